import type { Place } from "#core/findings/finding";
import type { LedgerRow } from "#core/ledger/model";
import { leadsOf } from "./progress/overdue.ts";

const nobody: readonly string[] = [];

/** Who is to put a finding right: the leads of its rows, else whoever they name. Rows share their lists, and so do the findings. */
export function listAskedUnits(place: Place, also: readonly Place[], rowAt: (row: number) => LedgerRow | undefined): readonly string[] {
  const first = leadsAt(place, rowAt);
  if (also.length === 0) return first;
  const lists = new Set([first]);
  for (const other of also) lists.add(leadsAt(other, rowAt));
  const units = new Set([...lists].flat());
  return units.size === first.length ? first : [...units];
}

function leadsAt({ row: at }: Place, rowAt: (row: number) => LedgerRow | undefined): readonly string[] {
  const row = at === null ? undefined : rowAt(at);
  return row === undefined ? nobody : leadsOf(row);
}
