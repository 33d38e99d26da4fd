import type { Figures } from "#core/statistics/model";
import { useWords } from "#taskpane/session/SessionContext.tsx";
import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useKeyFiguresStyles } from "./KeyFigures.styles.ts";

const counts = ["total", "done", "overdue", "dueSoon"] as const;
const rates = ["completionRate", "dueCompletionRate", "onTimeRate"] as const;

/** A share of one in per cent; — where there is nothing that it could be a share of. */
export function formatRate(rate: number | null): string {
  return rate === null ? "—" : `${(rate * 100).toFixed(1)}%`;
}

/** The figures that a leader asks for first. */
export function KeyFigures({ figures }: { figures: Figures }): ReactElement {
  const styles = useKeyFiguresStyles();
  const say = useWords();
  return (
    <dl className={styles.list}>
      {counts.map((code) => <Figure key={code} name={say(`pane.figure.${code}`)} value={String(figures[code])} isLate={code === "overdue" && figures.overdue > 0} />)}
      {rates.map((code) => <Figure key={code} name={say(`pane.figure.${code}`)} value={formatRate(figures[code])} />)}
    </dl>
  );
}

function Figure({ name, value, isLate = false }: { name: string; value: string; isLate?: boolean }): ReactElement {
  const styles = useKeyFiguresStyles();
  return (
    <div className={styles.figure}>
      <dt className={styles.name}>{name}</dt>
      <dd className={mergeClasses(styles.value, isLate && styles.late)}>{value}</dd>
    </div>
  );
}
