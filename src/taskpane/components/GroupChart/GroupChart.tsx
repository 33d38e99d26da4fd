import type { Group } from "#core/statistics/model";
import { classColors } from "#taskpane/components/ClassBar/classColors.ts";
import { useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { HorizontalBarChart, HorizontalBarChartVariant, VerticalStackedBarChart, type ChartProps, type VerticalStackedChartProps } from "@fluentui/react-charts";
import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { classesOf, pickMonths, pickUnits } from "./chartGroups.ts";
import { useGroupChartStyles } from "./GroupChart.styles.ts";
import { GroupTable } from "./GroupTable.tsx";

interface Props {
  by: "lead" | "month";
  groups: readonly Group[];
  asOf: string;
}

/**
 * Tasks by lead unit or by month of their deadline, the classes stacked. The picture itself is no stop for the keyboard:
 * its name says what it shows, the table below it has every figure.
 */
export function GroupChart({ by, groups, asOf }: Props): ReactElement {
  const styles = useGroupChartStyles();
  const say = useWords();
  const shown = by === "lead" ? pickUnits(groups) : pickMonths(groups, asOf);
  const caption = say(`pane.chart.${by}`);
  return (
    <figure className={styles.figure}>
      <div role="img" aria-label={say("pane.chart.shows", { caption, shown: shown.length, total: groups.length })}>
        <div className={mergeClasses(styles.picture, by === "month" && styles.columns)} inert>{by === "lead" ? <Bars groups={shown} /> : <Columns groups={shown} />}</div>
      </div>
      <Legend groups={shown} />
      <figcaption><GroupTable groups={groups} caption={caption} /></figcaption>
    </figure>
  );
}

/** As long as the unit has tasks: what is left of the longest bar is blank. */
function Bars({ groups }: { groups: readonly Group[] }): ReactElement {
  const { messages } = useSession();
  const say = useWords();
  const longest = Math.max(1, ...groups.map(({ figures }) => figures.total));
  const data = groups.map(({ label, figures }): ChartProps => ({
    chartTitle: say("pane.chart.unit", { unit: messages.render(label), total: figures.total, done: figures.done }),
    chartData: [
      ...classesOf(groups).filter((name) => figures[name] > 0).map((name) => ({ legend: name, horizontalBarChartdata: { x: figures[name], total: longest }, color: classColors[name] })),
      { legend: "", horizontalBarChartdata: { x: longest - figures.total, total: longest }, color: "transparent", placeHolder: true },
    ],
  }));
  return <HorizontalBarChart data={data} variant={HorizontalBarChartVariant.AbsoluteScale} chartDataMode="hidden" hideLabels hideTooltip barHeight={10} legendProps={{ legends: [], styles: {} }} />;
}

function Columns({ groups }: { groups: readonly Group[] }): ReactElement {
  const classes = classesOf(groups);
  const data = groups.map(({ key, figures }): VerticalStackedChartProps => ({
    // 2019-06 is 19/6 where a dozen stand side by side.
    xAxisPoint: `${key.slice(2, 4)}/${Number(key.slice(5))}`,
    chartData: classes.map((name) => ({ legend: name, data: figures[name], color: classColors[name] })),
  }));
  return <VerticalStackedBarChart data={data} hideLegend hideTooltip barWidth="auto" margins={{ left: 30, right: 8, top: 8, bottom: 24 }} />;
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
