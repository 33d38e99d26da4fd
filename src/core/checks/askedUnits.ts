import type { Place } from "#core/findings/finding";
import type { LedgerRow } from "#core/ledger/model";
import { leadsOf } from "./progress/overdue.ts";

const nobody: readonly string[] = [];

/** Who is to put a finding right: the leads of its rows, else whoever they name. Rows share their lists, and so do the findings. */
export function listAskedUnits(places: readonly Place[], rowAt: (row: number) => LedgerRow | undefined): readonly string[] {
  const units = new Set<string>();
  let last = nobody;
  for (const { row: at } of places) {
    const row = at === null ? undefined : rowAt(at);
    if (row === undefined) continue;
    last = leadsOf(row);
    for (const unit of last) units.add(unit);
  }
  return units.size === last.length ? last : [...units];
}
