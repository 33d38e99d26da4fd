import type { Finding } from "#core/findings/finding";
import { rowsOf } from "#excel/changes/planFixes";
import type { Landmark } from "#excel/changes/landmarks";
import type { Environment } from "./environment.ts";
import type { OpenedLedger } from "./openLedger.ts";

/**
 * How the rows of fixes are known again, from the ledger as it was read: a sheet that was sorted since may hold the same
 * words in the same cell of another task's row.
 */
export async function landmarksOfFixes(findings: readonly Finding[], opened: Pick<OpenedLedger, "ledger" | "further">, { compute }: Pick<Environment, "compute">): Promise<readonly Landmark[]> {
  const fixes = findings.flatMap(({ fix }) => fix ?? []);
  const sheet = fixes.flatMap(({ changes, inserts = [], unmerges = [] }) => [...changes, ...inserts, ...unmerges])[0]?.sheet;
  const ledger = [opened.ledger, ...(opened.further ?? [])].find((candidate) => candidate.sheet === sheet);
  if (ledger === undefined) return [];
  const rows = new Map(fixes.flatMap(rowsOf).map((row) => [row, new Set<number>()]));
  for (const { row, column } of fixes.flatMap(({ changes }) => changes)) rows.get(row)?.add(column);
  return compute.landmarksOf(ledger, [...rows].map(([row, without]) => ({ row, without: [...without] })));
}
