import type { StatisticsSummary } from "#actions/compute/model";
import type { Group } from "#core/statistics/model";
import { classColors } from "#taskpane/components/ClassBar/classColors.ts";
import { useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { HorizontalBarChart, HorizontalBarChartVariant, VerticalStackedBarChart, type ChartProps, type VerticalStackedChartProps } from "@fluentui/react-charts";
import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ChartStops } from "./ChartStops.tsx";
import { classesOf, pickMonths, pickUnits } from "./chartGroups.ts";
import { useGroupChartStyles } from "./GroupChart.styles.ts";
import { GroupTable } from "./GroupTable.tsx";

interface Props {
  by: "lead" | "month";
  statistics: StatisticsSummary;
}

/**
 * Tasks by lead unit or by month of their deadline, the classes stacked. What is drawn is out of reach itself: the bars lie
 * in stops for the pointer and the keyboard, which tell their figures; the table below has all of them.
 */
export function GroupChart({ by, statistics }: Props): ReactElement {
  const styles = useGroupChartStyles();
  const say = useWords();
  const groups = statistics.groups[by];
  const shown = by === "lead" ? pickUnits(groups) : pickMonths(groups, statistics.asOf);
  const caption = say(`pane.chart.${by}`);
  const label = say("pane.chart.shows", { caption, shown: shown.length, total: groups.length });
  return (
    <figure className={styles.figure}>
      {by === "lead" ? <Bars label={label} groups={shown} /> : <Columns label={label} groups={shown} />}
      <Legend groups={shown} />
      <figcaption><GroupTable by={by} statistics={statistics} caption={caption} /></figcaption>
    </figure>
  );
}

interface DrawingProps {
  label: string;
  groups: readonly Group[];
}

/** As long as the unit has tasks: what is left of the longest bar is blank. */
function Bars({ label, groups }: DrawingProps): ReactElement {
  const styles = useGroupChartStyles();
  const { messages } = useSession();
  const say = useWords();
  const longest = Math.max(1, ...groups.map(({ figures }) => figures.total));
  const classes = classesOf(groups);
  const dataOf = ({ label: unit, figures }: Group): ChartProps => ({
    chartTitle: say("pane.chart.unit", { unit: messages.render(unit), total: figures.total, done: figures.done }),
    chartData: [
      ...classes.filter((name) => figures[name] > 0).map((name) => ({ legend: name, horizontalBarChartdata: { x: figures[name], total: longest }, color: classColors[name] })),
      { legend: "", horizontalBarChartdata: { x: longest - figures.total, total: longest }, color: "transparent", placeHolder: true },
    ],
  });
  return (
    <ChartStops label={label} groups={groups} className={styles.lines}>
      {(group) => (
        <div className={mergeClasses(styles.picture, styles.bar)} inert>
          <HorizontalBarChart data={[dataOf(group)]} variant={HorizontalBarChartVariant.AbsoluteScale} chartDataMode="hidden" hideLabels hideTooltip barHeight={10} legendProps={{ legends: [], styles: {} }} />
        </div>
      )}
    </ChartStops>
  );
}

const margins = { left: 30, right: 8, top: 8, bottom: 24 };

function Columns({ label, groups }: DrawingProps): ReactElement {
  const styles = useGroupChartStyles();
  const classes = classesOf(groups);
  const data = groups.map(({ key, figures }): VerticalStackedChartProps => ({
    // 2019-06 is 19/6 where a dozen stand side by side.
    xAxisPoint: `${key.slice(2, 4)}/${Number(key.slice(5))}`,
    chartData: classes.map((name) => ({ legend: name, data: figures[name], color: classColors[name] })),
  }));
  return (
    <div className={styles.columns}>
      <div className={mergeClasses(styles.picture, styles.whole)} inert>
        <VerticalStackedBarChart data={data} hideLegend hideTooltip barWidth="auto" margins={margins} />
      </div>
      <ChartStops label={label} groups={groups} className={styles.over} />
    </div>
  );
}

function Legend({ groups }: { groups: readonly Group[] }): ReactElement {
  const styles = useGroupChartStyles();
  const say = useWords();
  return (
    <div className={styles.legend} aria-hidden>
      {classesOf(groups).map((name) => (
        <span key={name} className={styles.entry}><span className={styles.dot} style={{ backgroundColor: classColors[name] }} />{say(`pane.class.${name}`)}</span>
      ))}
    </div>
  );
}
