import { text } from "#core/findings/text";
import { lightOfGroup } from "#core/statistics/lights";
import { rateCodes } from "#core/statistics/model";
import type { CountCode, Figures, Group, RateCode } from "#core/statistics/model";
import { date, formula, label, message, noFigure, number, rate, words } from "../cells.ts";
import { ruleCell } from "../rules/ruleCells.ts";
import type { PlanCell } from "../sheetPlan.ts";
import { rulesOf } from "../sheetsInput.ts";
import type { SheetsInput } from "../sheetsInput.ts";
import type { GroupColumn, GroupColumns } from "./groupColumns.ts";
import { countFormula, countStarted, planCount, planOnTimeRate, planWeightSum, weightFormula } from "./groupFigures.ts";
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
  const { columns, no, scope } = place;
  const { figures } = group;
  return columns.ids.map((id) => {
    if (id === "no") return no;
    if (id === "name") return planName(group);
    if (id === "rank") return planRank(group, place);
    if (id === "change") return planShareChange(cellOf(place, "completionRate"), figures.completionRate, group.change);
    return id === "light" ? planLight(input, figures, place) : planFigure(id, figures, { ...place, scope });
  });
}

/** 合计: each task once. */
export function planTotalLine({ statistics }: SheetsInput, place: LinePlace & { scope: GroupScope }): PlanCell[] {
  const { totals, change } = statistics;
  return place.columns.ids.map((id) => {
    if (id === "no") return message("sheet.group.total");
    if (id === "name") return null;
    if (id === "rank" || id === "light") return words(noFigure);
    return id === "change" ? planShareChange(cellOf(place, "completionRate"), totals.completionRate, change) : planFigure(id, totals, place);
  });
}

type FigureColumn = Exclude<GroupColumn, "no" | "name" | "rank" | "change" | "light">;
type CountingPlace = Pick<LinePlace, "row" | "columns"> & { scope: GroupScope };

function planFigure(id: FigureColumn, figures: Figures, place: CountingPlace): PlanCell {
  const { scope } = place;
  if (id === "weight" || id === "weightDone") return planWeightSum(id, figures, scope);
  return isRate(id) ? planRate(id, figures, place) : planCount(id, figures, scope);
}

function isRate(id: FigureColumn): id is FigureColumn & RateCode {
  return (rateCodes as readonly string[]).includes(id);
}

/** Rates come from the counts of the same line, so that a reader can work them out again; a count without a column is counted in place. */
function planRate(id: FigureColumn & RateCode, figures: Figures, place: CountingPlace): PlanCell {
  if (place.scope.size.tasks === 0) return words(noFigure);
  const asked = `(${cellOf(place, "total")}-${cellOf(place, "cancelled")})`;
  switch (id) {
    case "completionRate": return rate(cellOf(place, "done"), asked, figures[id]);
    case "dueCompletionRate": return rate(cellOf(place, "dueDone"), cellOf(place, "due"), figures[id]);
    case "onTimeRate": return planOnTimeRate(figures[id], { due: cellOf(place, "due"), dueDone: cellOf(place, "dueDone") }, place.scope);
    case "startRate": return rate(countStarted(place.scope), asked, figures[id]);
    case "weightedCompletionRate": return rate(cellOf(place, "weightDone"), cellOf(place, "weight"), figures[id]);
  }
}

/** The line's own cell of a figure, else the figure counted in place. */
function cellOf({ row, columns, ...rest }: Pick<LinePlace, "row" | "columns"> & { scope?: GroupScope }, id: GroupColumn): string {
  if (columns.has(id)) return `$${columns.letterOf(id)}${row}`;
  const { scope } = rest;
  if (scope === undefined || id === "no" || id === "name" || id === "rank" || id === "change" || id === "light") throw new Error(`No column ${id}`);
  if (id === "weight" || id === "weightDone") return `(${weightFormula(id, scope)})`;
  if (id === "completionRate") return `(${cellOf({ row, columns, scope }, "done")}/(${cellOf({ row, columns, scope }, "total")}-${cellOf({ row, columns, scope }, "cancelled")}))`;
  return `(${countFormula(id as CountCode, scope)})`;
}

/** A month is its first day, shown as a month: what the base has, and what COUNTIFS matches exactly. */
function planName({ key, label: name }: Group): PlanCell {
  return name.id === "statistics.month" ? date(`${key}-01`) : label(name);
}

function planRank({ rank }: Group, { row, columns, ranked }: LinePlace): PlanCell {
  if (rank === null || ranked === null) return words(noFigure);
  // Without the rates beside it a rank cannot be worked out by a formula: it is that of the moment of writing.
  if (!columns.has("completionRate")) return number(rank);
  const column = columns.letterOf("completionRate");
  return formula(`IFERROR(RANK($${column}${row},$${column}$${ranked.first}:$${column}$${ranked.last}),"${noFigure}")`, rank);
}

/** The light of a line: that of its worst task. */
function planLight(input: SheetsInput, figures: Figures, place: CountingPlace): PlanCell {
  const { scope } = place;
  const light = lightOfGroup(figures, rulesOf(input).lights);
  const value = light === null ? "" : text(`sheet.light.${light}`);
  if (scope.size.tasks === 0) return null;
  const some = (id: GroupColumn): string => `${cellOf(place, id)}>0`;
  const soon = ruleCell("light.dueSoon");
  const calm = `IF(${cellOf(place, "done")}+${cellOf(place, "onTrack")}>0,${ruleCell("light.onTrack")},${ruleCell("light.notStarted")})`;
  const near = `IF(AND(${countFormula("dueSoon", scope)}>0,${soon}<>""),${soon},${calm})`;
  return formula(`IF(${some("overdue")},${ruleCell("light.overdue")},IF(${some("behind")},${ruleCell("light.behind")},${near}))&""`, value);
}
