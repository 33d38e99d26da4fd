import { rowClasses, type RowClass } from "#core/standing/model";
import type { Figures } from "#core/statistics/model";
import { useWords } from "#taskpane/session/SessionContext.tsx";
import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useClassBarStyles } from "./ClassBar.styles.ts";

/** The classes of the tasks as one bar with its legend: the classes add up to all tasks, so their shares do to the bar. */
export function ClassBar({ figures }: { figures: Figures }): ReactElement {
  const styles = useClassBarStyles();
  const say = useWords();
  const present = rowClasses.filter((name) => figures[name] > 0);
  const words = (name: RowClass): string => `${say(`pane.class.${name}`)} ${figures[name]}`;
  return (
    <figure className={styles.root}>
      <div className={styles.bar} role="img" aria-label={present.map(words).join(", ")}>
        {present.map((name) => <span key={name} className={styles[name]} style={{ flexGrow: figures[name] }} />)}
      </div>
      <figcaption className={styles.legend} aria-hidden>
        {present.map((name) => (
          <span key={name} className={styles.entry}><span className={mergeClasses(styles.dot, styles[name])} />{words(name)}</span>
        ))}
      </figcaption>
    </figure>
  );
}
