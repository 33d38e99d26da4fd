import type { LedgerRow, Role } from "#core/ledger/model";
import { changeOf, placeOf, type Audit } from "../audit.ts";
import type { Occurrence } from "../group.ts";
import { roleOf } from "./ownersOf.ts";
import { replaceUnit } from "./unitCell.ts";

/** One mention of a unit in the table. */
export interface Mention {
  row: LedgerRow;
  role: Role;
}

/** Every unit name of the table with the cells where it stands. */
export function collectUnits({ ledger }: Audit): Map<string, Mention[]> {
  const mentions = new Map<string, Mention[]>();
  for (const row of ledger.rows) {
    for (const unit of row.leads) addMention(mentions, unit, { row, role: roleOf(row, unit) });
    for (const unit of row.responsible) addMention(mentions, unit, { row, role: row.cells.responsible === undefined ? "lead" : "responsible" });
  }
  return mentions;
}

function addMention(mentions: Map<string, Mention[]>, unit: string, mention: Mention): void {
  const known = mentions.get(unit);
  if (known === undefined) mentions.set(unit, [mention]);
  else known.push(mention);
}

/** The mentions as places, each with the change that writes another name there. */
export function occurrencesOf(mentions: readonly Mention[], from: string, to: string | null): Occurrence[] {
  return mentions.map(({ row, role }) => ({
    place: placeOf(row, role),
    changes: to === null ? [] : changeOf(row, role, replaceUnit(String(row.cells[role]?.value ?? ""), from, to)),
  }));
}

/** Every name that the chosen policies use for a unit. */
export function policyNames({ measures }: Audit): readonly string[] {
  return [...new Set(measures.flatMap(({ measure }) => [...measure.leads, ...measure.responsible]))];
}
