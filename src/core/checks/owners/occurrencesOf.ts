import type { LedgerRow, Role } from "#core/ledger/model";
import { changeOf, placeOf } from "../audit.ts";
import type { Occurrence } from "../group.ts";
import type { Mentions } from "../mentions.ts";
import { removeUnit, replaceUnit } from "./unitCell.ts";

/** The mentions as places from top to bottom, each with the change that writes another name there, or none where it leads the row already. */
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
    if (to === null) return { place };
    const leads = role === "responsible" && (row.leads.includes(to) || row.leads.includes(from));
    const written = changeOf(row, role, leads ? removeUnit(String(cell.value), from) : replace(String(cell.value)));
    // Among the others the new name need not stand again.
    const again = role === "lead" && row.responsible.includes(to) && !row.responsible.includes(from) && row.cells.responsible !== undefined;
    const changes = again ? [...written, ...changeOf(row, "responsible", removeUnit(String(row.cells.responsible?.value ?? ""), to))] : written;
    return changes.length === 0 ? { place } : { place, changes };
  };
  const found = [...lead.map((row) => occur(row, "lead")), ...responsible.map((row) => occur(row, "responsible"))];
  return found.sort((a, b) => (a.place.row ?? 0) - (b.place.row ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0));
}
