import type { BorderSideData, ColorData, StyleData } from "#files/workbookData";
import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderStyleData, type IStyleData } from "@univerjs/core";
import { resolveColor } from "./resolveColor.ts";

const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT, justify: HorizontalAlign.JUSTIFIED, centerContinuous: HorizontalAlign.CENTER,
};
const vertical: Readonly<Record<string, VerticalAlign>> = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const borderStyles: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN, hair: BorderStyleTypes.HAIR, dotted: BorderStyleTypes.DOTTED, dashed: BorderStyleTypes.DASHED, double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM, thick: BorderStyleTypes.THICK,
};

/** A cell style as the spreadsheet component spells it. What it cannot show (patterns, gradients) is left out. */
export function buildStyle(style: StyleData, themeColors: readonly string[]): IStyleData {
  const color = (given: ColorData | undefined): { rgb: string } | null => {
    const rgb = resolveColor(given, themeColors);
    return rgb === null ? null : { rgb };
  };
  const { font, fill, border, alignment, numFmt } = style;
  const background = fill?.type === "pattern" && fill.pattern === "solid" ? color(fill.fgColor) : null;
  const side = (given: BorderSideData | undefined): IBorderStyleData | null => (given === undefined ? null : { s: borderStyles[given.style] ?? BorderStyleTypes.THIN, cl: color(given.color) ?? { rgb: "#000000" } });
  return {
    ...(font?.name === undefined ? {} : { ff: font.name }),
    ...(font?.size === undefined ? {} : { fs: font.size }),
    ...(font?.bold === true ? { bl: 1 } : {}),
    ...(font?.italic === true ? { it: 1 } : {}),
    ...(font?.underline === undefined || font.underline === false ? {} : { ul: { s: 1 } }),
    ...(font?.strikethrough === true ? { st: { s: 1 } } : {}),
    cl: color(font?.color),
    bg: background,
    ...(border === undefined ? {} : { bd: { t: side(border.top), r: side(border.right), b: side(border.bottom), l: side(border.left) } }),
    ...(numFmt === undefined || numFmt === "General" ? {} : { n: { pattern: numFmt } }),
    ht: horizontal[alignment?.horizontal ?? ""] ?? HorizontalAlign.UNSPECIFIED,
    vt: vertical[alignment?.vertical ?? ""] ?? VerticalAlign.BOTTOM,
    tb: alignment?.wrapText === true ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED,
  };
}
