import type { Figures } from "#core/statistics/model";
import { useWords } from "#taskpane/session/SessionContext.tsx";
import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { formatChange, formatRate } from "./formatFigures.ts";
import { useKeyFiguresStyles } from "./KeyFigures.styles.ts";

const counts = ["total", "done", "overdue", "dueSoon"] as const;
const rates = ["completionRate", "dueCompletionRate", "onTimeRate"] as const;

interface Props {
  figures: Figures;
  /** The same of the month to compare with. */
  before?: Figures | null;
}

/** The figures that a leader asks for first, and how the rates have changed. */
export function KeyFigures({ figures, before = null }: Props): ReactElement {
  const styles = useKeyFiguresStyles();
  const say = useWords();
  const changeOf = (code: (typeof rates)[number]): string | null => {
    const [now, then] = [figures[code], before?.[code] ?? null];
    return now === null || then === null ? null : say("pane.figure.change", { points: formatChange(now - then) });
  };
  return (
    <dl className={styles.list}>
      {counts.map((code) => <Figure key={code} name={say(`pane.figure.${code}`)} value={String(figures[code])} isLate={code === "overdue" && figures.overdue > 0} />)}
      {rates.map((code) => <Figure key={code} name={say(`pane.figure.${code}`)} value={formatRate(figures[code])} change={changeOf(code)} />)}
    </dl>
  );
}

interface FigureProps {
  name: string;
  value: string;
  isLate?: boolean;
  change?: string | null;
}

function Figure({ name, value, isLate = false, change = null }: FigureProps): ReactElement {
  const styles = useKeyFiguresStyles();
  return (
    <div className={styles.figure}>
      <dt className={styles.name}>{name}</dt>
      <dd className={mergeClasses(styles.value, isLate && styles.late)}>{value}</dd>
      {change !== null && <dd className={styles.change}>{change}</dd>}
    </div>
  );
}
