import type { Family, Finding } from "#core/findings/finding";
import { FindingDetail, GroupDetail } from "#taskpane/components/FindingDetail/index.ts";
import { FindingsList } from "#taskpane/components/FindingsList/index.ts";
import type { ListLine } from "#taskpane/components/FindingsList/flattenGroups.ts";
import type { Grouping } from "#taskpane/components/FindingsList/groupFindings.ts";
import { useFindingsTree } from "#taskpane/components/FindingsList/useFindingsTree.ts";
import { useLatest } from "#taskpane/hooks/useLatest.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { useRef, useState, type KeyboardEvent, type ReactElement, type RefObject } from "react";
import { FilterBar } from "./FilterBar.tsx";
import { useFindingFilter } from "./useFindingFilter.ts";

/** One family's findings: filter, list, and the details of the current line below it. */
export function FindingsView({ findings, family }: { findings: readonly Finding[]; family: Family }): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const [by, setBy] = useState<Grouping>("check");
  const filter = useFindingFilter(findings, family);
  const tree = useFindingsTree(filter.shown, by);
  const listRef = useRef<HTMLDivElement>(null);
  const detailRef = useRef<HTMLElement>(null);
  const show = useLatest(session.walkTo);
  const choose = (line: ListLine): void => { if (line.kind === "finding") show(line.finding.place); };
  const enterDetail = (event: KeyboardEvent): void => {
    if (event.key !== "F2") return;
    event.preventDefault();
    detailRef.current?.focus();
  };
  const total = filter.counts.severities.error + filter.counts.severities.warning + filter.counts.severities.info;
  return (
    <>
      <FilterBar filter={filter} by={by} onGroup={setBy} />
      {filter.shown.length < total && <p className={styles.hint} role="status">{say("pane.check.shown", { shown: filter.shown.length, total })}</p>}
      {filter.shown.length === 0 && <p className={styles.hint}>{say("pane.check.filtered")}</p>}
      {filter.shown.length > 0 && (
        <>
          <FindingsList tree={tree} onChoose={choose} onKeyDown={enterDetail} listRef={listRef} />
          <Detail line={tree.current} findings={filter.shown} detailRef={detailRef} onLeave={() => listRef.current?.focus()} />
        </>
      )}
    </>
  );
}

interface DetailProps {
  line: ListLine | null;
  findings: readonly Finding[];
  detailRef: RefObject<HTMLElement | null>;
  onLeave: () => void;
}

function Detail({ line, findings, detailRef, onLeave }: DetailProps): ReactElement {
  const styles = usePageStyles();
  const say = useWords();
  if (line === null) return <p className={styles.hint}>{say("pane.check.keys")}</p>;
  if (line.kind === "group") return <GroupDetail group={line.group} detailRef={detailRef} onLeave={onLeave} />;
  const { finding } = line;
  const alike = findings.filter(({ check, fix }) => check === finding.check && fix !== null);
  return <FindingDetail key={finding.key} finding={finding} alike={alike} detailRef={detailRef} onLeave={onLeave} />;
}
