import { formatArea } from "#files/xlsxAddress";
import { quoteSheetName } from "#files/xlsxFormula";
import { cellCount } from "#host/grid/cells";
import { readValues, readFormulas, readTexts, readNumberFormats, readValueTypes } from "#host/grid/readCells";
import { defineClass, method, object, property } from "#host/protocol/hostObject";
import type { AreasTarget, RangeTarget } from "#host/session";
import { clearRange } from "./clearRange.ts";
import { isRowHidden } from "./visibility.ts";

const single = (target: AreasTarget, area: AreasTarget["areas"][number]): RangeTarget => ({ session: target.session, sheet: target.sheet, area });

const areaCollection = defineClass<AreasTarget>("RangeCollection", {
  members: { GetCount: method("ExcelApi 1.9", ({ areas }) => areas.length), GetItemAt: method("ExcelApi 1.9", (target, args) => itemAt(target, args.count(0))) },
  items: (target) => target.areas.map((area) => target.session.make.range(single(target, area))),
});

function itemAt(target: AreasTarget, index: number): unknown {
  const area = target.areas[index];
  return area === undefined ? null : target.session.make.range(single(target, area));
}

export const rangeAreasObject = defineClass<AreasTarget>("RangeAreas", {
  members: {
    Address: property("ExcelApi 1.9", ({ sheet, areas }) => areas.map((area) => `${quoteSheetName(sheet.name)}!${formatArea(area)}`).join(",")),
    AreaCount: property("ExcelApi 1.9", ({ areas }) => areas.length),
    CellCount: property("ExcelApi 1.9", ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0)),
    Areas: object("ExcelApi 1.9", areaCollection),
    Format: object("ExcelApi 1.9", (target) => target.session.make.format(target)),
    ConditionalFormats: object("ExcelApi 1.9", (target) => target.session.make.conditionalFormats(target)),
    DataValidation: object("ExcelApi 1.9", (target) => target.session.make.dataValidation(target)),
    Worksheet: object("ExcelApi 1.9", (target) => target.session.make.worksheet(target)),
    Clear: method("ExcelApi 1.9", (target, args) => {
      for (const area of target.areas) clearRange(single(target, area), args.textOr(0, "All"));
    }),
    _KeepReference: method("ExcelApi 1.9", () => null),
  },
});

/** Reads only the rows that are shown. */
function visible(target: RangeTarget, read: (target: RangeTarget) => unknown[] | null): unknown {
  const { area } = target;
  const rows: unknown[] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    if (!isRowHidden(target, row)) rows.push(...(read({ ...target, area: { ...area, row, lastRow: row } }) ?? []));
  }
  return rows;
}
const asRows = (read: (target: RangeTarget) => unknown) => (target: RangeTarget): unknown[] | null => {
  const rows = read(target);
  return Array.isArray(rows) ? rows : null;
};

export const rangeViewObject = defineClass<RangeTarget>("RangeView", {
  members: {
    Values: property("ExcelApi 1.3", (target) => visible(target, asRows(readValues))),
    Formulas: property("ExcelApi 1.3", (target) => visible(target, asRows(readFormulas))),
    Text: property("ExcelApi 1.3", (target) => visible(target, asRows(readTexts))),
    NumberFormat: property("ExcelApi 1.3", (target) => visible(target, asRows(readNumberFormats))),
    ValueTypes: property("ExcelApi 1.3", (target) => visible(target, asRows(readValueTypes))),
    ColumnCount: property("ExcelApi 1.3", ({ area }) => area.lastColumn - area.column + 1),
    RowCount: property("ExcelApi 1.3", (target) => {
      let count = 0;
      for (let row = target.area.row; row <= target.area.lastRow; row += 1) if (!isRowHidden(target, row)) count += 1;
      return count;
    }),
  },
});
