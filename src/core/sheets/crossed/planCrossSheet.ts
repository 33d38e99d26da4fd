import { text } from "#core/findings/text";
import type { Area } from "#core/ledger/model";
import { crossGroups } from "#core/statistics/crossGroups";
import type { CrossTable } from "#core/statistics/crossGroups";
import type { GroupName } from "#core/statistics/groupName";
import { findersOf } from "#core/statistics/summarise";
import { formatColumn } from "../address.ts";
import { baseRange } from "../base/baseColumns.ts";
import type { BaseSize } from "../base/baseColumns.ts";
import { blankPlan } from "../blankPlan.ts";
import { date, label, message, number } from "../cells.ts";
import { countedByDimension } from "../groups/countedBy.ts";
import type { CountedBy } from "../groups/countedBy.ts";
import { needsLiteral } from "../groups/countFormula.ts";
import type { Condition } from "../groups/countFormula.ts";
import { planCount } from "../groups/groupFigures.ts";
import { planGroupNotes } from "../groups/groupNotes.ts";
import { buildPrintSetup } from "../printSetup.ts";
import { headRows, planFoot, planHead } from "../sheetHead.ts";
import type { PlanCell, SheetPlan } from "../sheetPlan.ts";
import { ledgersOf, subjectOf, summaryContextOf } from "../sheetsInput.ts";
import type { CrossChoice, SheetsInput } from "../sheetsInput.ts";
import { bodyStyle, figureStyle, formats, headStyle, totalStyle } from "../styles.ts";
import { canCross, crossChoiceOf } from "./crossChoice.ts";

const headerRow = headRows + 1;
const firstRow = headerRow + 1;
const firstColumn = 3;
/** As many columns as A4 shows in a legible size. */
const mostOnA4 = 12;

export interface CrossSheetOptions {
  size: BaseSize;
  asOfCell: string;
  annex: number | null;
}

interface Side {
  by: CountedBy;
  names: readonly GroupName[];
}

/**
 * 交叉统计: two dimensions, one figure. A task's several units stand in rows of their own of the base, so that only one of
 * the two may be a unit; null for two units, which no count over the base can cross.
 */
export function planCrossSheet(input: SheetsInput, { size, asOfCell, annex }: CrossSheetOptions): SheetPlan | null {
  const choice = crossChoiceOf(input);
  const { rows, columns, figure = "total" } = choice;
  const sides = [countedByDimension(rows), countedByDimension(columns)] as const;
  if (!canCross(rows, columns)) return null;
  const table = crossGroups(input.statistics, { asOf: input.statistics.asOf, finders: findersOf(ledgersOf(input), summaryContextOf(input)), rows, columns });
  const across: Side = { by: sides[1], names: table.columns };
  const down: Side = { by: sides[0], names: table.rows };
  const lines = planLines(input, { table, down, across, size, figure });
  return layOut(input, { choice, across, lines, asOfCell, annex });
}

interface Counting {
  table: CrossTable;
  down: Side;
  across: Side;
  size: BaseSize;
  figure: NonNullable<CrossChoice["figure"]>;
}

function planLines(input: SheetsInput, { table, down, across, size, figure }: Counting): PlanCell[][] {
  const { totals, groups } = input.statistics;
  const figuresOf = ({ by, names }: Side) => names.map(({ key }) => groups[by.dimension].find((group) => group.key === key)?.figures ?? totals);
  const scope: CountedBy["scope"] = down.by.scope === "units" || across.by.scope === "units" ? "units" : "tasks";
  const conditionOf = (side: Side, name: GroupName, cell: string, own = scope): Condition => ({ range: baseRange(side.by.column, own, size), equals: cell, literal: needsLiteral(name.label) });
  const headOf = (index: number): string => `${formatColumn(firstColumn + index)}$${headerRow}`;
  const lineTotals = figuresOf(down);
  const columnTotals = figuresOf(across);
  const lines = down.names.map((name, line): PlanCell[] => {
    const own = conditionOf(down, name, `$B${firstRow + line}`);
    const cells = across.names.map((other, column): PlanCell => {
      const found = table.cells[line]?.[column];
      const formulaOf = planCount(figure, found ?? totals, { scope, size, group: [own, conditionOf(across, other, headOf(column))] });
      return found === null && formulaOf?.kind === "formula" ? { ...formulaOf, value: 0 } : formulaOf;
    });
    // A line adds up where a task is in one column only; the count of the line itself is always right.
    return [number(line + 1), planName(name), ...cells, planCount(figure, lineTotals[line] ?? totals, { scope: down.by.scope, size, group: [conditionOf(down, name, `$B${firstRow + line}`, down.by.scope)] })];
  });
  const bottom = across.names.map((name, column) => planCount(figure, columnTotals[column] ?? totals, { scope: across.by.scope, size, group: [conditionOf(across, name, headOf(column), across.by.scope)] }));
  return [...lines, [message("sheet.group.total"), null, ...bottom, planCount(figure, totals, { scope: "tasks", size, group: [] })]];
}

