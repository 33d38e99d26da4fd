import type { Area } from "#core/ledger/model";
import { text } from "#core/findings/text";
import { blankPlan } from "../blankPlan.ts";
import { label, message, number, words } from "../cells.ts";
import { buildPrintSetup } from "../printSetup.ts";
import type { PlanCell, SheetPlan } from "../sheetPlan.ts";
import { bodyStyle, figureStyle, headStyle, noteStyle, subtitleStyle, titleStyle, totalStyle } from "../styles.ts";
import { listCorrections, type Correction, type CorrectionsInput, type UnitCorrections } from "./listCorrections.ts";
import { planPlace } from "./planPlace.ts";

const ofOne = ["no", "place", "task", "message", "advice", "done"] as const;
const ofSeveral = ["no", "ledger", "place", "task", "message", "advice", "done"] as const;
type CorrectionColumn = (typeof ofSeveral)[number];
const widths: Readonly<Record<CorrectionColumn, number>> = { no: 5, ledger: 12, place: 10, task: 32, message: 52, advice: 24, done: 16 };
const headerRow = 3;

/** 退改清单: unit by unit what it has to correct in its rows, with room for what it did; to be printed and sent back. */
export function planCorrectionsSheet(input: CorrectionsInput): SheetPlan {
  const units = listCorrections(input);
  const columns: readonly CorrectionColumn[] = input.ledgers.length > 1 ? ofSeveral : ofOne;
  const width = columns.length;
  const lines = units.flatMap((unit) => planUnit(unit, columns));
  const line = (row: number, rowCount = 1): Area => ({ row, column: 1, rowCount, columnCount: width });
  const body = line(headerRow + 1, Math.max(1, lines.length));
  const headings = lines.flatMap(({ isHeading }, index) => (isHeading ? [line(headerRow + 1 + index)] : []));
  return {
    ...blankPlan("corrections"),
    tabColor: "#ED7D31",
    blocks: [
      { row: 1, column: 1, cells: [[label(text("sheet.corrections.title", { subject: input.subject }))], [message("sheet.corrections.note", { day: input.asOf, units: units.length })]] },
      { row: headerRow, column: 1, cells: [columns.map((column) => message(`sheet.corrections.${column}`))] },
      { row: headerRow + 1, column: 1, cells: lines.length === 0 ? [[message("sheet.corrections.none")]] : lines.map(({ cells }) => cells) },
    ],
    merges: [line(1), line(2), ...headings],
    styles: [
      { area: line(1), style: titleStyle }, { area: line(2), style: { ...noteStyle, ...subtitleStyle } }, { area: line(headerRow), style: headStyle }, { area: body, style: bodyStyle },
      { area: { ...body, columnCount: columns.indexOf("place") + 1 }, style: figureStyle },
      ...headings.map((area) => ({ area, style: { ...totalStyle, align: "left" as const } })),
    ],
    columnWidths: columns.map((column) => widths[column]),
    rowHeights: [{ row: 1, points: 30 }],
    freeze: { rows: headerRow, columns: 0 },
    print: buildPrintSetup(line(1, headerRow + body.rowCount), { first: headerRow, last: headerRow }, input.asOf),
  };
}

interface PlannedLine {
  cells: PlanCell[];
  isHeading: boolean;
}

function planUnit({ unit, corrections }: UnitCorrections, columns: readonly CorrectionColumn[]): PlannedLine[] {
  const heading = [message("sheet.corrections.unit", { unit, count: corrections.length })];
  return [{ cells: heading, isHeading: true }, ...corrections.map((correction, index) => ({ cells: planLine(correction, index, columns), isHeading: false }))];
}

function planLine({ finding, places, task }: Correction, index: number, columns: readonly CorrectionColumn[]): PlanCell[] {
  const [first] = places;
  const values = typeof finding.values["count"] === "number" ? { ...finding.values, count: places.length } : finding.values;
  const { fix } = finding;
  const cells: Readonly<Record<CorrectionColumn, PlanCell>> = {
    no: number(index + 1), ledger: words(first?.sheet ?? ""), place: first === undefined ? null : planPlace(first), task: words(task), done: null,
    message: { kind: "text", text: places.length < 2 ? text(finding.message, values) : text("sheet.corrections.several", { words: text(finding.message, values), count: places.length, rows: places.slice(0, mostRows).flatMap(({ row }) => row ?? []) }) },
    advice: fix === null ? null : label(text(fix.label, { ...values, ...fix.values })),
  };
  return columns.map((column) => cells[column]);
}

/** Rows that are named one by one. */
const mostRows = 30;
