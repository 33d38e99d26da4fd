import { groupings, type Grouping } from "#taskpane/components/FindingsList/groupFindings.ts";
import { SeverityFilter } from "#taskpane/components/SeverityFilter/index.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { SearchBox, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useCheckPageStyles } from "./CheckPage.styles.ts";
import type { FindingFilter } from "./useFindingFilter.ts";

interface Props {
  filter: FindingFilter;
  by: Grouping;
  onGroup: (by: Grouping) => void;
}

/** Which findings, and how they stand together. */
export function FilterBar({ filter, by, onGroup }: Props): ReactElement {
  const styles = useCheckPageStyles();
  const { select } = usePageStyles();
  const session = useSession();
  const say = useWords();
  return (
    <div className={styles.filters}>
      <SeverityFilter counts={filter.counts.severities} shown={filter.severities} onToggle={filter.toggleSeverity} />
      <Select size="small" className={select} aria-label={say("pane.check.by")} value={by} onChange={(_, { value }) => onGroup(groupings.find((name) => name === value) ?? "check")}>
        {groupings.map((name) => <option key={name} value={name}>{say(`pane.check.by.${name}`)}</option>)}
      </Select>
      <SearchBox size="small" className={styles.search} aria-label={say("pane.check.search")} placeholder={say("pane.check.search")} value={filter.search} onChange={(_, { value }) => filter.setSearch(value)} />
      <Select size="small" className={select} aria-label={say("pane.check.only")} value={filter.check} onChange={(_, { value }) => filter.chooseCheck(value)}>
        <option value="">{say("pane.check.only.all")}</option>
        {filter.counts.checks.map(([id, count]) => <option key={id} value={id}>{`${session.messages.render({ id: `check.${id}.title` })} ${count}`}</option>)}
      </Select>
    </div>
  );
}
