import { text } from "#core/findings/text";
import { countLights, lightNames } from "#core/statistics/lights";
import type { Light } from "#core/statistics/lights";
import type { Statistics } from "#core/statistics/model";
import { baseRange } from "../base/baseColumns.ts";
import type { BaseSize } from "../base/baseColumns.ts";
import { listCell } from "../base/baseLists.ts";
import { blankPlan } from "../blankPlan.ts";
import { date, formula, label, message } from "../cells.ts";
import { countWhere } from "../groups/countFormula.ts";
import { planGroupNotes } from "../groups/groupNotes.ts";
import { buildPrintSetup } from "../printSetup.ts";
import type { PlanCell, SheetPlan } from "../sheetPlan.ts";
import { subjectOf } from "../sheetsInput.ts";
import type { SheetsInput } from "../sheetsInput.ts";
import { bodyStyle, figureStyle, formats, headStyle, lights, noteStyle, subtitleStyle, titleStyle } from "../styles.ts";
import { planCharts } from "./overviewCharts.ts";
import { overviewCodes, planOverviewLine } from "./overviewFigures.ts";
import type { OverviewCode } from "./overviewFigures.ts";
import { planSentence, sentenceTemplate } from "./overviewSentence.ts";

/** 数据截至日期: the one cell that every figure of the workbook depends on. */
export const overviewAsOfCell = "{{overview}}!$B$2";

const asOfCell = "$B$2";
const headerRow = 5;
const firstRow = headerRow + 1;
const lightsRow = firstRow + overviewCodes.length + 1;
const printedWidth = 11;
const dataColumn = printedWidth + 2;
/** Where the sentence's template stands: right of what is printed, with the charts' figures. */
const templateCell = { row: 1, column: dataColumn, address: "$M$1" };

/** 总体情况: one sentence, key figures with their definitions, lights, two charts, 口径. */
export function planOverviewSheet(input: SheetsInput, { size }: { size: BaseSize }): SheetPlan {
  const { statistics } = input;
  const cellOf = (code: OverviewCode): string => `$B$${firstRow + overviewCodes.indexOf(code)}`;
  const figures = overviewCodes.map((code) => planOverviewLine(code, { figures: statistics.totals, measures: statistics.measures, size, cellOf }));
  const notes = planGroupNotes(input, "lead");
  const notesRow = lightsRow + lightNames.length + 2;
  const { blocks, charts } = planCharts(statistics, size, { dataColumn, chartColumn: 5, firstRow: headerRow });
  const plan = blankPlan("overview");
  return {
    ...plan,
    blocks: [
      { row: 1, column: 1, cells: [[label(text("sheet.overview.title", { subject: subjectOf(input) }))], [message("sheet.asOf"), date(statistics.asOf), message("sheet.overview.asOfHint")], [planSentence(statistics, templateCell.address, { asOf: asOfCell, cellOf })], [planMoved(size)]] },
      { row: headerRow, column: 1, cells: [[message("sheet.overview.figure"), message("sheet.overview.value"), message("sheet.overview.definition")], ...figures] },
      { row: lightsRow, column: 1, cells: [[message("sheet.overview.light"), message("sheet.overview.value"), message("sheet.overview.rule")], ...planLights(statistics, size)] },
      { row: notesRow, column: 1, cells: notes.map((note) => [label(note)]) },
      { row: templateCell.row, column: templateCell.column, cells: [[label(sentenceTemplate(statistics))]] },
      ...blocks,
    ],
    charts,
    ...layOut(notesRow, notes.length),
    numberFormats: formatsOf(blocks),
    names: [{ name: "PL_AsOf", area: { row: 2, column: 2, rowCount: 1, columnCount: 1 } }],
    print: buildPrintSetup({ row: 1, column: 1, rowCount: notesRow + notes.length - 1, columnCount: printedWidth }, { first: 1, last: 2 }, statistics.asOf),
  };
}

/** Says so when rows of the ledger are no longer where the base looks for them. */
function planMoved(size: BaseSize): PlanCell {
  return formula(`IF(SUM(${baseRange("moved", "tasks", size)})>0,{{base}}!${listCell("moved")},"")`, "");
}

