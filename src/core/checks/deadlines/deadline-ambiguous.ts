import type { IsoDate } from "#core/calendar/isoDate";
import type { CellChange } from "#core/findings/finding";
import type { LedgerRow } from "#core/ledger/model";
import { placeOf, type Audit } from "../audit.ts";
import { spread } from "../group.ts";
import { byCause, type Sighting } from "../kinds/byCause.ts";
import { defineCheck, type Defect } from "../model.ts";
import { changeDay } from "./writeDay.ts";

export const deadlineAmbiguous = defineCheck({
  id: "deadline-ambiguous",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["deadlines"],
  messages: ["twoReadings", "noYear", "fix"],
  appliesTo: ({ hasColumn }) => hasColumn("deadline"),
  examine: [byCause({ sight, conclude })],
});

interface Ambiguity {
  raw: string;
  day: IsoDate | null;
  other: IsoDate | null;
}

interface Doubtful extends Sighting<Ambiguity> {
  /** What writes the other reading. */
  otherwise: readonly CellChange[];
}

function sight(audit: Audit, row: LedgerRow): Doubtful[] | null {
  const found: Doubtful[] = [];
  if (row.unreadable?.why === "noYear") {
    const { raw } = row.unreadable;
    found.push({ key: raw, cause: { raw, day: null, other: null }, place: placeOf(row, "deadline"), otherwise: [] });
  }
  for (const { raw, end, otherReading } of row.deadlines) {
    if (otherReading === null) continue;
    // With one deadline in the cell, either reading can be written there.
    const write = (day: IsoDate | null): CellChange[] => (day !== null && row.deadlines.length === 1 ? changeDay(audit, row, day) : []);
    found.push({ key: raw, cause: { raw, day: end, other: otherReading }, place: placeOf(row, "deadline"), changes: write(end), otherwise: write(otherReading) });
  }
  return found.length === 0 ? null : found;
}

function conclude(cause: Ambiguity, sightings: readonly Doubtful[]): Defect<"twoReadings" | "noYear"> {
  const message = cause.other === null ? "noYear" : "twoReadings";
  const values = { ...cause, count: sightings.length };
  const { fix } = spread(sightings.map(({ place, otherwise }) => ({ place, changes: otherwise })), "check.deadline-ambiguous.fix");
  return {
    message, ...spread(sightings, "check.deadline-ambiguous.fix"), values,
    ...(fix === null ? {} : { alternatives: [{ ...fix, values: { day: cause.other } }] }),
  };
}
