import { raise, says, scoreOf, turn, type OpenColumn } from "./openColumn.ts";

/** Where no column is named after tasks, the first of problems is what is to be done: 问题, 整改措施, 整改时限. */
export function settleProblems(columns: OpenColumn[]): void {
  const isTask = (column: OpenColumn, least: number): boolean => scoreOf(column, "task") >= least && scoreOf(column, "problem") === 0;
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
export function settleTasks(columns: OpenColumn[]): void {
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
function promoteAction(columns: readonly OpenColumn[], tasks: readonly OpenColumn[]): void {
  const sure = columns.find((column) => scoreOf(column, "action") >= 0.85);
  if (sure === undefined || tasks.length === 0 || tasks.some((column) => !isShortGoal(column) && (scoreOf(column, "task") >= 0.6 || column.index < sure.index))) return;
  raise(sure, "task", scoreOf(sure, "action") + 0.02, "action");
}

/** 目标 over 全省前三. */
const isShortGoal = (column: OpenColumn): boolean => says(column, goalWords) && column.profile.filledCount > 1 && column.profile.length < 8;

const isMainlyTask = (column: OpenColumn): boolean => [...column.scores.values()].every(({ score }) => score <= scoreOf(column, "task"));

const isRepeated = ({ profile }: OpenColumn): boolean => profile.filledCount > 2 && profile.distinct < 0.75;

/** 重点任务 is the heading of 具体任务, and of its measures where it holds for several rows; as different as they are it is the task. */
function isHeading(column: OpenColumn, detail: readonly OpenColumn[]): boolean {
  return detail.some((other) => says(other, narrowTask) || (isRepeated(column) && other.profile.distinct > column.profile.distinct));
}

function orderTasks(tasks: readonly OpenColumn[]): void {
  // 项目 and 建设内容 are about equally the task: the first one is.
  const highest = Math.max(...tasks.map((column) => scoreOf(column, "task")));
  const best = tasks.find((column) => says(column, narrowTask)) ?? tasks.find((column) => scoreOf(column, "task") >= highest - 0.08);
  for (const column of tasks) {
    if (best === undefined || column === best) continue;
    const to = column.index < best.index && (!says(column, goalWords) || says(best, narrowTask)) ? "category" : "action";
    if (scoreOf(column, to) < scoreOf(column, "task")) turn(column, { from: "task", to, least: 0.5 });
  }
}
