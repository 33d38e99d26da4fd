import type { AlignmentData, BorderSideData, FontData, StyleData } from "#files/workbookData";
import { readCount, readFlag, readNumber, readRecord, readText } from "#host/protocol/arguments";
import { apiNotFound, invalidArgument } from "#host/protocol/hostError";
import type { HostSession } from "#host/session";
import { parseColor, shownColor } from "./colors.ts";

/** One plain property of a format: how Excel's API spells it and where the file's style keeps it. */
export interface StyleProperty {
  read: (session: HostSession, style: StyleData) => unknown;
  write: (style: StyleData, value: unknown) => StyleData;
}

const horizontal: Record<string, string> = {
  General: "general", Left: "left", Center: "center", Right: "right", Fill: "fill", Justify: "justify", CenterAcrossSelection: "centerContinuous", Distributed: "distributed",
};
const vertical: Record<string, string> = { Top: "top", Center: "center", Bottom: "bottom", Justify: "justify", Distributed: "distributed" };
const underline: Record<string, NonNullable<FontData["underline"]>> = {
  None: false, Single: "single", Double: "double", SingleAccountant: "singleAccounting", DoubleAccountant: "doubleAccounting",
};

function toFile<T>(table: Record<string, T>, value: unknown): T {
  const found = Object.hasOwn(table, readText(value)) ? table[readText(value)] : undefined;
  if (found === undefined) throw invalidArgument();
  return found;
}
function toApi(table: Record<string, unknown>, value: unknown, fallback: string): string {
  return Object.keys(table).find((name) => table[name] === value) ?? fallback;
}

function withFont(style: StyleData, change: FontData): StyleData {
  return { ...style, font: { ...style.font, ...change } };
}
function withAlignment(style: StyleData, change: AlignmentData): StyleData {
  return { ...style, alignment: { ...style.alignment, ...change } };
}
export function withoutFill(style: StyleData): StyleData {
  return Object.fromEntries(Object.entries(style).filter(([name]) => name !== "fill"));
}

/** Excel's own defaults where the workbook names no font. */
const defaultFont = { name: "Calibri", size: 11 };
const black = "#000000";
export const noFill = "#FFFFFF";

export const fontProperties: Record<string, StyleProperty> = {
  bold: { read: (_, { font }) => font?.bold === true, write: (style, value) => withFont(style, { bold: readFlag(value) }) },
  italic: { read: (_, { font }) => font?.italic === true, write: (style, value) => withFont(style, { italic: readFlag(value) }) },
  color: { read: (session, { font }) => shownColor(session, font?.color, black), write: (style, value) => withFont(style, { color: { rgb: parseColor(value) } }) },
  name: { read: (session, { font }) => font?.name ?? session.style(0).font?.name ?? defaultFont.name, write: (style, value) => withFont(style, { name: readText(value) }) },
  size: { read: (session, { font }) => font?.size ?? session.style(0).font?.size ?? defaultFont.size, write: (style, value) => withFont(style, { size: readNumber(value) }) },
  underline: {
    read: (_, { font }) => toApi(underline, font?.underline === true ? "single" : font?.underline, "None"),
    write: (style, value) => withFont(style, { underline: toFile(underline, value) }),
  },
};

export const laterFontProperties: Record<string, StyleProperty> = {
  strikethrough: { read: (_, { font }) => font?.strikethrough === true, write: (style, value) => withFont(style, { strikethrough: readFlag(value) }) },
};

export const fillProperties: Record<string, StyleProperty> = {
  color: {
    read: (session, { fill }) => (fill?.type === "pattern" && fill.pattern !== "none" ? shownColor(session, fill.fgColor ?? fill.bgColor, noFill) : noFill),
    write: (style, value) => (value === "" ? withoutFill(style) : { ...style, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: parseColor(value) } } }),
  },
};

export const alignmentProperties: Record<string, StyleProperty> = {
  horizontalAlignment: {
    read: (_, { alignment }) => toApi(horizontal, alignment?.horizontal, "General"),
    write: (style, value) => withAlignment(style, { horizontal: toFile(horizontal, value) }),
  },
  verticalAlignment: {
    read: (_, { alignment }) => toApi(vertical, alignment?.vertical, "Bottom"),
    write: (style, value) => withAlignment(style, { vertical: toFile(vertical, value) }),
  },
  wrapText: { read: (_, { alignment }) => alignment?.wrapText === true, write: (style, value) => withAlignment(style, { wrapText: readFlag(value) }) },
};

