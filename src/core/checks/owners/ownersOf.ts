import type { LedgerRow, Role } from "#core/ledger/model";
import type { Audit, MeasureRows } from "../audit.ts";
import { unionOf } from "../unionOf.ts";

/** All units that a row names, leads first. */
export function unitsOf({ leads, responsible }: LedgerRow): readonly string[] {
  if (responsible.length === 0) return leads;
  return leads.length === 0 ? responsible : [...leads, ...responsible];
}

/** All units that the policy names for a measure. */
export function unitsOfMeasure({ measure }: MeasureRows): readonly string[] {
  return [...measure.leads, ...measure.responsible];
}

/** All units that the rows of a measure name. */
export function unitsOfRows({ rows }: MeasureRows): readonly string[] {
  return unionOf(rows, unitsOf);
}

/** The policy gives some body of this name for the measure, at whatever level. */
export function isNamed(audit: Audit, entry: MeasureRows, unit: string): boolean {
  return unitsOfMeasure(entry).some((named) => audit.names.relate(named, unit) !== "different");
}

/** The columns that hold units. */
export const ownerRoles: readonly Role[] = ["lead", "responsible"];

/** The cell of a row in which a unit stands. */
export function roleOf(row: LedgerRow, unit: string): Role {
  const inLead = String(row.cells.lead?.value ?? "").replace(/\s+/gu, "").includes(unit);
  return inLead || row.cells.responsible === undefined ? "lead" : "responsible";
}

/** A row whose task is out of the plan is asked nothing. */
export function isOpenRow(row: LedgerRow): boolean {
  return row.status !== "cancelled";
}
