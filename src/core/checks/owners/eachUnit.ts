import type { LedgerRow, Role } from "#core/ledger/model";
import { changeOf, placeOf, type Audit } from "../audit.ts";
import type { Occurrence } from "../group.ts";
import { replaceUnit } from "./unitCell.ts";

/** Where one unit is named in the table. */
export interface Mentions {
  /** The lead cells and the cells of the other units that name it, as rows. */
  lead: LedgerRow[];
  responsible: LedgerRow[];
  count: number;
}

const collected = new WeakMap<Audit, Map<string, Mentions>>();

/** Every unit name of the table with the cells where it stands; gathered once in a run. */
export function collectUnits(audit: Audit): ReadonlyMap<string, Mentions> {
  const known = collected.get(audit);
  if (known !== undefined) return known;
  const found = new Map<string, Mentions>();
  for (const row of audit.ledger.rows) {
    for (const unit of row.leads) addMention(found, unit, row, row.cells.lead === undefined ? "responsible" : "lead");
    for (const unit of row.responsible) addMention(found, unit, row, row.cells.responsible === undefined ? "lead" : "responsible");
  }
  collected.set(audit, found);
  return found;
}

function addMention(mentions: Map<string, Mentions>, unit: string, row: LedgerRow, role: "lead" | "responsible"): void {
  let known = mentions.get(unit);
  if (known === undefined) mentions.set(unit, (known = { lead: [], responsible: [], count: 0 }));
  known[role].push(row);
  known.count += 1;
}

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

/** Every name that the chosen policies use for a unit. */
export function policyNames({ measures }: Audit): ReadonlySet<string> {
  return new Set(measures.flatMap(({ measure }) => [...measure.leads, ...measure.responsible]));
}
