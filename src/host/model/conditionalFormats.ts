import type { ConditionalFormatData, StyleData } from "#files/workbookData";
import { contains, overlaps } from "#files/xlsxAddress";
import { readCount, readFlag, readOneOf, readText } from "#host/protocol/arguments";
import type { Arguments } from "#host/protocol/arguments";
import { accessDenied, HostError, invalidArgument, itemNotFound } from "#host/protocol/hostError";
import { defineClass, method, nullObject, object, property } from "#host/protocol/hostObject";
import type { HostObject, Member } from "#host/protocol/hostObject";
import type { AreasTarget } from "#host/session";
import { parseColor, shownColor } from "./colors.ts";
import type { ConditionalFormatTarget } from "./factories.ts";
import { fontProperties, laterFontProperties, withoutFill } from "./formatRecord.ts";

/** `Excel.ConditionalFormatType`: those that are built. */
const typeKinds = { Custom: "custom", DataBar: "dataBar" } as const;

function formatsIn({ sheet, areas }: AreasTarget): ConditionalFormatData[] {
  return sheet.conditionalFormats.filter((format) => format.areas.some((known) => areas.some((area) => overlaps(known, area))));
}

function formatOf({ sheet, areas }: AreasTarget, id: string): ConditionalFormatData | undefined {
  const found = sheet.conditionalFormats.find((format) => format.id === id);
  return found?.areas.some((known) => areas.some((area) => overlaps(known, area))) === true ? found : undefined;
}

/** A new rule has the first priority, as in Excel's interface. */
function add({ session, sheet, areas }: AreasTarget, args: Arguments): HostObject {
  if (sheet.protection !== null) throw accessDenied();
  const kind = typeKinds[readOneOf(args.at(0), ["Custom", "DataBar"])];
  for (const format of sheet.conditionalFormats) format.priority += 1;
  const format: ConditionalFormatData = {
    id: `{CF-${session.nextNumber()}-N}`, areas: [...areas], kind, priority: 1, stopIfTrue: false, formula: null, style: null, barColor: kind === "dataBar" ? "638EC6" : null, raw: null,
  };
  sheet.conditionalFormats.unshift(format);
  return session.make.conditionalFormat({ session, sheet, format });
}

function clearAll({ sheet, areas }: AreasTarget): void {
  if (sheet.protection !== null) throw accessDenied();
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !format.areas.every((known) => areas.some((area) => contains(area, known))));
}

function itemOf(target: AreasTarget, format: ConditionalFormatData | undefined): HostObject {
  if (format === undefined) throw itemNotFound();
  return target.session.make.conditionalFormat({ session: target.session, sheet: target.sheet, format });
}

export const conditionalFormatsObject = defineClass<AreasTarget>("ConditionalFormatCollection", {
  members: {
    Add: method("ExcelApi 1.6", add),
    ClearAll: method("ExcelApi 1.6", clearAll),
    GetCount: method("ExcelApi 1.6", (target) => formatsIn(target).length),
    GetItem: method("ExcelApi 1.6", (target, args) => itemOf(target, formatOf(target, args.text(0)))),
    GetItemAt: method("ExcelApi 1.6", (target, args) => itemOf(target, formatsIn(target)[args.count(0)])),
    GetItemOrNullObject: method("ExcelApi 1.14", (target, args) => {
      const format = formatOf(target, args.text(0));
      return format === undefined ? nullObject : itemOf(target, format);
    }),
  },
  items: (target) => formatsIn(target).map((format) => itemOf(target, format)),
});

function changeStyle({ format }: ConditionalFormatTarget, change: (style: StyleData) => StyleData): void {
  format.style = change(format.style ?? {});
}

const anyFont = { ...fontProperties, ...laterFontProperties };

function fontMember(name: "bold" | "italic" | "strikethrough" | "color" | "underline"): Member<ConditionalFormatTarget> {
  return property("ExcelApi 1.6", ({ session, format }) => anyFont[name]?.read(session, format.style ?? {}), (target, value) =>
    changeStyle(target, (style) => anyFont[name]?.write(style, value) ?? style));
}

const fontObject = defineClass<ConditionalFormatTarget>("ConditionalRangeFont", {
  members: { Bold: fontMember("bold"), Italic: fontMember("italic"), Strikethrough: fontMember("strikethrough"), Color: fontMember("color"), Underline: fontMember("underline") },
});

/** ECMA-376 18.8.17: in a differential format a solid fill keeps its colour as the background. */
const fillObject = defineClass<ConditionalFormatTarget>("ConditionalRangeFill", {
  members: {
    Color: property("ExcelApi 1.6", ({ session, format }) => {
      const fill = format.style?.fill;
      return fill?.type === "pattern" ? shownColor(session, fill.bgColor ?? fill.fgColor, "") : "";
    }, (target, value) => changeStyle(target, (style) => ({ ...style, fill: { type: "pattern", pattern: "solid", bgColor: { rgb: parseColor(value) } } }))),
    Clear: method("ExcelApi 1.6", (target) => changeStyle(target, withoutFill)),
  },
});

