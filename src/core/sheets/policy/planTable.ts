import { text } from "#core/findings/text";
import type { Area } from "#core/ledger/model";
import { blankPlan } from "../blankPlan.ts";
import { message } from "../cells.ts";
import type { PlanCell, SheetPlan } from "../sheetPlan.ts";
import { bodyStyle, formats, headStyle, noteStyle, titleStyle } from "../styles.ts";
import type { Column, PolicyTable } from "./policyTables.ts";

const headerRow = 3;

/** Columns that hold days; the codec writes them as real dates. */
const dayColumns: ReadonlySet<string> = new Set(["issuedOn", "horizonStart", "horizonEnd", "start", "end", "otherReading", "due"]);

/** The column names of a table in their order; typed, because `Object.keys` is not. */
export function columnNames<R>(table: PolicyTable<R>): (keyof R & string)[] {
  return Object.keys(table.columns) as (keyof R & string)[];
}

function planRecord<R>(table: PolicyTable<R>, record: R): PlanCell[] {
  return columnNames(table).map((name) => table.columns[name].codec.write(record[name]));
}

/** A sheet with a record a line: title, a note on how to fill it in, header, records. */
export function planTable<R>(table: PolicyTable<R>, records: readonly R[]): SheetPlan {
  const names = columnNames(table);
  const columns: Column<unknown>[] = names.map((name) => table.columns[name]);
  const whole: Area = { row: headerRow, column: 1, rowCount: records.length + 1, columnCount: names.length };
  const body: Area = { ...whole, row: headerRow + 1, rowCount: Math.max(1, records.length) };
  const line = (row: number): Area => ({ row, column: 1, rowCount: 1, columnCount: names.length });
  return {
    ...blankPlan(table.id),
    blocks: [
      { row: 1, column: 1, cells: [[message(`sheet.${table.id}.name`)], [message(table.note ?? "sheet.policyModel.note")]] },
      { row: headerRow, column: 1, cells: [names.map((name) => message(`sheet.policyModel.column.${name}`)), ...records.map((record) => planRecord(table, record))] },
    ],
    numberFormats: names.flatMap((name, index) => (dayColumns.has(name) ? [{ area: { ...body, column: index + 1, columnCount: 1 }, format: formats.date }] : [])),
    styles: [{ area: line(1), style: { ...titleStyle, align: "left" } }, { area: line(2), style: { ...noteStyle, wrap: false } }, { area: line(headerRow), style: headStyle }, { area: body, style: bodyStyle }],
    columnWidths: columns.map(({ width }) => (width === 0 ? null : width)),
    hiddenColumns: columns.flatMap(({ width }, index) => (width === 0 ? [index + 1] : [])),
    rowHeights: [{ row: 1, points: 28 }],
    freeze: { rows: headerRow, columns: Math.min(2, names.length - 1) },
    print: {
      area: { row: 1, column: 1, rowCount: headerRow + records.length, columnCount: names.length }, paper: "A3", orientation: "landscape", fitWidth: true,
      titleRows: { first: headerRow, last: headerRow }, header: {}, footer: { center: text("sheet.foot.page", { page: "&P", pages: "&N" }) },
    },
  };
}
