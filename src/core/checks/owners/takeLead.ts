import type { CellChange } from "#core/findings/finding";
import { isErrorValue } from "#core/ledger/cells";
import type { LedgerRow } from "#core/ledger/model";
import { changeOf, type Audit } from "../audit.ts";
import { addUnits, limitUnit } from "./unitCell.ts";

/** Who is to lead a row, and who led it and is to stand among the others. */
export interface Taken {
  leads: readonly string[];
  demoted?: readonly string[];
}

/** Writes the leads of a row; one that stands among the others leaves them. */
export function takeLead({ names }: Audit, row: LedgerRow, { leads, demoted = [] }: Taken): CellChange[] {
  const lead = changeOf(row, "lead", leads.join("、"));
  // What a broken formula would say is not known.
  if (row.cells.responsible === undefined || isErrorValue(row.cells.responsible.value)) return lead;
  const isSame = (one: string, other: string): boolean => names.relate(one, other) === "same";
  const leaving = row.responsible.filter((unit) => leads.some((taken) => isSame(taken, unit)));
  const coming = demoted.filter((unit, index) => ![...row.responsible, ...demoted.slice(0, index)].some((other) => isSame(unit, other)));
  if (leaving.length + coming.length === 0) return lead;
  const rest = leaving.reduce((left, unit) => limitUnit(left, unit, 0), String(row.cells.responsible.value));
  return [...lead, ...changeOf(row, "responsible", addUnits(rest, coming))];
}
