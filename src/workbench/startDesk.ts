import { createHostInPage, type EmbeddedHost } from "#host/createHostInPage";
import type { Locale } from "#messages/catalogue";
import { endOfLastMonth, mountPane } from "#taskpane/mountPane.tsx";
import { connectGrid, idleMilliseconds, type GridConnection } from "./grid/connectGrid.ts";
import { createGrid, gridLocales } from "./grid/createGrid.ts";
import { handOver, type Book } from "./openBook.ts";

export interface DeskOptions {
  book: Book;
  locale: Locale;
  isDark: boolean;
  grid: HTMLElement;
  pane: HTMLElement;
  /** The host refused what the user asked of a sheet; told with Excel's code. */
  onRefused: (code: string) => void;
  /** The workbook is no longer what it was. */
  onChanged: () => void;
}

export interface Desk {
  stop: () => void;
}

declare global {
  /** The workbook behind the page, for tests and for whoever looks at it in the browser's console: faults, counts, data. */
  var embeddedHost: EmbeddedHost | undefined;
}

/** One workbook on the embedded host, with the spreadsheet that shows it and the pane that works on it. */
export async function startDesk({ book, locale, isDark, grid: gridElement, pane: paneElement, onRefused, onChanged }: DeskOptions): Promise<Desk> {
  let connection: GridConnection | null = null;
  const host = await createHostInPage({ workbook: book.data, locale, onAnswered: () => connection?.refresh(), onWorkbookCreated: (bytes) => handOver(book, bytes) });
  globalThis.embeddedHost = host;
  const grid = createGrid({ container: gridElement, locale, isDark });
  connection = connectGrid(grid, host, { locale: gridLocales[locale], onRefused, onChanged });
  const pane = mountPane(paneElement, {
    displayLanguage: locale,
    readBackground: () => (isDark ? "#1f1f1f" : "#ffffff"),
    asOf: book.asOf ?? endOfLastMonth(new Date()),
    policyId: book.policyId,
    // The host keeps formulas with the values they are written with; the grid calculates when somebody edits.
    announceFormulas: (values) => host.useFormulaValues(({ sheet, row, column }) => values({ sheet, row: row + 1, column: column + 1 })),
  });
  return {
    stop: () => {
      pane.unmount();
      connection.dispose();
      // Not before its idle work is done: it would look for rows that are gone.
      window.setTimeout(grid.dispose, idleMilliseconds);
      host.dispose();
      if (globalThis.embeddedHost === host) globalThis.embeddedHost = undefined;
    },
  };
}
