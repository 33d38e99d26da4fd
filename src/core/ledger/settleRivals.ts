import { text } from "#core/findings/text";
import { headerKey } from "./headerWords.ts";
import type { Role } from "./model.ts";
import type { RoleScore, ScoredColumn } from "./scoreColumns.ts";

/** A column is given no role that it fits worse than this. */
export const leastScore = 0.3;

interface Open extends ScoredColumn {
  scores: Map<Role, RoleScore>;
}

/** The readings that depend on the neighbours. */
export function settleRivals(columns: readonly ScoredColumn[]): ScoredColumn[] {
  const copies = columns.map((column) => ({ ...column, scores: new Map(column.scores) }));
  const ordinary = copies.filter(({ special }) => special === undefined);
  settleOwners(ordinary);
  settleDays(ordinary);
  settleProblems(ordinary);
  settleTasks(ordinary);
  settleProgress(ordinary);
  settleNotes(ordinary);
  settleApproval(ordinary);
  guessTask(ordinary, copies);
  return copies;
}

const scoreOf = (column: Open, role: Role): number => column.scores.get(role)?.score ?? 0;
const says = ({ words }: Open, pattern: RegExp): boolean => words.some((word) => pattern.test(headerKey(word)));

function raise(column: Open, role: Role, score: number, from: Role): void {
  const reasons = column.scores.get(role)?.reasons ?? column.scores.get(from)?.reasons ?? [];
  column.scores.set(role, { score, reasons });
}

function turn(column: Open, { from, to, least }: { from: Role; to: Role; least: number }): void {
  raise(column, to, Math.max(scoreOf(column, from), scoreOf(column, to), least), from);
  column.scores.delete(from);
}

const helps = /配合|协|成员|参[与加]|共同|支[持撑]|会[办商同]|联合|其[他余]|辅助|support|consult|partner/u;

/** A lone 责任单位 answers for the task; beside 牵头单位 it takes part, and so does a second 牵头 (省级牵头, 市级牵头). */
function settleOwners(columns: Open[]): void {
  for (const column of columns) {
    const lead = scoreOf(column, "lead");
    if (lead >= 0.6 && scoreOf(column, "responsible") === 0) raise(column, "responsible", lead * 0.7, "lead");
  }
  dropSubjects(columns);
  if (columns.some((column) => scoreOf(column, "lead") >= 0.66)) return;
  const plain = columns.filter((column) => scoreOf(column, "responsible") >= leastScore && !says(column, helps));
  const highest = Math.max(...plain.map((column) => scoreOf(column, "responsible")));
  const first = plain.find((column) => scoreOf(column, "responsible") >= highest - 0.08);
  if (first !== undefined) turn(first, { from: "responsible", to: "lead", least: 0.75 });
}

const bodyAlone = /^(?:单位|企业|部门|机构|公司|场所|学校|村|社区|村社区|主体)(?:全称|名称)?$/u;

/** 企业名称 in front of its problems is whom they trouble, where another column says who is to act or no unit of government stands below. */
function dropSubjects(columns: Open[]): void {
  const isOwner = (column: Open): boolean => Math.max(scoreOf(column, "lead"), scoreOf(column, "responsible")) >= leastScore;
  const first = columns.find((column) => scoreOf(column, "task") >= 0.5 || scoreOf(column, "problem") >= 0.5);
  const subjects = columns.filter((column) => isOwner(column) && bodyAlone.test(headerKey(column.words.at(-1) ?? "")) && first !== undefined && column.index < first.index);
  const someoneElse = columns.some((column) => isOwner(column) && !subjects.includes(column));
  for (const { scores, profile } of subjects) {
    if (!someoneElse && (profile.filledCount < 2 || profile.units >= 0.3)) continue;
    scores.delete("lead");
    scores.delete("responsible");
  }
}

const limit = /时限|期限|截止|要求|计划|限定|拟|预计|最[迟晚]|due|deadline|target/u;
const doneDay = /(?:完成|办结|答复|回复|整改|处置|反馈|兑现|销号|交付|竣工|办理|完工)(?:时间|日期|日)$/u;

