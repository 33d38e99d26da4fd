import type { IsoDate } from "#core/calendar/isoDate";
import type { LedgerRow } from "#core/ledger/model";
import type { RowKind } from "./model.ts";

/** The day a row is judged by, and how it came to be that day. */
export interface DueInForce {
  kind: RowKind;
  due: IsoDate | null;
  originalDue: IsoDate | null;
  extended: boolean;
  inferred: boolean;
  thenOngoing: boolean;
}

/** What a cell says when it says that there is no deadline. */
const blankMark = /^[\s/\\—–\-－／、.。…]*$|^\s*(?:无|暂无|空)\s*$/u;

/**
 * Finds the deadline in force. Of several days in one cell the latest counts; a stage beside 长期推进 is dated by its
 * stage. An extension counts when it was approved on or before the original day; approved later, the row was late.
 * One approved after `asOf` was not there yet on that day.
 * `horizonEnd` (the plan's end) stands in only where the row says nothing at all: words that cannot be read as a day
 * are not replaced by a guess.
 */
export function findDueInForce(row: LedgerRow, horizonEnd: IsoDate | null, asOf: IsoDate | null = null): DueInForce {
  const stated = latestEnd(row);
  const ongoing = row.deadlines.some(isOngoing);
  if (stated === null) return withoutDay(row, horizonEnd, ongoing);
  const extension = extensionInForce(row, stated, asOf);
  return {
    kind: "dated", due: extension ?? stated, originalDue: stated,
    extended: extension !== null, inferred: false, thenOngoing: ongoing,
  };
}

function withoutDay(row: LedgerRow, horizonEnd: IsoDate | null, ongoing: boolean): DueInForce {
  const none = { due: null, originalDue: null, extended: false, inferred: false, thenOngoing: false };
  if (ongoing) return { ...none, kind: "ongoing" };
  if (row.deadlines.some(({ kind }) => kind === "onSchedule")) return { ...none, kind: "onSchedule" };
  if (horizonEnd === null || !saysNothing(row)) return { ...none, kind: "undated" };
  return { ...none, kind: "dated", due: horizonEnd, originalDue: horizonEnd, inferred: true };
}

function latestEnd(row: LedgerRow): IsoDate | null {
  let latest: IsoDate | null = null;
  for (const { end } of row.deadlines) if (end !== null && (latest === null || end > latest)) latest = end;
  return latest;
}

/** A duty that recurs or has only a beginning has no day on which it would be done. */
function isOngoing({ kind }: { kind: string }): boolean {
  return kind === "ongoing" || kind === "recurring" || kind === "from";
}

function saysNothing(row: LedgerRow): boolean {
  if (row.deadlines.some(({ kind }) => kind !== "none")) return false;
  return blankMark.test(String(row.cells.deadline?.value ?? ""));
}

function extensionInForce({ extension }: LedgerRow, original: IsoDate, asOf: IsoDate | null): IsoDate | null {
  if (extension === null || extension.to === null || extension.approvedOn === null) return null;
  if (asOf !== null && extension.approvedOn > asOf) return null;
  return extension.approvedOn <= original ? extension.to : null;
}