export const indentProperties: Record<string, StyleProperty> = {
  shrinkToFit: { read: (_, { alignment }) => alignment?.shrinkToFit === true, write: (style, value) => withAlignment(style, { shrinkToFit: readFlag(value) }) },
  indentLevel: { read: (_, { alignment }) => alignment?.indent ?? 0, write: (style, value) => withAlignment(style, { indent: readCount(value) }) },
};

export const orientationProperties: Record<string, StyleProperty> = {
  textOrientation: { read: (_, { alignment }) => alignment?.textRotation ?? 0, write: (style, value) => withAlignment(style, { textRotation: readCount(value) }) },
};

export const protectionProperties: Record<string, StyleProperty> = {
  locked: { read: (_, { protection }) => protection?.locked !== false, write: (style, value) => ({ ...style, protection: { ...style.protection, locked: readFlag(value) } }) },
  formulaHidden: { read: (_, { protection }) => protection?.hidden === true, write: (style, value) => ({ ...style, protection: { ...style.protection, hidden: readFlag(value) } }) },
};

const lineStyles: Record<string, string> = {
  Continuous: "thin", Dash: "dashed", DashDot: "dashDot", DashDotDot: "dashDotDot", Dot: "dotted", Double: "double", SlantDashDot: "slantDashDot",
};
const weights: Record<string, string> = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" };

/** Excel has a style and a weight, files one word for both. */
export function applyBorder(side: BorderSideData | undefined, change: Record<string, unknown>): BorderSideData | undefined {
  if (change["style"] === "None") return undefined;
  let style = side?.style ?? "thin";
  // A continuous line keeps the weight that it has.
  if (change["style"] !== undefined && !(change["style"] === "Continuous" && Object.values(weights).includes(style))) style = toFile(lineStyles, change["style"]);
  if (change["weight"] !== undefined && (style === "thin" || Object.values(weights).includes(style))) style = toFile(weights, change["weight"]);
  const color = change["color"] === undefined ? side?.color : { rgb: parseColor(change["color"]) };
  return color === undefined ? { style } : { style, color };
}

export function borderStyle(side: BorderSideData | undefined): string {
  if (side === undefined) return "None";
  return toApi(lineStyles, Object.values(weights).includes(side.style) ? "thin" : side.style, "Continuous");
}
export function borderWeight(side: BorderSideData | undefined): string {
  return toApi(weights, side?.style, "Thin");
}

const plainProperties = { ...alignmentProperties, ...indentProperties, ...orientationProperties };
const groups: Record<string, Record<string, StyleProperty>> = { fill: fillProperties, font: { ...fontProperties, ...laterFontProperties }, protection: protectionProperties };
const edges = ["top", "right", "bottom", "left"] as const;

/** A nested record as `setCellProperties` takes it: `{ fill: { color }, font: { bold }, wrapText, borders: { top: { style } } }`. */
export function applyFormat(style: StyleData, record: Record<string, unknown>): StyleData {
  return Object.entries(record).reduce((current, [name, value]) => {
    const group = groups[name];
    if (group !== undefined) return applyGroup(current, group, readRecord(value));
    if (name === "borders") return applyBorders(current, readRecord(value));
    return applyGroup(current, plainProperties, { [name]: value });
  }, style);
}

function applyGroup(style: StyleData, group: Record<string, StyleProperty>, record: Record<string, unknown>): StyleData {
  return Object.entries(record).reduce((current, [name, value]) => {
    const known = group[name];
    if (known === undefined) throw apiNotFound(`CellPropertiesFormat.${name}`);
    return known.write(current, value);
  }, style);
}

function applyBorders(style: StyleData, record: Record<string, unknown>): StyleData {
  const changed = edges.filter((edge) => record[edge] !== undefined);
  const kept = Object.entries(style.border ?? {}).filter(([name]) => !changed.some((edge) => edge === name));
  const sides = changed.flatMap((edge) => {
    const side = applyBorder(style.border?.[edge], readRecord(record[edge]));
    return side === undefined ? [] : [[edge, side] as const];
  });
  return { ...style, border: Object.fromEntries([...kept, ...sides]) };
}

/** The properties that were asked for with true. */
export function readFormat(session: HostSession, style: StyleData, wanted: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(wanted).map(([name, value]) => {
    if (name === "borders") return [name, Object.fromEntries(edges.map((edge) => [edge, { style: borderStyle(style.border?.[edge]) }]))];
    const group = groups[name];
    if (group === undefined) return [name, plainProperties[name]?.read(session, style) ?? null];
    return [name, Object.fromEntries(Object.keys(readRecord(value)).map((key) => [key, group[key]?.read(session, style) ?? null]))];
  }));
}
