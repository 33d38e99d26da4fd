import { text } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import type { Dimension, Group } from "#core/statistics/model";
import { formatColumn } from "../address.ts";
import { baseRange } from "../base/baseColumns.ts";
import type { BaseColumn, BaseSize } from "../base/baseColumns.ts";
import { blankPlan } from "../blankPlan.ts";
import { date, formula, label, message, noFigure, number, words } from "../cells.ts";
import { buildPrintSetup } from "../printSetup.ts";
import type { PlanCell, SheetId, SheetPlan } from "../sheetPlan.ts";
import { subjectOf } from "../sheetsInput.ts";
import type { SheetsInput } from "../sheetsInput.ts";
import { needsLiteral } from "./countFormula.ts";
import { countColumns, planCount, planRates } from "./groupFigures.ts";
import type { CountColumn, GroupScope } from "./groupFigures.ts";
import { firstGroupRow, groupHeader, groupWidth, layOutGroups } from "./groupLayout.ts";
import { planGroupNotes } from "./groupNotes.ts";

/** The dimensions that have a sheet of their own, with the column of the base that they count by. */
const sheets = {
  byLead: { dimension: "lead", column: "lead", scope: "units" },
  byResponsible: { dimension: "responsible", column: "responsible", scope: "units" },
  byLeader: { dimension: "leader", column: "leader", scope: "units" },
  byChapter: { dimension: "chapter", column: "chapter", scope: "tasks" },
  byCategory: { dimension: "category", column: "category", scope: "tasks" },
  byMonth: { dimension: "month", column: "month", scope: "tasks" },
} as const satisfies Partial<Record<SheetId, { dimension: Dimension; column: BaseColumn; scope: "tasks" | "units" }>>;
export type GroupSheetId = keyof typeof sheets;
export const groupSheetIds = ["byLead", "byResponsible", "byLeader", "byChapter", "byCategory", "byMonth"] as const satisfies readonly GroupSheetId[];

export interface GroupSheetOptions {
  id: GroupSheetId;
  size: BaseSize;
  /** The cell of 数据截至日期 with its sheet. */
  asOfCell: string;
}

/** One table: a line per group and a total that counts every task once. */
export function planGroupSheet(input: SheetsInput, { id, size, asOfCell }: GroupSheetOptions): SheetPlan {
  const { dimension, column, scope } = sheets[id];
  const { statistics } = input;
  const groups = statistics.groups[dimension];
  const ranked = groups.filter(({ key }) => key !== "").length;
  const lines = groups.map((group, index) => {
    const row = firstGroupRow + index;
    const condition = { range: baseRange(column, scope, size), equals: `$B${row}`, literal: needsLiteral(group.label) };
    return planLine({ row, group, ranked }, { scope, group: condition, size }, number(index + 1));
  });
  const totalRow = firstGroupRow + lines.length;
  const total = planTotal(input, totalRow, size);
  const notes = planGroupNotes(input, dimension);
  const subject = subjectOf(input);
  const title: Text = text("sheet.group.title", { subject, by: text(`sheet.group.by.${dimension}`) });
  const plan = blankPlan(id);
  return {
    ...plan,
    ...layOutGroups({ title, groupHead: text(`sheet.group.head.${dimension}`), asOfCell, asOf: statistics.asOf, lines, total, notes }),
    print: buildPrintSetup({ row: 1, column: 1, rowCount: totalRow + notes.length, columnCount: groupWidth }, { first: 1, last: firstGroupRow - 1 }, statistics.asOf),
  };
}

interface Line {
  row: number;
  group: Group;
  /** How many of the first lines take part in the ranking. */
  ranked: number;
}

function planLine({ row, group, ranked }: Line, scope: GroupScope, no: PlanCell): PlanCell[] {
  const counts = countColumns.map((code) => planCount(code, group.figures, scope));
  const rates = planRates(group.figures, (code) => `$${columnOf(code)}${row}`);
  return [no, planName(group), ...counts, ...rates, planRank(row, group, ranked), planChange(row, group.figures.completionRate, group.change)];
}

/** A month is its first day, shown as a month: what the base has, and what COUNTIFS matches exactly. */
function planName({ key, label: words }: Group): PlanCell {
  return words.id === "statistics.month" ? date(`${key}-01`) : label(words);
}

function planRank(row: number, { rank }: Group, ranked: number): PlanCell {
  if (rank === null) return words(noFigure);
  const column = columnOf("completionRate");
  return formula(`IFERROR(RANK($${column}${row},$${column}$${firstGroupRow}:$${column}$${firstGroupRow + ranked - 1}),"${noFigure}")`, rank);
}

function planChange(row: number, rate: number | null, change: number | null): PlanCell {
  if (rate === null || change === null) return words(noFigure);
  // What the archived sheet said, as a constant; rounded, so that no change shows as 0.0% and not as +0.0%.
  const before = roundShare(rate - change);
  return formula(`IFERROR(ROUND($${columnOf("completionRate")}${row}-${before},${shareDigits}),"${noFigure}")`, roundShare(rate - before));
}

function planTotal({ statistics }: SheetsInput, row: number, size: BaseSize): PlanCell[] {
  const { totals, change } = statistics;
  const counts = countColumns.map((code) => planCount(code, totals, { scope: "tasks", group: null, size }));
  const rates = planRates(totals, (code) => `$${columnOf(code)}${row}`);
  return [message("sheet.group.total"), null, ...counts, ...rates, words(noFigure), planChange(row, totals.completionRate, change)];
}

const shareDigits = 8;

function roundShare(share: number): number {
  return Number(share.toFixed(shareDigits));
}

function columnOf(code: CountColumn | "completionRate"): string {
  return formatColumn(groupHeader.indexOf(code) + 1);
}
