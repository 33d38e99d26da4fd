import type { CellArea } from "#files/workbookData";
import { formatArea } from "#files/xlsxAddress";
import { quoteSheetName } from "#files/xlsxFormula";
import { cellCount, columnCount, isWholeColumns, isWholeRows, rowCount } from "#host/grid/cells";
import { readFormulas, readNumberFormats, readTexts, readValues, readValueTypes } from "#host/grid/readCells";
import { changeStyles } from "#host/grid/styleCells";
import { checkWritable, readShape, writeCells } from "#host/grid/writeCells";
import { setStyle, styleAt } from "#host/grid/cells";
import { readFlag, readText } from "#host/protocol/arguments";
import { defineClass, object, property } from "#host/protocol/hostObject";
import type { Member } from "#host/protocol/hostObject";
import type { RangeTarget } from "#host/session";
import { emitChanged } from "./changes.ts";
import { readLink, writeLink } from "./hyperlink.ts";
import { rangeMethods } from "./rangeMethods.ts";
import { rangeProperties } from "./rangeProperties.ts";
import { hiddenColumns, hiddenRows, hideColumns, hideRows } from "./visibility.ts";

export function addressOf({ sheet, area }: RangeTarget): string {
  return `${quoteSheetName(sheet.name)}!${formatArea(area)}`;
}

function writeContent(target: RangeTarget, input: unknown): void {
  writeCells(target, input);
  emitChanged(target);
}

/** Text formats are set cell by cell: the same format for a whole area is one change of styles. */
function writeNumberFormats(target: RangeTarget, input: unknown): void {
  checkWritable(target);
  if (!Array.isArray(input)) {
    const numFmt = readText(input);
    changeStyles({ ...target, areas: [target.area] }, (style) => ({ ...style, numFmt }));
    return;
  }
  const { session, sheet, area } = target;
  const read = readShape(area, input);
  for (let row = area.row; row <= area.lastRow; row += 1) {
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      const format = read(row - area.row, column - area.column);
      if (format === null || format === undefined) continue;
      setStyle(sheet, { row, column }, session.styles.indexOf({ ...session.style(styleAt(sheet, row, column)), numFmt: readText(format) }));
    }
  }
}

const areasOf = (target: RangeTarget): { session: RangeTarget["session"]; sheet: RangeTarget["sheet"]; areas: CellArea[] } => ({
  session: target.session, sheet: target.sheet, areas: [target.area],
});

const members: Record<string, Member<RangeTarget>> = {
  Address: property("ExcelApi 1.1", addressOf),
  AddressLocal: property("ExcelApi 1.1", addressOf),
  CellCount: property("ExcelApi 1.1", ({ area }) => cellCount(area)),
  ColumnCount: property("ExcelApi 1.1", ({ area }) => columnCount(area)),
  ColumnIndex: property("ExcelApi 1.1", ({ area }) => area.column),
  RowCount: property("ExcelApi 1.1", ({ area }) => rowCount(area)),
  RowIndex: property("ExcelApi 1.1", ({ area }) => area.row),
  IsEntireColumn: property("ExcelApi 1.7", ({ area }) => isWholeColumns(area)),
  IsEntireRow: property("ExcelApi 1.7", ({ area }) => isWholeRows(area)),
  Values: property("ExcelApi 1.1", readValues, writeContent),
  Formulas: property("ExcelApi 1.1", readFormulas, writeContent),
  FormulasLocal: property("ExcelApi 1.1", readFormulas, writeContent),
  Text: property("ExcelApi 1.1", readTexts),
  ValueTypes: property("ExcelApi 1.1", readValueTypes),
  NumberFormat: property("ExcelApi 1.1", readNumberFormats, writeNumberFormats),
  NumberFormatLocal: property("ExcelApi 1.7", readNumberFormats, writeNumberFormats),
  RowHidden: property("ExcelApi 1.2", hiddenRows, (target, value) => hideRows(target, readFlag(value))),
  ColumnHidden: property("ExcelApi 1.2", hiddenColumns, (target, value) => hideColumns(target, readFlag(value))),
  Hidden: property("ExcelApi 1.2", (target) => hiddenRows(target) === true || hiddenColumns(target) === true),
  Hyperlink: property("ExcelApi 1.7", readLink, writeLink),
  Format: object("ExcelApi 1.1", (target) => target.session.make.format(areasOf(target))),
  Worksheet: object("ExcelApi 1.1", (target) => target.session.make.worksheet(target)),
  ConditionalFormats: object("ExcelApi 1.6", (target) => target.session.make.conditionalFormats(areasOf(target))),
  DataValidation: object("ExcelApi 1.8", (target) => target.session.make.dataValidation(areasOf(target))),
  ...rangeMethods,
  ...rangeProperties,
};

export const rangeObject = defineClass<RangeTarget>("Range", {
  members,
  identity: (target) => {
    const id = target.session.keptId(target);
    return id === null ? {} : { _ReferenceId: id };
  },
});