/** 完成时间 is the day wanted, unless another column is plainly the limit: then it is the day it was done. */
function settleDays(columns: Open[]): void {
  const hasDeadline = columns.some((column) => scoreOf(column, "deadline") >= 0.5);
  const planned = columns.find((column) => !hasDeadline && scoreOf(column, "completedOn") > 0 && !says(column, /实际|真实|最终|actual/u) && column.profile.filledCount > 1 && column.profile.filled >= 0.95);
  // 完结日 in every row and no other day: the day wanted.
  if (planned !== undefined) turn(planned, { from: "completedOn", to: "deadline", least: 0.6 });
  const isLimit = (column: Open): boolean => says(column, limit) && scoreOf(column, "deadline") > 0.6;
  for (const column of columns) {
    if (scoreOf(column, "deadline") === 0) continue;
    const either = scoreOf(column, "completedOn") > 0;
    const other = columns.some((rival) => rival !== column && (isLimit(rival) || (either && scoreOf(rival, "deadline") > 0.6 && scoreOf(rival, "completedOn") === 0)));
    if (other && (either || (says(column, doneDay) && !isLimit(column)))) {
      raise(column, "completedOn", 0.8, "deadline");
      column.scores.delete("deadline");
    } else if (either && column.profile.filled >= 0.95) {
      raise(column, "deadline", Math.max(scoreOf(column, "deadline"), scoreOf(column, "completedOn") + 0.01), "completedOn");
    }
  }
}

/** Where no column is named after tasks, the first of problems is what is to be done: 问题, 整改措施, 整改时限. */
function settleProblems(columns: Open[]): void {
  const isTask = (column: Open, least: number): boolean => scoreOf(column, "task") >= least && scoreOf(column, "problem") === 0;
  if (columns.some((column) => isTask(column, 0.85))) return;
  const surest = Math.max(...columns.map((column) => scoreOf(column, "lead")));
  const rival = columns.findIndex((column) => scoreOf(column, "lead") >= Math.max(0.5, surest - 0.1) || isTask(column, 0.55));
  const first = columns.findIndex((column) => scoreOf(column, "problem") >= 0.5 && !says(column, /原因|根源|成因|症结|差距|分析|剖析/u));
  const column = columns[first];
  if (column === undefined || (rival >= 0 && first > rival)) return;
  turn(column, { from: "problem", to: "task", least: 0.7 });
}

const narrowTask = /^(?:具体|细化|细分|分解|分项|详细|子|[二三]级)(?:任务|工作|事项|内容|目标)/u;
const goalWords = /目标(?:要求)?$/u;
const broadTask = /^(?:重点|核心|中心|总体|一级|大项)(?:任务|工作|方向)/u;

/** Of several task columns one is the task; what stands left of it or repeats over the rows is its heading, what stands right its detail. */
function settleTasks(columns: Open[]): void {
  const tasks = columns.filter((column) => scoreOf(column, "task") >= 0.5);
  promoteAction(columns, tasks.filter(isMainlyTask));
  const detail = columns.filter((column) => scoreOf(column, "action") >= 0.6 || scoreOf(column, "task") >= 0.8);
  for (const column of tasks) {
    const repeats = isRepeated(column) && detail.some((other) => scoreOf(other, "task") >= scoreOf(column, "task") && other.profile.distinct > column.profile.distinct + 0.15);
    if (repeats || (says(column, broadTask) && isHeading(column, [...detail, ...tasks]))) turn(column, { from: "task", to: "category", least: 0.7 });
    else if (says(column, broadTask)) raise(column, "task", Math.max(scoreOf(column, "category") + 0.05, 0.8), "category");
  }
  orderTasks(columns.filter((column) => scoreOf(column, "task") >= 0.5 && isMainlyTask(column)));
}

/** 重大举措 beside 年度计划, and no other name of a task: the measures are what is to be done. */
function promoteAction(columns: readonly Open[], tasks: readonly Open[]): void {
  const sure = columns.find((column) => scoreOf(column, "action") >= 0.85);
  if (sure === undefined || tasks.length === 0 || tasks.some((column) => !isShortGoal(column) && (scoreOf(column, "task") >= 0.6 || column.index < sure.index))) return;
  raise(sure, "task", scoreOf(sure, "action") + 0.02, "action");
}

/** 目标 over 全省前三. */
const isShortGoal = (column: Open): boolean => says(column, goalWords) && column.profile.filledCount > 1 && column.profile.length < 8;

const isMainlyTask = (column: Open): boolean => [...column.scores.values()].every(({ score }) => score <= scoreOf(column, "task"));

const isRepeated = ({ profile }: Open): boolean => profile.filledCount > 2 && profile.distinct < 0.75;

/** 重点任务 is the heading of 具体任务, and of its measures where it holds for several rows; as different as they are it is the task. */
function isHeading(column: Open, detail: readonly Open[]): boolean {
  return detail.some((other) => says(other, narrowTask) || (isRepeated(column) && other.profile.distinct > column.profile.distinct));
}

