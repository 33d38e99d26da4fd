import type { StyleData } from "#files/workbookData";
import { setStyle, styleAt } from "#host/grid/cells";
import { checkWritable, readShape } from "#host/grid/writeCells";
import { readRecord } from "#host/protocol/arguments";
import type { Arguments } from "#host/protocol/arguments";
import { method } from "#host/protocol/hostObject";
import type { Member } from "#host/protocol/hostObject";
import type { RangeTarget } from "#host/session";
import { applyFormat, readFormat } from "./formatRecord.ts";
import { columnAt, isRowHidden } from "./visibility.ts";

/** d.ts, Range.setCellProperties: one `SettableCellProperties` per cell, or one array of a row's shape. */
function setCellProperties(target: RangeTarget, args: Arguments): void {
  checkWritable(target);
  const { session, sheet, area } = target;
  const read = readShape(area, args.at(0));
  for (let row = area.row; row <= area.lastRow; row += 1) {
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      const wanted = read(row - area.row, column - area.column);
      if (wanted === null || wanted === undefined) continue;
      const style = session.style(styleAt(sheet, row, column));
      setStyle(sheet, { row, column }, session.styles.indexOf(applyFormat(style, readRecord(readRecord(wanted)["format"] ?? {}))));
    }
  }
}

function getCellProperties({ session, sheet, area }: RangeTarget, args: Arguments): unknown {
  const wanted = readRecord(readRecord(args.at(0))["format"] ?? {});
  const known = new Map<StyleData, unknown>();
  const read = (style: StyleData): unknown => {
    if (!known.has(style)) known.set(style, { format: readFormat(session, style, wanted) });
    return known.get(style);
  };
  return Array.from({ length: area.lastRow - area.row + 1 }, (_, row) =>
    Array.from({ length: area.lastColumn - area.column + 1 }, (__, column) => read(session.style(styleAt(sheet, area.row + row, area.column + column)))));
}

function getRowProperties(target: RangeTarget): unknown {
  const { area } = target;
  return Array.from({ length: area.lastRow - area.row + 1 }, (_, index) => ({ rowHidden: isRowHidden(target, area.row + index), rowIndex: area.row + index }));
}

function getColumnProperties({ sheet, area }: RangeTarget): unknown {
  return Array.from({ length: area.lastColumn - area.column + 1 }, (_, index) => ({ columnHidden: columnAt(sheet, area.column + index).hidden, columnIndex: area.column + index }));
}

export const rangeProperties: Record<string, Member<RangeTarget>> = {
  SetCellProperties: method("ExcelApi 1.9", setCellProperties),
  GetCellProperties: method("ExcelApi 1.9", getCellProperties),
  GetRowProperties: method("ExcelApi 1.9", getRowProperties),
  GetColumnProperties: method("ExcelApi 1.9", getColumnProperties),
};
