import type { ColumnMapping, Role } from "./model.ts";
import { leastScore } from "./openColumn.ts";
import type { RoleScore, ScoredColumn } from "./scoreColumns.ts";
import { settleRivals } from "./settleRivals.ts";

/** Roles that one column of a table has; of the others there may be several (一级指标 and 二级指标). */
const single: ReadonlySet<Role> = new Set<Role>([
  "sequence", "measureKey", "source", "lead", "deadline", "extendedTo", "status", "progress", "completedOn", "acceptance", "weight",
]);

/** Gives each column at most one role, the surest first. `firstColumn` is the sheet's number of the column with index 0. */
export function assignRoles(scored: readonly ScoredColumn[], firstColumn: number): ColumnMapping[] {
  const columns = settleRivals(scored);
  const taken = new Map<number, { role: Role; score: RoleScore }>();
  const holders = new Map<Role, number>();
  const claims = new Map<number, Role>();
  const isSpecial = new Set(columns.filter(({ special }) => special !== undefined).map(({ index }) => index));
  for (const { index, role, score } of rank(columns)) {
    if (taken.has(index)) continue;
    // Marks under the names of several units, and the parts of a day, share one role.
    if (single.has(role) && holders.has(role) && !isSpecial.has(index)) {
      if (!claims.has(index) && score.score >= 0.6) claims.set(index, role);
      continue;
    }
    taken.set(index, { role, score });
    holders.set(role, index);
  }
  return columns.map((column) => describe(column, { taken: taken.get(column.index), claims: claims.get(column.index), firstColumn }));
}

interface Ranked {
  index: number;
  role: Role;
  score: RoleScore;
}

function rank(columns: readonly ScoredColumn[]): Ranked[] {
  return columns
    .flatMap(({ index, scores }) => [...scores].map(([role, score]): Ranked => ({ index, role, score })))
    .filter(({ score }) => score.score >= leastScore)
    .sort((a, b) => b.score.score - a.score.score || a.index - b.index);
}

interface Choice {
  taken: { role: Role; score: RoleScore } | undefined;
  claims: Role | undefined;
  firstColumn: number;
}

function describe(column: ScoredColumn, { taken, claims, firstColumn }: Choice): ColumnMapping {
  const claimed = claims !== undefined && taken?.role !== claims && (taken === undefined || taken.score.score < 0.5) ? claims : undefined;
  return {
    column: firstColumn + column.index,
    header: column.words.join("/"),
    role: taken?.role ?? null,
    score: taken === undefined ? 0 : Math.min(1, Math.round(taken.score.score * 100) / 100),
    reasons: taken?.score.reasons ?? [],
    known: column.known,
    ...pick(column.special),
    ...(claimed === undefined ? {} : { claims: claimed }),
  };
}

function pick(special: ScoredColumn["special"]): Pick<ColumnMapping, "stands" | "part"> {
  if (special === undefined) return {};
  const { stands, part } = special;
  return { ...(stands === undefined ? {} : { stands }), ...(part === undefined ? {} : { part }) };
}
