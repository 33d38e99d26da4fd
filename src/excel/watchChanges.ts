import { fail, ok, type Result } from "#core/findings/result";
import { excelFailure, isRichApiError, type ExcelFailure } from "./excelFailure.ts";
import { runExcel } from "./runExcel.ts";
import { syncWithin } from "./syncWithin.ts";

/** Rows of a sheet that were edited, or more than rows: rows or columns came in or went, or too much to tell apart. */
export type SheetEdits = { kind: "rows"; rows: readonly number[] } | { kind: "sheet" };

export interface ChangeWatch {
  stop: () => Promise<void>;
}

/** Edits that come within this time are told together. */
export const quietTime = { milliseconds: 300 };
/** Above so many rows the whole sheet is the better unit. */
const mostRows = 500;

/** Rows of an address as events give it: `B3`, `A3:C9`, `4:6`, several by commas; null where it names whole columns. */
function rowsOfAddress(address: string): number[] | null {
  const rows: number[] = [];
  for (const part of address.split(",")) {
    const match = /^(?:.*!)?\$?[A-Z]*\$?(\d+)(?::\$?[A-Z]*\$?(\d+))?$/iu.exec(part.trim());
    const first = Number(match?.[1] ?? 0);
    const last = Number(match?.[2] ?? first);
    if (first < 1 || last - first + rows.length >= mostRows) return null;
    for (let row = first; row <= last; row += 1) rows.push(row);
  }
  return rows;
}

/** Gathers what is edited until it has been quiet for a while. */
class EditGatherer {
  #rows = new Set<number>();
  #isWhole = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #tell: (edits: SheetEdits) => void;

  constructor(tell: (edits: SheetEdits) => void) {
    this.#tell = tell;
  }

  /** Takes note of rows without telling of them: they come with the next edit. */
  note(rows: readonly number[] | null): void {
    if (rows === null) this.#isWhole = true;
    else for (const row of rows) this.#rows.add(row);
  }

  add(rows: readonly number[] | null): void {
    this.note(rows);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), quietTime.milliseconds);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #flush(): void {
    const isWhole = this.#isWhole || this.#rows.size > mostRows;
    const rows = [...this.#rows].sort((one, other) => one - other);
    this.#rows = new Set();
    this.#isWhole = false;
    this.#tell(isWhole ? { kind: "sheet" } : { kind: "rows", rows });
  }
}

/** Made by the person at this keyboard: neither by a co-author, who has a pane of his own, nor by the add-in, which knows what it writes. */
function isOwnEdit({ source, triggerSource }: Pick<Excel.WorksheetChangedEventArgs, "source" | "triggerSource">): boolean {
  return source === "Local" && triggerSource !== "ThisLocalAddin";
}

/**
 * Tells of the user's edits of a sheet until it is stopped. What others or the add-in itself write starts nothing, and is
 * told with the next edit, so that what is read after it is whole. Two round trips to begin, one to end.
 */
export async function watchChanges(sheetName: string, tell: (edits: SheetEdits) => void): Promise<Result<ChangeWatch, ExcelFailure>> {
  const gatherer = new EditGatherer(tell);
  return runExcel({ waitForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    await syncWithin(context);
    if (sheet.isNullObject) return fail(excelFailure("sheetNotFound", { sheet: sheetName }));
    const changed = sheet.onChanged.add((event) => {
      const rows = event.changeType === "RangeEdited" ? rowsOfAddress(event.address) : null;
      if (isOwnEdit(event)) gatherer.add(rows);
      else gatherer.note(rows);
      return Promise.resolve();
    });
    // Sorting has an event of its own; whether it is a change too is not documented, and telling it twice costs nothing.
    const sorted = sheet.onRowSorted.add(({ source }) => {
      if (source === "Local") gatherer.add(null);
      else gatherer.note(null);
      return Promise.resolve();
    });
    await syncWithin(context);
    return ok({
      stop: async () => {
        gatherer.stop();
        changed.remove();
        sorted.remove();
        try {
          await syncWithin(context);
        } catch (error) {
          // A sheet that is gone has taken its handlers along, and a host that does not answer tells nothing any more.
          if (!isRichApiError(error)) throw error;
        }
      },
    });
  });
}