const formatObject = defineClass<ConditionalFormatTarget>("ConditionalRangeFormat", {
  members: {
    Fill: object("ExcelApi 1.6", fillObject),
    Font: object("ExcelApi 1.6", fontObject),
    NumberFormat: property("ExcelApi 1.6", ({ format }) => format.style?.numFmt ?? "", (target, value) => changeStyle(target, (style) => ({ ...style, numFmt: readText(value) }))),
  },
});

const ruleObject = defineClass<ConditionalFormatTarget>("ConditionalFormatRule", {
  members: {
    Formula: property("ExcelApi 1.6", ({ format }) => (format.formula === null ? "" : `=${format.formula}`), ({ format }, value) => {
      const text = readText(value);
      if (!text.startsWith("=") || text.length < 2) throw invalidArgument("formula");
      format.formula = text.slice(1);
    }),
  },
});

const customObject = defineClass<ConditionalFormatTarget>("CustomConditionalFormat", {
  members: { Rule: object("ExcelApi 1.6", ruleObject), Format: object("ExcelApi 1.6", formatObject) },
});

const positiveObject = defineClass<ConditionalFormatTarget>("ConditionalDataBarPositiveFormat", {
  members: {
    FillColor: property("ExcelApi 1.6", ({ format }) => `#${format.barColor ?? "638EC6"}`, ({ format }, value) => {
      format.barColor = parseColor(value);
      format.raw = null;
    }),
    GradientFill: property("ExcelApi 1.6", () => true, (_, value) => void readFlag(value)),
  },
});
const dataBarObject = defineClass<ConditionalFormatTarget>("DataBarConditionalFormat", {
  members: {
    PositiveFormat: object("ExcelApi 1.6", positiveObject),
    ShowDataBarOnly: property("ExcelApi 1.6", () => false, (_, value) => void readFlag(value)),
  },
});

function of(kind: ConditionalFormatData["kind"], make: (target: ConditionalFormatTarget) => HostObject) {
  return (target: ConditionalFormatTarget): HostObject => {
    if (target.format.kind !== kind) throw new HostError("InvalidOperation", "This operation is not permitted for the current object.");
    return make(target);
  };
}

/** Rules of an opened file that are kept as they are (ECMA-376 18.18.12), by the names of `Excel.ConditionalFormatType`. */
const otherTypes: Readonly<Record<string, string>> = {
  colorScale: "ColorScale", iconSet: "IconSet", cellIs: "CellValue", top10: "TopBottom", containsText: "ContainsText", notContainsText: "ContainsText", beginsWith: "ContainsText", endsWith: "ContainsText",
};

function typeOf({ kind, raw }: ConditionalFormatData): string {
  if (kind === "dataBar") return "DataBar";
  if (kind === "custom") return "Custom";
  const type = typeof raw === "object" && raw !== null && "type" in raw ? String(raw.type) : "";
  return otherTypes[type] ?? "PresetCriteria";
}

export const conditionalFormatObject = defineClass<ConditionalFormatTarget>("ConditionalFormat", {
  members: {
    Id: property("ExcelApi 1.6", ({ format }) => format.id),
    Type: property("ExcelApi 1.6", ({ format }) => typeOf(format)),
    Priority: property("ExcelApi 1.6", ({ format }) => format.priority - 1, ({ format }, value) => {
      format.priority = readCount(value) + 1;
    }),
    StopIfTrue: property("ExcelApi 1.6", ({ format }) => format.stopIfTrue, ({ format }, value) => {
      format.stopIfTrue = readFlag(value);
    }),
    Custom: object("ExcelApi 1.6", of("custom", customObject)),
    CustomOrNullObject: object("ExcelApi 1.6", (target) => (target.format.kind === "custom" ? customObject(target) : nullObject)),
    DataBar: object("ExcelApi 1.6", of("dataBar", dataBarObject)),
    DataBarOrNullObject: object("ExcelApi 1.6", (target) => (target.format.kind === "dataBar" ? dataBarObject(target) : nullObject)),
    GetRange: method("ExcelApi 1.6", ({ session, sheet, format }) => {
      const [area, ...more] = format.areas;
      if (area === undefined || more.length > 0) throw invalidArgument();
      return session.make.range({ session, sheet, area });
    }),
    GetRanges: method("ExcelApi 1.9", ({ session, sheet, format }) => session.make.rangeAreas({ session, sheet, areas: format.areas })),
    Delete: method("ExcelApi 1.6", ({ sheet, format }) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
    }),
  },
  identity: ({ format }) => ({ Id: format.id }),
});
