import type { LedgerRow, Role } from "#core/ledger/model";
import { placeOf } from "../audit.ts";
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
  const occur = (row: LedgerRow, role: Role): Occurrence => {
    const cell = row.cells[role];
    if (cell === undefined) return { place: placeOf(row, role) };
    const place = { sheet: row.address.sheet, row: cell.row, column: cell.column };
    const after = to === null ? cell.value : replace(String(cell.value));
    return after === cell.value ? { place } : { place, changes: [{ ...place, before: cell.value, after }] };
  };
  const found = [...lead.map((row) => occur(row, "lead")), ...responsible.map((row) => occur(row, "responsible"))];
  return found.sort((a, b) => (a.place.row ?? 0) - (b.place.row ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0));
}
