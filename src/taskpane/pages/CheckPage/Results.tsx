import type { Family } from "#core/findings/finding";
import type { Report } from "#core/findings/report";
import { IgnoredList } from "#taskpane/components/IgnoredList/index.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Tab, TabList } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useCheckPageStyles } from "./CheckPage.styles.ts";
import { LivePaused } from "./CheckTools.tsx";
import { countFamily } from "./filterFindings.ts";
import { FindingsView } from "./FindingsView.tsx";
import { OfferedFixes } from "./OfferedFixes.tsx";

type View = Family | "ignored";
const families = ["filling", "work"] as const satisfies readonly Family[];

/** What the check came to: one sentence, then 填报问题, 业务预警 and 已核无误, each a list of its own. */
export function Results({ report }: { report: Report }): ReactElement {
  const styles = usePageStyles();
  const { wrap } = useCheckPageStyles();
  const { messages } = useSession();
  const say = useWords();
  const [chosen, choose] = useState<View | null>(null);
  const counts = { filling: countFamily(report.findings, "filling"), work: countFamily(report.findings, "work"), ignored: report.ignored.length };
  const proposed = counts.filling === 0 && counts.work > 0 ? "work" : "filling";
  const view = chosen === null || (chosen === "ignored" && counts.ignored === 0) ? proposed : chosen;
  const views: readonly View[] = counts.ignored > 0 ? [...families, "ignored"] : families;
  const unsure = Object.entries(report.outcomes).filter(([, outcome]) => outcome === "cannotTell").map(([id]) => ({ id: `check.${id}.title` }));
  return (
    <>
      <Sentence report={report} />
      <LivePaused />
      <OfferedFixes />
      {report.findings.length === 0 && <p className={styles.strong}>{say("pane.check.clean")}</p>}
      {report.findings.length + counts.ignored > 0 && (
        <TabList size="small" className={wrap} selectedValue={view} onTabSelect={(_, { value }) => choose(views.find((name) => name === value) ?? null)} aria-label={say("pane.check.family")}>
          {views.map((name) => <Tab key={name} value={name}>{`${say(`pane.check.family.${name}`)} ${counts[name]}`}</Tab>)}
        </TabList>
      )}
      {view === "ignored" && <IgnoredList ignored={report.ignored} />}
      {view !== "ignored" && report.findings.length > 0 && <FindingsView key={view} findings={report.findings} family={view} />}
      {unsure.length > 0 && <p className={styles.hint}>{say("pane.check.cannotTell", { checks: unsure })}</p>}
      {report.partial !== null && <p className={styles.hint}>{say("pane.check.partial", { why: messages.render(report.partial) })}</p>}
    </>
  );
}

/** The whole table in one line. A remark asks for no correction. */
function Sentence({ report }: { report: Report }): ReactElement | null {
  const styles = usePageStyles();
  const say = useWords();
  const { statistics } = usePaneState();
  if (statistics === null) return null;
  const { total, done, overdue } = statistics.totals;
  const corrections = report.findings.filter(({ family, severity }) => family === "filling" && severity !== "info").length;
  return <p className={styles.sentence}>{say("pane.check.sentence", { total, done, overdue, corrections })}</p>;
}