/** A month is its first day, as the base has it. */
function planName({ key, label: name }: GroupName): PlanCell {
  return name.id === "statistics.month" ? date(`${key}-01`) : label(name);
}

interface Drawing {
  choice: CrossChoice;
  across: Side;
  lines: readonly (readonly PlanCell[])[];
  asOfCell: string;
  annex: number | null;
}

function layOut(input: SheetsInput, { choice, across, lines, asOfCell, annex }: Drawing): SheetPlan {
  const { rows, columns, figure = "total" } = choice;
  const width = firstColumn + across.names.length;
  const totalRow = firstRow + lines.length - 1;
  const body: Area = { row: firstRow, column: 1, rowCount: lines.length, columnCount: width };
  const head = planHead(input, { title: text("sheet.crossed.title", { subject: subjectOf(input), rows: text(`sheet.group.head.${rows}`), columns: text(`sheet.group.head.${columns}`) }), annex, width, asOfCell, unit: text("sheet.crossed.unit") });
  const notes = [text("sheet.crossed.note", { figure: text(`sheet.figure.${figure}`) }), ...planGroupNotes(input, countedByDimension(columns).scope === "units" ? columns : rows, "short")];
  const foot = planFoot(input, notes, { row: totalRow + 1, width });
  const line = (row: number): Area => ({ ...body, row, rowCount: 1 });
  const header = [message("sheet.group.column.no"), label(text(`sheet.group.head.${rows}`)), ...across.names.map(planName), message("sheet.group.total")];
  return {
    ...blankPlan("crossed"),
    blocks: [head.block, { row: headerRow, column: 1, cells: [header, ...lines] }, foot.block],
    merges: [...head.merges, { ...line(totalRow), columnCount: 2 }, ...foot.merges],
    numberFormats: [...head.numberFormats, { area: { ...line(headerRow), column: firstColumn, columnCount: across.names.length }, format: formats.month }, { area: { ...body, column: 2, columnCount: 1 }, format: formats.month }, { area: { ...body, column: firstColumn, columnCount: width - firstColumn + 1 }, format: formats.some }],
    styles: [
      ...head.styles, { area: line(headerRow), style: headStyle }, { area: body, style: bodyStyle }, { area: { ...body, columnCount: 1 }, style: figureStyle },
      { area: { ...body, column: 2, columnCount: 1 }, style: { align: "left" } }, { area: { ...body, column: firstColumn, columnCount: width - firstColumn + 1 }, style: figureStyle },
      { area: { ...body, column: width, columnCount: 1 }, style: totalStyle }, { area: line(totalRow), style: { ...totalStyle, align: "center" as const } }, ...foot.styles,
    ],
    columnWidths: [5, 26, ...across.names.map(() => 10.5), 9],
    rowHeights: [...head.rowHeights, { row: headerRow, points: 36 }],
    freeze: { rows: headerRow, columns: 2 },
    print: { ...buildPrintSetup({ row: 1, column: 1, rowCount: foot.last, columnCount: width }, { first: 1, last: headerRow }, input.statistics.asOf), paper: width - firstColumn > mostOnA4 ? "A3" : "A4" },
  };
}
