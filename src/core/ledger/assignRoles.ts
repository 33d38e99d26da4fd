import { headerKey } from "./headerWords.ts";
import type { ColumnMapping, Role } from "./model.ts";
import type { RoleScore, ScoredColumn } from "./scoreColumns.ts";

/** Roles that one column of a table has; of the others there may be several (一级指标 and 二级指标). */
const single: ReadonlySet<Role> = new Set<Role>([
  "sequence", "measureKey", "source", "lead", "deadline", "extendedTo", "status", "progress", "completedOn", "acceptance", "weight",
]);
/** A column is given no role that it fits worse than this. */
const leastScore = 0.3;

/** Gives each column at most one role, the surest first. `firstColumn` is the sheet's number of the column with index 0. */
export function assignRoles(scored: readonly ScoredColumn[], firstColumn: number): ColumnMapping[] {
  const columns = settleRivals(scored);
  const taken = new Map<number, { role: Role; score: RoleScore }>();
  const holders = new Map<Role, number>();
  const claims = new Map<number, Role>();
  for (const { index, role, score } of rank(columns)) {
    if (taken.has(index)) continue;
    if (single.has(role) && holders.has(role)) {
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
    ...(claimed === undefined ? {} : { claims: claimed }),
  };
}

/** The readings that depend on the neighbours. */
function settleRivals(columns: readonly ScoredColumn[]): ScoredColumn[] {
  const copies = columns.map((column) => ({ ...column, scores: new Map(column.scores) }));
  settleOwners(copies);
  settleDays(copies);
  settleTasks(copies);
  settleNotes(copies);
  settleApproval(copies);
  return copies;
}

interface Open extends ScoredColumn {
  scores: Map<Role, RoleScore>;
}

const scoreOf = (column: Open, role: Role): number => column.scores.get(role)?.score ?? 0;

function raise(column: Open, role: Role, score: number, from: Role): void {
  const reasons = column.scores.get(role)?.reasons ?? column.scores.get(from)?.reasons ?? [];
  column.scores.set(role, { score, reasons });
}

/** A lone 责任单位 answers for the task; beside 牵头单位 it takes part. */
function settleOwners(columns: Open[]): void {
  const hasLead = columns.some((column) => scoreOf(column, "lead") >= 0.78);
  if (hasLead) return;
  const plain = columns.filter((column) => column.words.some((word) => /^(?:(?!配合|参与|协).)*(?:责任|相关|有关|涉及)/u.test(headerKey(word))) && scoreOf(column, "responsible") >= leastScore);
  const [first] = plain.sort((a, b) => scoreOf(b, "responsible") - scoreOf(a, "responsible"));
  if (first === undefined) return;
  raise(first, "lead", Math.max(scoreOf(first, "responsible"), 0.75), "responsible");
  first.scores.delete("responsible");
}

/** 完成时间 is the day wanted, unless another column is plainly the deadline: then it is the day it was done. */
function settleDays(columns: Open[]): void {
  const open = columns.filter((column) => scoreOf(column, "deadline") > 0 && scoreOf(column, "completedOn") > 0);
  for (const column of open) {
    const other = columns.some((rival) => rival !== column && scoreOf(rival, "deadline") > 0.6 && scoreOf(rival, "completedOn") === 0);
    if (other) {
      raise(column, "completedOn", 0.8, "deadline");
      column.scores.delete("deadline");
    } else if (column.profile.filledCount > 0 && column.profile.filled >= 0.95) {
      raise(column, "deadline", Math.max(scoreOf(column, "deadline"), scoreOf(column, "completedOn") + 0.01), "completedOn");
    }
  }
}

const broadTask = /^(?:重点|核心|中心|总体|一级|大项)(?:任务|工作|方向)/u;

/** Of several task columns, the one whose text repeats over the rows is the heading of the others. */
function settleTasks(columns: Open[]): void {
  const tasks = columns.filter((column) => scoreOf(column, "task") >= 0.5);
  const detail = columns.filter((column) => scoreOf(column, "action") >= 0.6 || scoreOf(column, "task") >= 0.8);
  for (const column of tasks) {
    const others = detail.filter((other) => other !== column);
    const broad = column.words.some((word) => broadTask.test(headerKey(word)));
    const repeats = column.profile.filledCount > 3 && column.profile.distinct < 0.75 && tasks.some((other) => other !== column && other.profile.distinct > column.profile.distinct + 0.15);
    if ((broad && others.length > 0) || repeats) {
      raise(column, "category", Math.max(scoreOf(column, "task"), 0.7), "task");
      column.scores.delete("task");
    } else if (broad) raise(column, "task", Math.max(scoreOf(column, "category") + 0.05, 0.7), "category");
  }
}

/** 完成情况 and its like tell a story, unless words of the status vocabulary stand there and no other column is the status. */
function settleNotes(columns: Open[]): void {
  for (const column of columns) {
    if (scoreOf(column, "status") === 0 || scoreOf(column, "status") > 0.85) continue;
    const { statuses, long, percents, filledCount } = column.profile;
    // 状态 with words that nobody knows is still the status.
    if (scoreOf(column, "progressNote") === 0 && long <= 0.3 && percents < 0.6) continue;
    const words = filledCount > 0 && statuses >= 0.6 && long <= 0.2;
    if (words) raise(column, "status", 0.84, "progressNote");
    else if (percents >= 0.6 && statuses < 0.5) raise(column, "progress", 0.7, "progressNote");
    else raise(column, "progressNote", Math.max(scoreOf(column, "progressNote"), scoreOf(column, "status") + 0.05), "status");
  }
}

/** 依据 and 批准人 beside an adjusted deadline belong to the approval. */
function settleApproval(columns: Open[]): void {
  const extended = columns.findIndex((column) => scoreOf(column, "extendedTo") >= 0.6);
  if (extended < 0) return;
  for (const column of columns.slice(extended + 1)) {
    if (!column.words.some((word) => /^(?:依据|理由|原因|文号)$/u.test(headerKey(word)))) continue;
    raise(column, "approval", 0.8, "source");
    column.scores.delete("source");
    column.scores.delete("problem");
  }
}
