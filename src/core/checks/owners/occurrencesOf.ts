import type { LedgerRow, Role } from "#core/ledger/model";
import { changeOf, placeOf } from "../audit.ts";
import type { Occurrence } from "../group.ts";
import type { Mentions } from "../mentions.ts";
import { replaceUnit } from "./unitCell.ts";

/** The mentions as places from top to bottom, each with the change that writes another name there. */
export function occurrencesOf({ lead, responsible }: Mentions, from: string, to: string | null): Occurrence[] {
  const replaced = new Map<string, string>();
  const replace = (cell: string): string => {
    const before = replaced.get(cell);
    if (before !== undefined) return before;
    const after = to === null ? cell : replaceUnit(cell, from, to);
    replaced.set(cell, after);
    return after;
  };
  const occur = (row: LedgerRow, role: Role): Occurrence =>
    to === null ? { place: placeOf(row, role) } : { place: placeOf(row, role), changes: changeOf(row, role, replace(String(row.cells[role]?.value ?? ""))) };
  const found = [...lead.map((row) => occur(row, "lead")), ...responsible.map((row) => occur(row, "responsible"))];
  return found.sort((a, b) => (a.place.row ?? 0) - (b.place.row ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0));
}
