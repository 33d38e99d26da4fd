import { text } from "#core/findings/text";
import type { Area } from "#core/ledger/model";
import { lightNames } from "#core/statistics/lights";
import { formatColumn } from "../address.ts";
import { baseRange } from "../base/baseColumns.ts";
import type { BaseSize } from "../base/baseColumns.ts";
import { listCell } from "../base/baseLists.ts";
import { blankPlan } from "../blankPlan.ts";
import { date, formula, label, message } from "../cells.ts";
import { planGroupNotes } from "../groups/groupNotes.ts";
import { colourLights } from "../lightFormats.ts";
import { buildPrintSetup } from "../printSetup.ts";
import { headRows, planFoot, planHead } from "../sheetHead.ts";
import type { PlanBlock, PlanCell, SheetPlan } from "../sheetPlan.ts";
import { subjectOf } from "../sheetsInput.ts";
import type { SheetsInput } from "../sheetsInput.ts";
import { bodyStyle, editableStyle, figureStyle, formats, headStyle, lights } from "../styles.ts";
import { planCharts } from "./overviewCharts.ts";
import { overviewCodesOf, planOverviewLine } from "./overviewFigures.ts";
import type { OverviewCode } from "./overviewFigures.ts";
import { planLights } from "./overviewLights.ts";
import { planSentence, sentenceTemplate } from "./overviewSentence.ts";

/** 数据截至日期: the one cell that every figure of the workbook depends on. */
export const overviewAsOfCell = "{{overview}}!$B$3";

const asOfCell = "$B$3";
const sentenceRow = headRows + 1;
const movedRow = sentenceRow + 1;
const headerRow = movedRow + 1;
const firstRow = headerRow + 1;
/** 指标, 数值, 较上月, 口径. */
const tableWidth = 4;
const chartColumn = tableWidth + 2;
const printedWidth = chartColumn + 6;
const dataColumn = printedWidth + 2;
/** Where the sentence's template stands: right of what is printed, with the charts' figures. */
const templateCell = `$${formatColumn(dataColumn)}$1`;

/** Where the two tables stand. */
interface Places {
  codes: readonly OverviewCode[];
  lightsRow: number;
  notesRow: number;
}

/** 总体情况: one sentence, key figures with their definitions, lights with their rule, two charts, 口径. */
export function planOverviewSheet(input: SheetsInput, { size, annex }: { size: BaseSize; annex: number | null }): SheetPlan {
  const { statistics } = input;
  const codes = overviewCodesOf(statistics);
  const lightsRow = firstRow + codes.length + 1;
  const places: Places = { codes, lightsRow, notesRow: lightsRow + lightNames.length + 2 };
  const cellOf = (code: OverviewCode): string => `$B$${firstRow + codes.indexOf(code)}`;
  const context = { figures: statistics.totals, measures: statistics.measures, change: statistics.change, size, cellOf };
  const head = planHead(input, {
    title: text("sheet.overview.title", { subject: subjectOf(input) }), annex, width: printedWidth, asOfCell, unit: text("sheet.group.unit"),
    columns: { label: 1, day: 1 }, day: date(statistics.asOf), hint: message("sheet.overview.asOfHint"),
  });
  const foot = planFoot(input, planGroupNotes(input, "lead"), { row: places.notesRow, width: printedWidth });
  const { blocks, charts } = planCharts(statistics, size, { dataColumn, chartColumn, firstRow: headerRow });
  return {
    ...blankPlan("overview"),
    blocks: [
      head.block,
      { row: sentenceRow, column: 1, cells: [[planSentence(statistics, templateCell, { asOf: asOfCell, cellOf })], [planMoved(size)]] },
      { row: headerRow, column: 1, cells: [[message("sheet.overview.figure"), message("sheet.overview.value"), message("sheet.group.column.change"), message("sheet.overview.definition")], ...codes.map((code) => planOverviewLine(code, context))] },
      { row: lightsRow, column: 1, cells: [[message("sheet.overview.light"), message("sheet.overview.value"), null, message("sheet.overview.rule")], ...planLights(input, { size, firstRow: lightsRow + 1 })] },
      foot.block,
      { row: 1, column: dataColumn, cells: [[label(sentenceTemplate(statistics))]] },
      ...blocks,
    ],
    charts,
    ...layOut(places, head, foot),
    numberFormats: [...head.numberFormats, ...formatsOf(codes, blocks)],
    names: [{ name: "PL_AsOf", area: { row: headRows, column: 2, rowCount: 1, columnCount: 1 } }],
    conditionalFormats: colourLights({ row: lightsRow + 1, column: 1, rowCount: lightNames.length, columnCount: 1 }),
    // Notes that run on to a second page would stand there alone.
    print: { ...buildPrintSetup({ row: 1, column: 1, rowCount: foot.last, columnCount: printedWidth }, { first: 1, last: headRows }, statistics.asOf), fitHeight: true },
  };
}

