import type { AlignmentData, BorderData, BorderSideData, ColorData, FontData, StyleData } from "#files/workbookData";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IBorderStyleData, type IStyleData } from "@univerjs/core";
import { resolveColor } from "./resolveColor.ts";

const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT, justify: HorizontalAlign.JUSTIFIED, centerContinuous: HorizontalAlign.CENTER,
};
const vertical: Readonly<Record<string, VerticalAlign>> = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const borderStyles: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN, hair: BorderStyleTypes.HAIR, dotted: BorderStyleTypes.DOTTED, dashed: BorderStyleTypes.DASHED, double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM, thick: BorderStyleTypes.THICK,
};

type Paint = (color: ColorData | undefined) => { rgb: string } | null;

/** A cell style as the spreadsheet component spells it. What it cannot show (patterns, gradients) is left out. */
export function buildStyle({ font, fill, border, alignment, numFmt }: StyleData, themeColors: readonly string[]): IStyleData {
  const paint: Paint = (color) => {
    const rgb = resolveColor(color, themeColors);
    return rgb === null ? null : { rgb };
  };
  return {
    ...(font === undefined ? {} : buildFont(font, paint)),
    ...(border === undefined ? {} : { bd: buildBorder(border, paint) }),
    ...(numFmt === undefined || numFmt === "General" ? {} : { n: { pattern: numFmt } }),
    ...buildAlignment(alignment ?? {}),
    bg: fill?.type === "pattern" && fill.pattern === "solid" ? paint(fill.fgColor) : null,
  };
}

function buildFont({ name, size, bold, italic, underline, strikethrough, color }: FontData, paint: Paint): IStyleData {
  return {
    ...(name === undefined ? {} : { ff: name }),
    ...(size === undefined ? {} : { fs: size }),
    bl: flag(bold),
    it: flag(italic),
    ul: { s: flag(underline !== undefined && underline !== false) },
    st: { s: flag(strikethrough) },
    cl: paint(color),
  };
}

function flag(given: boolean | undefined): BooleanNumber {
  return given === true ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function buildBorder({ top, right, bottom, left }: BorderData, paint: Paint): IStyleData["bd"] {
  const side = (given: BorderSideData | undefined): IBorderStyleData | null => {
    if (given === undefined) return null;
    return { s: borderStyles[given.style] ?? BorderStyleTypes.THIN, cl: paint(given.color) ?? { rgb: "#000000" } };
  };
  return { t: side(top), r: side(right), b: side(bottom), l: side(left) };
}

function buildAlignment(alignment: AlignmentData): IStyleData {
  return {
    ht: horizontal[alignment.horizontal ?? ""] ?? HorizontalAlign.UNSPECIFIED,
    vt: vertical[alignment.vertical ?? ""] ?? VerticalAlign.BOTTOM,
    tb: alignment.wrapText === true ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED,
  };
}
