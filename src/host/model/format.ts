import type { BorderEdge, CellArea, StyleData } from "#files/workbookData";
import { changeStyles, commonStyle } from "#host/grid/styleCells";
import type { ApiSet } from "#host/protocol/apiSets";
import { accessDenied, invalidArgument } from "#host/protocol/hostError";
import { defineClass, method, object, property } from "#host/protocol/hostObject";
import type { HostObject, Member } from "#host/protocol/hostObject";
import type { AreasTarget } from "#host/session";
import { autofitColumns, autofitRows, readColumnWidth, readRowHeight, writeColumnWidth, writeRowHeight } from "./sizes.ts";
import {
  alignmentProperties, applyBorder, borderStyle, borderWeight, fillProperties, fontProperties, indentProperties, laterFontProperties, orientationProperties, protectionProperties, withoutFill,
} from "./formatRecord.ts";
import type { StyleProperty } from "./formatRecord.ts";
import { shownColor } from "./colors.ts";

function checkFormattable({ sheet }: AreasTarget): void {
  if (sheet.protection !== null && sheet.protection.options["formatCells"] !== true) throw accessDenied();
}

function styleMember(since: ApiSet, { read, write }: StyleProperty): Member<AreasTarget> {
  return property(
    since,
    (target) => commonStyle(target, (style) => read(target.session, style)),
    (target, value) => {
      checkFormattable(target);
      changeStyles(target, (style) => write(style, value));
    },
  );
}

function styleMembers(since: ApiSet, group: Record<string, StyleProperty>): Record<string, Member<AreasTarget>> {
  return Object.fromEntries(Object.entries(group).map(([name, entry]) => [name.charAt(0).toUpperCase() + name.slice(1), styleMember(since, entry)]));
}

function clearFill(target: AreasTarget): void {
  checkFormattable(target);
  changeStyles(target, withoutFill);
}

const fillObject = defineClass<AreasTarget>("RangeFill", {
  members: { ...styleMembers("ExcelApi 1.1", fillProperties), Clear: method("ExcelApi 1.1", clearFill) },
});
const fontObject = defineClass<AreasTarget>("RangeFont", {
  members: { ...styleMembers("ExcelApi 1.1", fontProperties), ...styleMembers("ExcelApi 1.9", laterFontProperties) },
});
const protectionObject = defineClass<AreasTarget>("FormatProtection", { members: styleMembers("ExcelApi 1.2", protectionProperties) });

interface BorderTarget extends AreasTarget {
  side: string;
}
const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;

/** The strips of cells whose one edge makes up a side of the range. */
function strips({ areas, side }: BorderTarget): { area: CellArea; edge: BorderEdge }[] {
  return areas.flatMap((area): { area: CellArea; edge: BorderEdge }[] => {
    switch (side) {
      case "EdgeTop": return [{ area: { ...area, lastRow: area.row }, edge: "top" }];
      case "EdgeBottom": return [{ area: { ...area, row: area.lastRow }, edge: "bottom" }];
      case "EdgeLeft": return [{ area: { ...area, lastColumn: area.column }, edge: "left" }];
      case "EdgeRight": return [{ area: { ...area, column: area.lastColumn }, edge: "right" }];
      case "InsideHorizontal": return area.row === area.lastRow ? [] : [{ area: { ...area, row: area.row + 1 }, edge: "top" }, { area: { ...area, lastRow: area.lastRow - 1 }, edge: "bottom" }];
      case "InsideVertical": return area.column === area.lastColumn ? [] : [{ area: { ...area, column: area.column + 1 }, edge: "left" }, { area: { ...area, lastColumn: area.lastColumn - 1 }, edge: "right" }];
      default: return [{ area, edge: "diagonal" }];
    }
  });
}

function writeBorder(target: BorderTarget, change: Record<string, unknown>): void {
  checkFormattable(target);
  for (const { area, edge } of strips(target)) {
    changeStyles({ ...target, areas: [area] }, (style) => withBorder(style, edge, change));
  }
}
function withBorder(style: StyleData, edge: BorderEdge, change: Record<string, unknown>): StyleData {
  const { [edge]: side, ...rest } = style.border ?? {};
  const changed = applyBorder(side, change);
  return { ...style, border: changed === undefined ? rest : { ...rest, [edge]: changed } };
}

function readBorder(target: BorderTarget, read: (style: StyleData, edge: BorderEdge) => unknown): unknown {
  const [first] = strips(target);
  return first === undefined ? null : commonStyle({ ...target, areas: [first.area] }, (style) => read(style, first.edge));
}

const borderObject = defineClass<BorderTarget>("RangeBorder", {
  members: {
    Style: property("ExcelApi 1.1", (target) => readBorder(target, ({ border }, edge) => borderStyle(border?.[edge])), (target, style) => writeBorder(target, { style })),
    Weight: property("ExcelApi 1.1", (target) => readBorder(target, ({ border }, edge) => borderWeight(border?.[edge])), (target, weight) => writeBorder(target, { weight })),
    Color: property("ExcelApi 1.1", (target) => readBorder(target, ({ border }, edge) => shownColor(target.session, border?.[edge]?.color, "#000000")), (target, color) => writeBorder(target, { color })),
    SideIndex: property("ExcelApi 1.1", ({ side }) => side),
  },
  identity: ({ side }) => ({ Id: side }),
});

function borderItem(target: AreasTarget, side: string): HostObject {
  if (!sides.some((known) => known === side)) throw invalidArgument("border");
  return borderObject({ ...target, side });
}

const bordersObject = defineClass<AreasTarget>("RangeBorderCollection", {
  members: {
    Count: property("ExcelApi 1.1", () => sides.length),
    GetItem: method("ExcelApi 1.1", (target, args) => borderItem(target, args.text(0))),
    GetItemAt: method("ExcelApi 1.1", (target, args) => borderItem(target, sides[args.count(0)] ?? "")),
  },
  items: (target) => sides.map((side) => borderObject({ ...target, side })),
});

export const formatObject = defineClass<AreasTarget>("RangeFormat", {
  members: {
    ...styleMembers("ExcelApi 1.1", alignmentProperties),
    ...styleMembers("ExcelApi 1.7", orientationProperties),
    ...styleMembers("ExcelApi 1.9", indentProperties),
    ColumnWidth: property("ExcelApi 1.2", readColumnWidth, writeColumnWidth),
    RowHeight: property("ExcelApi 1.2", readRowHeight, writeRowHeight),
    Fill: object("ExcelApi 1.1", fillObject),
    Font: object("ExcelApi 1.1", fontObject),
    Borders: object("ExcelApi 1.1", bordersObject),
    Protection: object("ExcelApi 1.2", protectionObject),
    AutofitColumns: method("ExcelApi 1.2", autofitColumns),
    AutofitRows: method("ExcelApi 1.2", autofitRows),
  },
});