/** Says so when rows of the ledger are no longer where the base looks for them. */
function planMoved(size: BaseSize): PlanCell {
  return formula(`IF(SUM(${baseRange("moved", "tasks", size)})>0,{{base}}!${listCell("moved")},"")`, "");
}

type Layout = Pick<SheetPlan, "merges" | "styles" | "columnWidths" | "rowHeights" | "freeze">;
type Part = Pick<SheetPlan, "merges" | "styles">;

function layOut({ codes, lightsRow, notesRow }: Places, head: Part & Pick<SheetPlan, "rowHeights">, foot: Part): Layout {
  const wide = (row: number, columnCount = printedWidth): Area => ({ row, column: 1, rowCount: 1, columnCount });
  const tables = [{ row: headerRow, rowCount: codes.length + 1 }, { row: lightsRow, rowCount: lightNames.length + 1 }];
  return {
    merges: [...head.merges, wide(sentenceRow), wide(movedRow), ...foot.merges],
    styles: [
      ...head.styles,
      { area: { row: headRows, column: 2, rowCount: 1, columnCount: 1 }, style: { bold: true, align: "center", border: "thin", ...editableStyle } },
      { area: wide(sentenceRow), style: { fontSize: 12, bold: true, wrap: true, valign: "middle" } },
      { area: wide(movedRow), style: { color: lights.red.color, bold: true } },
      ...tables.flatMap(({ row, rowCount }) => [
        { area: { row, column: 1, rowCount, columnCount: tableWidth }, style: bodyStyle },
        { area: wide(row, tableWidth), style: headStyle },
        { area: { row: row + 1, column: 2, rowCount: rowCount - 1, columnCount: 2 }, style: { ...figureStyle, bold: true } },
        { area: { row: row + 1, column: tableWidth, rowCount: rowCount - 1, columnCount: 1 }, style: { fontSize: 9, color: "#595959" } },
      ]),
      { area: { row: lightsRow + 1, column: 1, rowCount: lightNames.length, columnCount: 1 }, style: { bold: true, align: "center" } },
      ...foot.styles,
      { area: { row: 1, column: dataColumn, rowCount: notesRow, columnCount: 4 }, style: { fontSize: 8, color: "#A6A6A6" } },
    ],
    columnWidths: [22, 11, 8, 44, 2, 9, 9, 9, 9, 9, 9, 9],
    rowHeights: [...head.rowHeights, { row: sentenceRow, points: 36 }],
    freeze: { rows: 0, columns: 0 },
  };
}

function formatsOf(codes: readonly OverviewCode[], [, months]: readonly PlanBlock[]): SheetPlan["numberFormats"] {
  const first = codes.indexOf("completionRate");
  const rates: Area = { row: firstRow + first, column: 2, rowCount: codes.length - first, columnCount: 1 };
  return [
    { area: rates, format: formats.share }, { area: { ...rates, column: 3 }, format: formats.change },
    ...(months === undefined ? [] : [{ area: { row: months.row, column: months.column + 3, rowCount: months.cells.length, columnCount: 1 }, format: formats.month }]),
  ];
}
