import type { StatisticsSheetId } from "#core/sheets/planStatisticsSheets";
import type { StatisticsSummary } from "#actions/compute/model";
import { AsOfField } from "#taskpane/components/AsOfField/index.ts";
import { ClassBar } from "#taskpane/components/ClassBar/index.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Checkbox, Field } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useStatisticsPageStyles } from "./StatisticsPage.styles.ts";

const sheetChoices = [
  "overview", "byLead", "byResponsible", "byLeader", "byChapter", "byCategory", "byMonth", "overdueList", "dueSoonList", "findings",
] as const satisfies readonly StatisticsSheetId[];

/** Step 3: the as-of day, which sheets, and the figures at a glance. */
export function StatisticsPage(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { statistics, busy, sheets, chosenSheets } = usePaneState();
  const cannotRun = busy !== null || sheets.length === 0 || chosenSheets.length === 0;
  return (
    <div className={styles.page}>
      <p className={styles.hint}>{say("pane.statistics.hint")}</p>
      <AsOfField />
      <SheetChoices />
      <div className={styles.row}>
        <Button appearance="primary" disabled={cannotRun} onClick={() => { void session.writeStatistics(); }}>{say("pane.statistics.write")}</Button>
      </div>
      {statistics !== null && <FiguresCard statistics={statistics} />}
    </div>
  );
}

function SheetChoices(): ReactElement {
  const styles = useStatisticsPageStyles();
  const session = useSession();
  const say = useWords();
  const { chosenSheets, report, busy } = usePaneState();
  return (
    <Field label={say("pane.statistics.sheets")} size="small">
      <div className={styles.choices} role="group">
        {/* 核对结果 can only be written once there is one. */}
        {sheetChoices.filter((id) => id !== "findings" || report !== null).map((id) => (
          <Checkbox key={id} size="medium" label={say(`sheet.${id}.name`)} disabled={busy !== null} checked={chosenSheets.includes(id)} onChange={() => session.toggleSheet(id)} />
        ))}
      </div>
    </Field>
  );
}

function FiguresCard({ statistics: { totals, asOf } }: { statistics: StatisticsSummary }): ReactElement {
  const styles = usePageStyles();
  const say = useWords();
  const { total, done, overdue, completionRate } = totals;
  const rate = completionRate === null ? "—" : `${(completionRate * 100).toFixed(1)}%`;
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{say("pane.statistics.figures")}</h2>
      <ul className={styles.facts}>
        <li className={styles.strong}>{say("pane.statistics.sentence", { total, done, overdue })}</li>
        <li>{say("pane.statistics.rate", { rate })}</li>
        <li>{say("pane.statistics.asOf", { asOf })}</li>
      </ul>
      <ClassBar figures={totals} />
    </section>
  );
}
