import { leafOf, raise, says, scoreOf, turn, type OpenColumn } from "./openColumn.ts";

const holdsStates = ({ profile: { statuses, marks, long, filledCount } }: OpenColumn): boolean => filledCount > 1 && Math.max(statuses, marks) >= 0.6 && long <= 0.2;

/** 进度 holds figures; over words it is the state or tells a story. */
export function settleProgress(columns: OpenColumn[]): void {
  for (const column of columns) {
    const { percents, numbers, filledCount } = column.profile;
    // 完成 over 50%, 100%.
    if (scoreOf(column, "progressNote") > 0 && filledCount > 1 && percents > 0.8 && numbers < 0.5) turn(column, { from: "progressNote", to: "progress", least: 0.7 });
    if (scoreOf(column, "progress") === 0) continue;
    // Beside 本月 the whole is what counts.
    if (/^(?:累计|合计|总|截至|截止)/u.test(leafOf(column))) raise(column, "progress", scoreOf(column, "progress") + 0.05, "progress");
    if (holdsStates(column) && percents < 0.5) raise(column, "status", Math.max(scoreOf(column, "status"), 0.8), "progress");
    else if (filledCount > 1 && percents < 0.2) turn(column, { from: "progress", to: "progressNote", least: 0.6 });
  }
}

/** 完成情况 and its like tell a story, unless words of the status vocabulary stand there and no other column is the status. */
export function settleNotes(columns: OpenColumn[]): void {
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