function planLights({ tasks }: Statistics, size: BaseSize): PlanCell[][] {
  const counts = countLights(tasks.map(({ standing }) => standing));
  const inClass = (name: "overdue" | "behind" | "done" | "onTrack", soon = false): string => countWhere([
    { range: baseRange("class", "tasks", size), equals: `{{base}}!${listCell(`class.${name}`)}` },
    ...(soon ? [{ range: baseRange("dueSoon", "tasks", size), equals: "1" }] : []),
  ]);
  const soon = countWhere([{ range: baseRange("dueSoon", "tasks", size), equals: "1" }]);
  const cell = (light: Light): string => `$B$${lightsRow + 1 + lightNames.indexOf(light)}`;
  const formulas: Readonly<Record<Light, string>> = {
    red: inClass("overdue"),
    yellow: `${inClass("behind")}+${soon}-${inClass("behind", true)}`,
    green: `${inClass("done")}+${inClass("onTrack")}-${inClass("onTrack", true)}`,
    grey: `$B$${firstRow + overviewCodes.indexOf("total")}-${cell("red")}-${cell("yellow")}-${cell("green")}`,
  };
  return lightNames.map((light) => [message(`sheet.light.${light}`), formula(formulas[light], counts[light]), message(`sheet.light.rule.${light}`)]);
}

type Layout = Pick<SheetPlan, "merges" | "styles" | "columnWidths" | "rowHeights" | "freeze">;

function layOut(notesRow: number, noteCount: number): Layout {
  const wide = (row: number, columnCount = printedWidth): SheetPlan["merges"][number] => ({ row, column: 1, rowCount: 1, columnCount });
  const notes = Array.from({ length: noteCount }, (_, index) => wide(notesRow + index));
  const tables = [{ row: headerRow, rowCount: overviewCodes.length + 1 }, { row: lightsRow, rowCount: lightNames.length + 1 }];
  return {
    merges: [wide(1), wide(3), wide(4), ...notes],
    styles: [
      { area: wide(1), style: titleStyle },
      { area: wide(2), style: subtitleStyle },
      { area: { row: 2, column: 2, rowCount: 1, columnCount: 1 }, style: { bold: true, align: "center", border: "thin", fill: "#FFF2CC" } },
      { area: wide(3), style: { fontSize: 12, bold: true, wrap: true, valign: "middle" } },
      { area: wide(4), style: { color: lights.red.color, bold: true } },
      ...tables.flatMap(({ row, rowCount }) => [
        { area: { row, column: 1, rowCount, columnCount: 3 }, style: bodyStyle },
        { area: { row, column: 1, rowCount: 1, columnCount: 3 }, style: headStyle },
        { area: { row: row + 1, column: 2, rowCount: rowCount - 1, columnCount: 1 }, style: { ...figureStyle, bold: true } },
        { area: { row: row + 1, column: 3, rowCount: rowCount - 1, columnCount: 1 }, style: { fontSize: 9, color: "#595959" } },
      ]),
      ...lightNames.map((light, index) => ({ area: { row: lightsRow + 1 + index, column: 1, rowCount: 1, columnCount: 1 }, style: { ...lights[light], bold: true, align: "center" as const } })),
      ...notes.map((area) => ({ area, style: noteStyle })),
      { area: { row: 1, column: dataColumn, rowCount: notesRow, columnCount: 4 }, style: { fontSize: 8, color: "#A6A6A6" } },
    ],
    columnWidths: [20, 11, 44, 2, 9, 9, 9, 9, 9, 9, 9],
    rowHeights: [{ row: 1, points: 30 }, { row: 3, points: 36 }],
    freeze: { rows: 0, columns: 0 },
  };
}

function formatsOf(blocks: readonly { row: number; column: number; cells: readonly unknown[] }[]): SheetPlan["numberFormats"] {
  const firstRate = firstRow + overviewCodes.indexOf("completionRate");
  const months = blocks[1];
  return [
    { area: { row: 2, column: 2, rowCount: 1, columnCount: 1 }, format: formats.date },
    { area: { row: firstRate, column: 2, rowCount: overviewCodes.length - overviewCodes.indexOf("completionRate"), columnCount: 1 }, format: formats.share },
    ...(months === undefined ? [] : [{ area: { row: months.row, column: months.column, rowCount: months.cells.length, columnCount: 1 }, format: formats.month }]),
  ];
}
