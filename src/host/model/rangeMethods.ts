import type { CellArea } from "#files/workbookData";
import { parseArea, overlaps } from "#files/xlsxAddress";
import { columnCount, rowCount, usedArea } from "#host/grid/cells";
import { areaWithin, rangeAt, wholeSheet } from "#host/grid/places";
import type { Arguments } from "#host/protocol/arguments";
import { HostError, invalidArgument, itemNotFound } from "#host/protocol/hostError";
import { method, nullObject } from "#host/protocol/hostObject";
import type { HostObject, Member } from "#host/protocol/hostObject";
import type { RangeTarget } from "#host/session";
import { clearRange } from "./clearRange.ts";
import { mergeRange, unmergeRange } from "./merges.ts";
import { deleteRows, insertRows } from "./moveRows.ts";
import { targetOf } from "./rangeArgument.ts";
import { selectRange } from "./selection.ts";

function at(target: RangeTarget, area: CellArea): HostObject {
  return target.session.make.range({ session: target.session, sheet: target.sheet, area: areaWithin(area) });
}

function intersection(target: RangeTarget, other: CellArea): CellArea | null {
  const { area } = target;
  if (!overlaps(area, other)) return null;
  return {
    row: Math.max(area.row, other.row), column: Math.max(area.column, other.column),
    lastRow: Math.min(area.lastRow, other.lastRow), lastColumn: Math.min(area.lastColumn, other.lastColumn),
  };
}

function argumentArea(target: RangeTarget, args: Arguments): CellArea {
  const range = args.object(0);
  return range === null ? rangeAt(target.session, target.sheet, args.text(0)).area : targetOf(range).area;
}

function intersect(target: RangeTarget, args: Arguments): HostObject | null {
  const area = intersection(target, argumentArea(target, args));
  return area === null ? null : at(target, area);
}

function used(target: RangeTarget, args: Arguments): HostObject | null {
  const area = usedArea(target.sheet, args.flagOr(0, false), target.area);
  return area === null ? null : at(target, area);
}

function resize({ area }: RangeTarget, rows: number, columns: number): CellArea {
  return { ...area, lastRow: area.row + rows - 1, lastColumn: area.column + columns - 1 };
}

function offset({ area }: RangeTarget, rows: number, columns: number): CellArea {
  return { row: area.row + rows, lastRow: area.lastRow + rows, column: area.column + columns, lastColumn: area.lastColumn + columns };
}

function rowsBelow({ area }: RangeTarget, count: number): CellArea {
  return count >= 0 ? { ...area, row: area.lastRow + 1, lastRow: area.lastRow + count } : { ...area, row: area.row + count, lastRow: area.row - 1 };
}
function columnsAfter({ area }: RangeTarget, count: number): CellArea {
  return count >= 0 ? { ...area, column: area.lastColumn + 1, lastColumn: area.lastColumn + count } : { ...area, column: area.column + count, lastColumn: area.column - 1 };
}

function bounding(target: RangeTarget, args: Arguments): CellArea {
  const other = argumentArea(target, args);
  const { area } = target;
  return {
    row: Math.min(area.row, other.row), column: Math.min(area.column, other.column),
    lastRow: Math.max(area.lastRow, other.lastRow), lastColumn: Math.max(area.lastColumn, other.lastColumn),
  };
}

function merged(target: RangeTarget): HostObject {
  const found = target.sheet.merges.filter((merge) => overlaps(merge, target.area));
  return found.length === 0 ? nullObject : target.session.make.rangeAreas({ session: target.session, sheet: target.sheet, areas: found });
}

function orNotFound(found: HostObject | null): HostObject {
  if (found === null) throw itemNotFound();
  return found;
}

