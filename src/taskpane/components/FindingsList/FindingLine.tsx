import { useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { mergeClasses } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular, WrenchRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useFindingsListStyles } from "./FindingsList.styles.ts";
import type { ListLine } from "./flattenGroups.ts";
import { severityIcons } from "./severityIcons.tsx";
import { useNames } from "./useNames.ts";

interface Props {
  line: ListLine;
  isCurrent: boolean;
}

/** What stands in one line of the list: a group with its count, or a finding with its place and words. */
export function FindingLine({ line, isCurrent }: Props): ReactElement {
  return line.kind === "group" ? <GroupWords line={line} isCurrent={isCurrent} /> : <FindingWords line={line} isCurrent={isCurrent} />;
}

function GroupWords({ line: { group, isOpen }, isCurrent }: { line: Extract<ListLine, { kind: "group" }>; isCurrent: boolean }): ReactElement {
  const styles = useFindingsListStyles();
  const names = useNames();
  return (
    <>
      <span className={styles.mark}>{isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}</span>
      <span className={styles.mark}>{severityIcons[group.severity]}</span>
      <span className={styles.words}>{names.group(group)}</span>
      <span className={mergeClasses(styles.count, isCurrent && styles.onCurrent)}>{group.findings.length}</span>
    </>
  );
}

function FindingWords({ line: { group, finding }, isCurrent }: { line: Extract<ListLine, { kind: "finding" }>; isCurrent: boolean }): ReactElement {
  const styles = useFindingsListStyles();
  const { messages } = useSession();
  const say = useWords();
  const names = useNames();
  const quiet = mergeClasses(styles.also, isCurrent && styles.onCurrent);
  return (
    <>
      {group.by !== "check" && <span className={styles.mark}>{severityIcons[finding.severity]}</span>}
      <span className={mergeClasses(styles.place, isCurrent && styles.onCurrent)}>{names.place(finding.place)}</span>
      <span className={styles.words}>
        {messages.render({ id: finding.message, values: finding.values })}
        {finding.also.length > 0 && <span className={quiet}> {say("pane.check.also", { count: finding.also.length })}</span>}
      </span>
      {finding.fix !== null && <span className={styles.mark} title={say("pane.check.fixable")} role="img" aria-label={say("pane.check.fixable")}><WrenchRegular /></span>}
    </>
  );
}
