import { raise, says, scoreOf, turn, type OpenColumn } from "./openColumn.ts";

const limit = /时限|期限|截止|要求|计划|限定|拟|预计|最[迟晚]|due|deadline|target/u;
const doneDay = /(?:完成|办结|答复|回复|整改|处置|反馈|兑现|销号|交付|竣工|办理|完工)(?:时间|日期|日)$/u;

/** 完成时间 is the day wanted, unless another column is plainly the limit: then it is the day it was done. */
export function settleDays(columns: OpenColumn[]): void {
  // 完工 over days tells no story.
  for (const column of columns) if (column.profile.filledCount > 1 && column.profile.dates >= 0.8 && scoreOf(column, "deadline") > 0) column.scores.delete("progressNote");
  const hasDeadline = columns.some((column) => scoreOf(column, "deadline") >= 0.5);
  const planned = columns.find((column) => !hasDeadline && scoreOf(column, "completedOn") > 0 && !says(column, /实际|真实|最终|actual/u) && column.profile.filledCount > 1 && column.profile.filled >= 0.95);
  // 完结日 in every row and no other day: the day wanted.
  if (planned !== undefined) turn(planned, { from: "completedOn", to: "deadline", least: 0.6 });
  const isLimit = (column: OpenColumn): boolean => says(column, limit) && scoreOf(column, "deadline") > 0.6;
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
