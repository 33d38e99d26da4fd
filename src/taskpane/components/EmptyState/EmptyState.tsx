import type { ReactElement, ReactNode } from "react";
import { useEmptyStateStyles } from "./EmptyState.styles.ts";

interface Props {
  title?: string;
  /** What to do next. */
  words: string;
  /** The button that does it. */
  children?: ReactNode;
}

/** A place with nothing in it yet. */
export function EmptyState({ title, words, children }: Props): ReactElement {
  const styles = useEmptyStateStyles();
  return (
    <div className={styles.root}>
      {title !== undefined && <p className={styles.title}>{title}</p>}
      <p className={styles.words}>{words}</p>
      {children}
    </div>
  );
}