function orderTasks(tasks: readonly Open[]): void {
  // 项目 and 建设内容 are about equally the task: the first one is.
  const highest = Math.max(...tasks.map((column) => scoreOf(column, "task")));
  const best = tasks.find((column) => says(column, narrowTask)) ?? tasks.find((column) => scoreOf(column, "task") >= highest - 0.08);
  for (const column of tasks) {
    if (best === undefined || column === best) continue;
    const to = column.index < best.index && !says(column, goalWords) ? "category" : "action";
    if (scoreOf(column, to) < scoreOf(column, "task")) turn(column, { from: "task", to, least: 0.5 });
  }
}

const holdsStates = ({ profile: { statuses, marks, long, filledCount } }: Open): boolean => filledCount > 1 && Math.max(statuses, marks) >= 0.6 && long <= 0.2;

/** 进度 holds figures; over words it is the state or tells a story. */
function settleProgress(columns: Open[]): void {
  for (const column of columns) {
    const { percents, numbers, filledCount } = column.profile;
    // 完成 over 50%, 100%.
    if (scoreOf(column, "progressNote") > 0 && filledCount > 1 && percents > 0.8 && numbers < 0.5) turn(column, { from: "progressNote", to: "progress", least: 0.7 });
    if (scoreOf(column, "progress") === 0) continue;
    if (holdsStates(column) && percents < 0.5) raise(column, "status", Math.max(scoreOf(column, "status"), 0.8), "progress");
    else if (filledCount > 1 && percents < 0.2) turn(column, { from: "progress", to: "progressNote", least: 0.6 });
  }
}

/** 完成情况 and its like tell a story, unless words of the status vocabulary stand there and no other column is the status. */
function settleNotes(columns: Open[]): void {
  // What is surely the state, or asks for it, is settled.
  const open = columns.filter((column) => scoreOf(column, "status") > 0 && scoreOf(column, "status") <= 0.82 && !says(column, /是否|与否/u));
  for (const column of open) {
    const { statuses, long, percents } = column.profile;
    // 状态 with words that nobody knows is still the status.
    if (scoreOf(column, "progressNote") === 0 && long <= 0.3 && percents < 0.6) continue;
    if (holdsStates(column)) raise(column, "status", 0.84, "progressNote");
    else if (percents >= 0.6 && statuses < 0.5) raise(column, "progress", 0.7, "progressNote");
    else raise(column, "progressNote", Math.max(scoreOf(column, "progressNote"), scoreOf(column, "status") + 0.05), "status");
  }
}

/** 依据 and 批准人 beside an adjusted deadline belong to the approval. */
function settleApproval(columns: Open[]): void {
  const extended = columns.findIndex((column) => scoreOf(column, "extendedTo") >= 0.6);
  if (extended < 0) return;
  for (const column of columns.slice(extended + 1)) {
    if (!says(column, /^(?:依据|理由|原因|文号)$/u)) continue;
    raise(column, "approval", 0.8, "source");
    column.scores.delete("source");
    column.scores.delete("problem");
  }
}

/** A table with owners and days that names no task: the column of the longest words that nobody knows. */
function guessTask(columns: Open[], all: Open[]): void {
  const sure = (roles: readonly Role[], among = columns): boolean => among.some((column) => roles.some((role) => scoreOf(column, role) >= 0.45));
  if (columns.some((column) => scoreOf(column, "task") >= leastScore || scoreOf(column, "action") >= leastScore)) return;
  const signs = [sure(["lead", "responsible", "contact"]), sure(["deadline"]), sure(["status", "progress", "progressNote"]) || sure(["goal", "current"], all)];
  if (signs.filter(Boolean).length < 2) return;
  // 指标 as different in every row as tasks are.
  const heading = columns.findLast((column) => scoreOf(column, "category") >= 0.5 && column.profile.filledCount > 1 && column.profile.distinct >= 0.9);
  if (heading !== undefined) {
    turn(heading, { from: "category", to: "task", least: 0.5 });
    return;
  }
  // Names as short as 锦绣城 are tasks only beside a lead and a deadline beyond doubt.
  const shortest = columns.some((column) => scoreOf(column, "lead") >= 0.78) && columns.some((column) => scoreOf(column, "deadline") >= 0.7) ? 2 : 4;
  const open = columns.filter(({ profile, scores }) => profile.filledCount > 1 && profile.distinct >= 0.7 && profile.length >= shortest && profile.numbers + profile.dates + profile.units < 0.3 && [...scores.values()].every(({ score }) => score < 0.5));
  const [longest] = open.toSorted((a, b) => b.profile.length - a.profile.length || a.index - b.index);
  longest?.scores.set("task", { score: 0.5, reasons: [text("role.reason.contentOnly", { share: Math.round(longest.profile.distinct * 100) })] });
}
