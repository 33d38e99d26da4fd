import type { StatisticsSummary } from "#actions/compute/model";
import { ClassBar } from "#taskpane/components/ClassBar/index.ts";
import { KeyFigures } from "#taskpane/components/KeyFigures/index.ts";
import { useFormats } from "#taskpane/hooks/useFormats.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useWords } from "#taskpane/session/SessionContext.tsx";
import { Spinner, Tab, TabList } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactElement } from "react";
import { useStatisticsPageStyles } from "./StatisticsPage.styles.ts";

/** Drawing is a chunk of its own: figures are there before the pictures. */
const GroupChart = lazy(async () => ({ default: (await import("#taskpane/components/GroupChart/index.ts")).GroupChart }));
const pictures = ["lead", "month"] as const;

/** A first picture without a sheet being written. */
export function FiguresCard({ statistics }: { statistics: StatisticsSummary }): ReactElement {
  const styles = usePageStyles();
  const say = useWords();
  const { day } = useFormats();
  const { settings: { dueSoonDays, behindPoints } } = usePaneState();
  const [by, setBy] = useState<(typeof pictures)[number]>("lead");
  const { wrap } = useStatisticsPageStyles();
  const { totals, asOf, groups: { ledger: ledgers }, previousAsOf, previousTotals, jointLeads, jointTasks } = statistics;
  return (
    <section className={styles.card} aria-label={say("pane.statistics.figures")}>
      <h2 className={styles.heading}>{say("pane.statistics.figuresOf", { asOf: day(asOf) })}</h2>
      {ledgers.length > 1 && <p className={styles.hint}>{say("pane.statistics.together", { count: ledgers.length, names: ledgers.map(({ label }) => label) })}</p>}
      <KeyFigures figures={totals} before={previousTotals} />
      {previousAsOf !== null && <p className={styles.hint}>{say("pane.statistics.comparedWith", { day: day(previousAsOf) })}</p>}
      <ClassBar figures={totals} />
      <TabList size="small" className={wrap} selectedValue={by} onTabSelect={(_, { value }) => setBy(pictures.find((name) => name === value) ?? "lead")} aria-label={say("pane.chart.choice")}>
        {pictures.map((name) => <Tab key={name} value={name}>{say(`pane.chart.${name}`)}</Tab>)}
      </TabList>
      <Suspense fallback={<Spinner size="tiny" label={say("pane.loading")} />}>
        <GroupChart key={by} by={by} statistics={statistics} />
      </Suspense>
      <p className={styles.hint}>
        {say("pane.statistics.rules", { days: dueSoonDays, points: behindPoints })}
        {jointTasks > 0 && ` ${say(`pane.statistics.joint.${jointLeads}`, { count: jointTasks })}`}
      </p>
    </section>
  );
}
