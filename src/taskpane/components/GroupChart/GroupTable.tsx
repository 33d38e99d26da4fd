import type { StatisticsSummary } from "#actions/compute/model";
import { orderGroups } from "#core/sheets/groups/orderGroups";
import { rateCodes, type Group, type RateCode } from "#core/statistics/model";
import { formatChange, formatRate, noFigure } from "#taskpane/components/KeyFigures/formatFigures.ts";
import { useColumnName } from "#taskpane/hooks/useColumnName.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useGroupChartStyles } from "./GroupChart.styles.ts";
import { tableColumns, type TableColumn } from "./tableColumns.ts";

interface Props {
  by: "lead" | "month";
  statistics: Pick<StatisticsSummary, "groups" | "hasWeights" | "previousAsOf">;
  caption: string;
}

/** The picture in figures: for screen readers, and for whoever wants to know exactly. Columns and lines are those of the office's layout. */
export function GroupTable({ by, statistics, caption }: Props): ReactElement {
  const styles = useGroupChartStyles();
  const say = useWords();
  const nameOf = useColumnName();
  const { settings } = usePaneState();
  const groups = by === "lead" ? orderGroups(statistics.groups[by], settings.groupOrder) : statistics.groups[by];
  const columns = tableColumns(by, statistics, settings);
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{say("pane.chart.table")}</summary>
      <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
        <table className={styles.table}>
          <caption className={styles.hidden}>{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.name)}>{say(`sheet.group.head.${by}`)}</th>
              {columns.map((id) => <th key={id} scope="col" className={mergeClasses(styles.number, styles.above)}>{nameOf(id)}</th>)}
            </tr>
          </thead>
          <tbody>{groups.map((group) => <Line key={group.key} group={group} columns={columns} />)}</tbody>
        </table>
      </div>
    </details>
  );
}

function Line({ group, columns }: { group: Group; columns: readonly TableColumn[] }): ReactElement {
  const styles = useGroupChartStyles();
  const { messages } = useSession();
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.head, styles.name)}>{messages.render(group.label)}</th>
      {columns.map((id) => <td key={id} className={styles.number}>{formatCell(id, group)}</td>)}
    </tr>
  );
}

function isRate(id: TableColumn): id is TableColumn & RateCode {
  return rateCodes.some((code) => code === id);
}

function formatCell(id: TableColumn, { figures, rank, change }: Group): string | number {
  if (id === "rank") return rank ?? noFigure;
  if (id === "change") return formatChange(change);
  return isRate(id) ? formatRate(figures[id]) : figures[id];
}
