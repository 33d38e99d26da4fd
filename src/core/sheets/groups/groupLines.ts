import { text } from "#core/findings/text";
import { lightOfGroup } from "#core/statistics/lights";
import type { Figures, Group } from "#core/statistics/model";
import { date, formula, label, message, noFigure, rate, words } from "../cells.ts";
import { ruleCell } from "../rules/ruleCells.ts";
import type { PlanCell } from "../sheetPlan.ts";
import { rulesOf } from "../sheetsInput.ts";
import type { SheetsInput } from "../sheetsInput.ts";
import type { GroupColumn, GroupColumns } from "./groupColumns.ts";
import { countColumns, countFormula, planCount, planRates, planWeightSum } from "./groupFigures.ts";
import type { GroupScope } from "./groupFigures.ts";
import { planShareChange } from "./planShareChange.ts";

export interface LinePlace {
  row: number;
  columns: GroupColumns;
  /** Rows that are ranked with this one; null where there is no ranking. */
  ranked: { first: number; last: number } | null;
}

/** One line of a summary in the order of its columns. */
export function planGroupLine(input: SheetsInput, group: Group, place: LinePlace & { no: PlanCell; scope: GroupScope }): PlanCell[] {
  const { row, columns, no, scope } = place;
  const { figures } = group;
  return [
    no, planName(group), ...planFigures(figures, { row, columns, scope }),
    ...(columns.ids.includes("rank") ? [planRank(group, place)] : []),
    planShareChange(rateCell(place), figures.completionRate, group.change), planLight(input, figures, place, scope),
  ];
}

/** 合计: each task once. */
export function planTotalLine({ statistics }: SheetsInput, place: LinePlace & { scope: GroupScope }): PlanCell[] {
  const { totals, change } = statistics;
  return [
    message("sheet.group.total"), null, ...planFigures(totals, place),
    ...(place.columns.ids.includes("rank") ? [words(noFigure)] : []),
    planShareChange(rateCell(place), totals.completionRate, change), words(noFigure),
  ];
}

function planFigures(figures: Figures, { row, columns, scope }: { row: number; columns: GroupColumns; scope: GroupScope }): PlanCell[] {
  const cellOf = (id: GroupColumn): string => `$${columns.letterOf(id)}${row}`;
  const weights = columns.ids.includes("weight")
    ? [planWeightSum("weight", figures, scope), planWeightSum("weightDone", figures, scope), rate(cellOf("weightDone"), cellOf("weight"), figures.weightedCompletionRate)]
    : [];
  return [...countColumns.map((code) => planCount(code, figures, scope)), ...planRates(figures, cellOf), ...weights];
}

/** A month is its first day, shown as a month: what the base has, and what COUNTIFS matches exactly. */
function planName({ key, label: name }: Group): PlanCell {
  return name.id === "statistics.month" ? date(`${key}-01`) : label(name);
}

function planRank({ rank }: Group, { row, columns, ranked }: LinePlace): PlanCell {
  if (rank === null || ranked === null) return words(noFigure);
  const column = columns.letterOf("completionRate");
  return formula(`IFERROR(RANK($${column}${row},$${column}$${ranked.first}:$${column}$${ranked.last}),"${noFigure}")`, rank);
}

function rateCell({ row, columns }: LinePlace): string {
  return `$${columns.letterOf("completionRate")}${row}`;
}

/** The light of a line: that of its worst task. */
function planLight(input: SheetsInput, figures: Figures, { row, columns }: LinePlace, scope: GroupScope): PlanCell {
  const light = lightOfGroup(figures, rulesOf(input).lights);
  const value = light === null ? "" : text(`sheet.light.${light}`);
  if (scope.size.tasks === 0) return null;
  const some = (id: GroupColumn): string => `$${columns.letterOf(id)}${row}>0`;
  const soon = ruleCell("light.dueSoon");
  const calm = `IF($${columns.letterOf("done")}${row}+$${columns.letterOf("onTrack")}${row}>0,${ruleCell("light.onTrack")},${ruleCell("light.notStarted")})`;
  const near = `IF(AND(${countFormula("dueSoon", scope)}>0,${soon}<>""),${soon},${calm})`;
  return formula(`IF(${some("overdue")},${ruleCell("light.overdue")},IF(${some("behind")},${ruleCell("light.behind")},${near}))&""`, value);
}
