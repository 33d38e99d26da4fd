import type { IsoDate } from "#core/calendar/isoDate";
import type { LedgerRow } from "#core/ledger/model";

/**
 * Done has two steps: where the ledger has a column 认定/销号, only an accepted row is done; elsewhere the reported
 * word counts, or, where no word stands, a completion day or 100 %. Returned is not done. A completion day after
 * `asOf` was not there yet on that day.
 */
export function isDone(row: LedgerRow, asOf: IsoDate): boolean {
  if (row.status === "returned") return false;
  if (row.completedOn !== null && row.completedOn > asOf) return false;
  return row.cells.acceptance === undefined ? isReportedDone(row) : row.accepted === true;
}

/** Blank rows count as not started: nothing was reported. A word outside the vocabulary is a report. */
export function isStarted(row: LedgerRow): boolean {
  if (row.status === "notStarted") return false;
  if (row.status !== null || row.statusWord !== "") return true;
  if (row.completedOn !== null || row.accepted === true) return true;
  if (row.progress !== null) return row.progress > 0;
  return String(row.cells.progressNote?.value ?? "").trim() !== "";
}

function isReportedDone(row: LedgerRow): boolean {
  if (row.status !== null) return row.status === "done";
  return row.statusWord === "" && (row.completedOn !== null || (row.progress ?? 0) >= 1);
}
