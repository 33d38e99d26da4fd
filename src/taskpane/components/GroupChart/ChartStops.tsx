import type { Group } from "#core/statistics/model";
import { formatRate } from "#taskpane/components/KeyFigures/formatFigures.ts";
import { useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { mergeClasses, Tooltip, useArrowNavigationGroup } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { classesOf } from "./chartGroups.ts";
import { useGroupChartStyles } from "./GroupChart.styles.ts";

interface Props {
  label: string;
  groups: readonly Group[];
  className: string;
  /** What is drawn in the stop. */
  children?: (group: Group) => ReactNode;
}

/** What the pointer and the keyboard stop at in a picture: one group after the other, each telling its figures. One tab stop, then arrow keys. */
export function ChartStops({ label, groups, className, children }: Props): ReactElement {
  const styles = useGroupChartStyles();
  const describe = useDescription();
  const arrows = useArrowNavigationGroup({ axis: "both", memorizeCurrent: true });
  return (
    <ul className={mergeClasses(styles.stops, className)} aria-label={label} {...arrows}>
      {groups.map((group) => (
        <Tooltip key={group.key} content={describe(group)} relationship="label" withArrow>
          <li tabIndex={0} className={styles.stop}>{children?.(group)}</li>
        </Tooltip>
      ))}
    </ul>
  );
}

function useDescription(): (group: Group) => string {
  const { messages } = useSession();
  const say = useWords();
  return (group) => {
    const { label, figures } = group;
    const classes = classesOf([group]).map((name) => `${say(`pane.class.${name}`)} ${figures[name]}`);
    return say("pane.chart.stop", { name: messages.render(label), count: figures.total, classes, rate: formatRate(figures.completionRate) });
  };
}
