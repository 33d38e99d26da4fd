import type { Report } from "#core/findings/report";
import { AsOfField } from "#taskpane/components/AsOfField/index.ts";
import { FindingsList } from "#taskpane/components/FindingsList/index.ts";
import { SeverityFilter } from "#taskpane/components/SeverityFilter/index.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Tab, TabList } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { families, useFindingFilter } from "./useFindingFilter.ts";

/** Step 2: run the checks, walk the findings. */
export function CheckPage(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { report, busy, sheets } = usePaneState();
  return (
    <div className={styles.page}>
      <p className={styles.hint}>{say("pane.check.hint")}</p>
      <div className={styles.row}>
        <AsOfField />
        <Button appearance={report === null ? "primary" : "secondary"} disabled={busy !== null || sheets.length === 0} onClick={() => { void session.check(); }}>
          {say(report === null ? "pane.check.run" : "pane.check.again")}
        </Button>
      </div>
      {report !== null && <Results report={report} />}
      {report !== null && (
        <div className={styles.row}>
          <Button disabled={busy !== null} onClick={() => { void session.writeFindings(); }}>{say("pane.check.write")}</Button>
          <Button appearance="primary" disabled={busy !== null} onClick={() => session.goTo("statistics")}>{say("pane.next.statistics")}</Button>
        </div>
      )}
    </div>
  );
}

function Results({ report }: { report: Report }): ReactElement {
  const styles = usePageStyles();
  const { messages } = useSession();
  const say = useWords();
  const { family, chooseFamily, severities, toggleSeverity, counts, familyCounts, shown } = useFindingFilter(report.findings);
  const unsure = Object.entries(report.outcomes).filter(([, outcome]) => outcome === "cannotTell").map(([id]) => ({ id: `check.${id}.title` }));
  return (
    <>
      <Sentence report={report} />
      {report.findings.length === 0 && <p className={styles.strong}>{say("pane.check.clean")}</p>}
      {report.findings.length > 0 && (
        <>
          <TabList size="small" selectedValue={family} onTabSelect={(_, { value }) => chooseFamily(String(value))} aria-label={say("pane.check.family")}>
            {families.map((name) => <Tab key={name} value={name}>{`${say(`pane.check.family.${name}`)} ${familyCounts[name]}`}</Tab>)}
          </TabList>
          <SeverityFilter counts={counts} shown={severities} onToggle={toggleSeverity} />
          {shown.length === 0 ? <p className={styles.hint}>{say("pane.check.filtered")}</p> : <FindingsList key={`${family} ${severities.join()}`} findings={shown} />}
        </>
      )}
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
