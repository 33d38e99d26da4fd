import { toSerial } from "#core/calendar/excelSerial";
import type { IsoDate } from "#core/calendar/isoDate";
import type { CellChange } from "#core/findings/finding";
import { isPlausibleSerial } from "#core/ledger/columnProfile";
import type { LedgerRow } from "#core/ledger/model";
import { changeOf, type Audit } from "../audit.ts";

export const dayFormat = "yyyy-mm-dd";

const counted = new WeakMap<Audit, { real: number; text: number }>();

/** Real dates among the deadline cells that give a day; counted once in a run. */
export function countRealDates(audit: Audit): { real: number; text: number } {
  const known = counted.get(audit) ?? countCells(audit);
  counted.set(audit, known);
  return known;
}

function countCells({ ledger }: Audit): { real: number; text: number } {
  let real = 0;
  let text = 0;
  for (const { cells, deadlines } of ledger.rows) {
    const value = cells.deadline?.value;
    if (typeof value === "number" && isPlausibleSerial(value)) real += 1;
    else if (typeof value === "string" && deadlines.some(({ kind, end }) => kind === "by" && end !== null)) text += 1;
  }
  return { real, text };
}

/** Writes a day into the deadline cell the way the column has its days: as a real date, or in words. */
export function changeDay(audit: Audit, row: LedgerRow, day: IsoDate): CellChange[] {
  const { real, text } = countRealDates(audit);
  if (real >= text && real > 0) return changeOf(row, "deadline", toSerial(day), typeof row.cells.deadline?.value === "number" ? undefined : dayFormat);
  return changeOf(row, "deadline", day);
}
