import { text } from "#core/findings/text";
import type { Role } from "./model.ts";
import { leastScore, scoreOf, turn, type OpenColumn } from "./openColumn.ts";

/** A table with owners and days that names no task: the column of the longest words that nobody knows. */
export function guessTask(columns: OpenColumn[], all: OpenColumn[]): void {
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
  const open = columns.filter(({ profile, scores }) => profile.filledCount > 1 && profile.distinct >= 0.7 && profile.length >= shortest && profile.numbers + profile.dates < 0.3 && profile.units < 0.5 && [...scores.values()].every(({ score }) => score < 0.5));
  const [longest] = open.toSorted((a, b) => b.profile.length - a.profile.length || a.index - b.index);
  longest?.scores.set("task", { score: 0.5, reasons: [text("role.reason.contentOnly", { share: Math.round(longest.profile.distinct * 100) })] });
}
