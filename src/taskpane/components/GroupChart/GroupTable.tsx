import type { Group } from "#core/statistics/model";
import { formatRate } from "#taskpane/components/KeyFigures/KeyFigures.tsx";
import { useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import type { ReactElement } from "react";
import { useGroupChartStyles } from "./GroupChart.styles.ts";

const columns = ["total", "done", "overdue", "completionRate"] as const;

/** The picture in figures: for screen readers, and for whoever wants to know exactly. */
export function GroupTable({ groups, caption }: { groups: readonly Group[]; caption: string }): ReactElement {
  const styles = useGroupChartStyles();
  const { messages } = useSession();
  const say = useWords();
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{say("pane.chart.table")}</summary>
      <table className={styles.table}>
        <caption className={styles.hidden}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>{say("pane.chart.group")}</th>
            {columns.map((code) => <th key={code} scope="col" className={styles.number}>{say(`pane.figure.${code}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, label, figures }) => (
            <tr key={key}>
              <th scope="row" className={styles.head}>{messages.render(label)}</th>
              {columns.map((code) => <td key={code} className={styles.number}>{code === "completionRate" ? formatRate(figures[code]) : figures[code]}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
