import type { Locale } from "#messages/catalogue";
import type { Messages } from "#messages/messages";
import type { Book } from "#workbench/openBook.ts";
import { startDesk } from "#workbench/startDesk.ts";
import { useEffect, useRef, type ReactElement } from "react";
import { useWorkbenchStyles } from "./Workbench.styles.ts";

interface Props {
  book: Book;
  locale: Locale;
  isDark: boolean;
  messages: Messages;
  onRefused: (code: string) => void;
  onChanged: () => void;
}

/** Spreadsheet and pane side by side; a new workbook, language or theme starts both anew on the same data. */
export function Desk({ book, locale, isDark, messages, onRefused, onChanged }: Props): ReactElement {
  const styles = useWorkbenchStyles();
  const grid = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (grid.current === null || pane.current === null) return undefined;
    // The components own what is inside their element, so each start gets elements of its own.
    const [gridElement, paneElement] = [grid.current, pane.current].map((parent) => parent.appendChild(document.createElement("div")));
    if (gridElement === undefined || paneElement === undefined) return undefined;
    gridElement.className = styles.fill;
    paneElement.className = styles.fill;
    const desk = startDesk({ book, locale, isDark, grid: gridElement, pane: paneElement, onRefused, onChanged });
    return () => {
      void desk.then(({ stop }) => {
        stop();
        gridElement.remove();
        paneElement.remove();
      });
    };
  }, [book, locale, isDark, styles.fill, onRefused, onChanged]);
  return (
    <div className={styles.desk}>
      <div ref={grid} className={styles.grid} role="region" aria-label={messages.render({ id: "workbench.grid" })} />
      <div ref={pane} className={styles.pane} role="region" aria-label={messages.render({ id: "workbench.pane" })} />
    </div>
  );
}
