import type { ColorData } from "#files/workbookData";

/** Office's own theme, for files that name colours of a theme they do not carry. */
const officeTheme = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];

/** ECMA-376 18.8.3: the theme part keeps the first two pairs of dark and light the other way round. */
const partIndex = (index: number): number => [1, 0, 3, 2][index] ?? index;

function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((from) => Number.parseInt(rgb.slice(from, from + 2), 16));
  const shifted = channels.map((channel) => Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return shifted.map((channel) => channel.toString(16).padStart(2, "0")).join("");
}

/** #rrggbb, or null for none and for the old palette's automatic colours. */
export function resolveColor(color: ColorData | undefined, themeColors: readonly string[]): string | null {
  if (color === undefined) return null;
  const base = color.rgb ?? (color.theme === undefined ? undefined : (themeColors[partIndex(color.theme)] ?? officeTheme[color.theme]));
  return base === undefined ? null : `#${tinted(base.slice(-6), color.tint ?? 0).toLowerCase()}`;
}
