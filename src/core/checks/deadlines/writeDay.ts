import { toSerial } from "#core/calendar/excelSerial";
import type { IsoDate } from "#core/calendar/isoDate";
import type { CellChange } from "#core/findings/finding";
import type { LedgerRow } from "#core/ledger/model";
import { changeOf, type Audit } from "../audit.ts";

export const dayFormat = "yyyy-mm-dd";

/** Most of the days in the column are real dates. */
export function holdsDates({ count }: Audit): boolean {
  return count("dateCell") > 0 && count("dateCell") >= count("dayInWords");
}

/** Writes a day into the deadline cell the way the column has its days: as a real date, or in words. */
export function changeDay(audit: Audit, row: LedgerRow, day: IsoDate): CellChange[] {
  if (holdsDates(audit)) return changeOf(row, "deadline", toSerial(day), typeof row.cells.deadline?.value === "number" ? undefined : dayFormat);
  return changeOf(row, "deadline", day);
}