export const rangeMethods: Record<string, Member<RangeTarget>> = {
  GetCell: method("ExcelApi 1.1", (target, args) => at(target, cellAt(target, args.count(0), args.count(1)))),
  GetRow: method("ExcelApi 1.1", (target, args) => at(target, { ...target.area, row: target.area.row + args.count(0), lastRow: target.area.row + args.count(0) })),
  GetColumn: method("ExcelApi 1.1", (target, args) => at(target, { ...target.area, column: target.area.column + args.count(0), lastColumn: target.area.column + args.count(0) })),
  GetLastCell: method("ExcelApi 1.1", (target) => at(target, { ...target.area, row: target.area.lastRow, column: target.area.lastColumn })),
  GetLastRow: method("ExcelApi 1.1", (target) => at(target, { ...target.area, row: target.area.lastRow })),
  GetLastColumn: method("ExcelApi 1.1", (target) => at(target, { ...target.area, column: target.area.lastColumn })),
  GetEntireRow: method("ExcelApi 1.1", (target) => at(target, { ...wholeSheet, row: target.area.row, lastRow: target.area.lastRow })),
  GetEntireColumn: method("ExcelApi 1.1", (target) => at(target, { ...wholeSheet, column: target.area.column, lastColumn: target.area.lastColumn })),
  GetOffsetRange: method("ExcelApi 1.1", (target, args) => at(target, offset(target, args.count(0), args.count(1)))),
  GetResizedRange: method("ExcelApi 1.2", (target, args) => at(target, resize(target, rowCount(target.area) + args.count(0), columnCount(target.area) + args.count(1)))),
  GetAbsoluteResizedRange: method("ExcelApi 1.7", (target, args) => at(target, resize(target, args.count(0), args.count(1)))),
  GetRowsBelow: method("ExcelApi 1.2", (target, args) => at(target, rowsBelow(target, args.countOr(0, 1)))),
  GetRowsAbove: method("ExcelApi 1.2", (target, args) => at(target, rowsBelow(target, -args.countOr(0, 1)))),
  GetColumnsAfter: method("ExcelApi 1.2", (target, args) => at(target, columnsAfter(target, args.countOr(0, 1)))),
  GetColumnsBefore: method("ExcelApi 1.2", (target, args) => at(target, columnsAfter(target, -args.countOr(0, 1)))),
  GetBoundingRect: method("ExcelApi 1.1", (target, args) => at(target, bounding(target, args))),
  GetIntersection: method("ExcelApi 1.1", (target, args) => orNotFound(intersect(target, args))),
  GetIntersectionOrNullObject: method("ExcelApi 1.4", (target, args) => intersect(target, args) ?? nullObject),
  GetUsedRange: method("ExcelApi 1.2", (target, args) => used(target, args) ?? at(target, { ...target.area, lastRow: target.area.row, lastColumn: target.area.column })),
  GetUsedRangeOrNullObject: method("ExcelApi 1.4", (target, args) => used(target, args) ?? nullObject),
  GetVisibleView: method("ExcelApi 1.3", (target) => target.session.make.rangeView(target)),
  GetMergedAreasOrNullObject: method("ExcelApi 1.13", merged),
  Clear: method("ExcelApi 1.1", (target, args) => clearRange(target, args.textOr(0, "All"))),
  Insert: method("ExcelApi 1.1", (target, args) => {
    insertRows(target, args);
    return at(target, target.area);
  }),
  Delete: method("ExcelApi 1.1", deleteRows),
  Merge: method("ExcelApi 1.2", (target, args) => mergeRange(target, args.flagOr(0, false))),
  Unmerge: method("ExcelApi 1.2", unmergeRange),
  Select: method("ExcelApi 1.1", selectRange),
  Calculate: method("ExcelApi 1.6", ({ session, sheet }) => void session.dirtyFormulas.add(sheet)),
  // The client asks this once before it sends a large array in pieces.
  _ValidateArraySize: method("ExcelApi 1.3", ({ area }, args) => {
    if (args.count(0) !== rowCount(area) || args.count(1) !== columnCount(area)) throw invalidArgument("array size");
  }),
  _KeepReference: method("ExcelApi 1.1", (target) => void target.session.keep(target)),
};

function cellAt({ area }: RangeTarget, row: number, column: number): CellArea {
  return { row: area.row + row, lastRow: area.row + row, column: area.column + column, lastColumn: area.column + column };
}

/** Addresses joined by commas, as `getRanges` takes them. */
export function parseAddressList(list: string): CellArea[] {
  // docs/excel: excel-add-ins-troubleshooting — longer addresses are cut off in Excel; here they are refused.
  if (list.length > 8192) throw new HostError("InvalidArgument", "The address string exceeds 8,192 characters.");
  return list.split(",").map((part) => {
    const area = parseArea(part.replace(/^.*!/u, "").trim());
    if (area === null) throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
    return area;
  });
}
