import { headerKey } from "./headerWords.ts";
import type { Role } from "./model.ts";
import type { RoleScore, ScoredColumn } from "./scoreColumns.ts";

/** A column is given no role that it fits worse than this. */
export const leastScore = 0.3;

/** A column whose scores its neighbours may still change. */
export interface OpenColumn extends ScoredColumn {
  scores: Map<Role, RoleScore>;
}

export function scoreOf(column: OpenColumn, role: Role): number {
  return column.scores.get(role)?.score ?? 0;
}

/** Some word over the column, of the group or its own. */
export function says({ words }: OpenColumn, pattern: RegExp): boolean {
  return words.some((word) => pattern.test(headerKey(word)));
}

/** The words right above the column's cells. */
export function leafOf({ words }: OpenColumn): string {
  return headerKey(words.at(-1) ?? "");
}

/** Sets a score, with the reasons of the role it comes from. */
export function raise(column: OpenColumn, role: Role, score: number, from: Role): void {
  const reasons = column.scores.get(role)?.reasons ?? column.scores.get(from)?.reasons ?? [];
  column.scores.set(role, { score, reasons });
}

/** What speaks for one role speaks for another. */
export function turn(column: OpenColumn, { from, to, least }: { from: Role; to: Role; least: number }): void {
  raise(column, to, Math.max(scoreOf(column, from), scoreOf(column, to), least), from);
  column.scores.delete(from);
}
