import type { ColorData } from "#files/workbookData";
import { readText } from "#host/protocol/arguments";
import { invalidArgument } from "#host/protocol/hostError";
import type { HostSession } from "#host/session";

const namedColors: Record<string, string> = {
  black: "000000", white: "FFFFFF", red: "FF0000", green: "008000", blue: "0000FF", yellow: "FFFF00", orange: "FFA500", gray: "808080", grey: "808080",
  purple: "800080", lightgray: "D3D3D3", lightgrey: "D3D3D3", darkgray: "A9A9A9", lightblue: "ADD8E6", lightgreen: "90EE90", lightyellow: "FFFFE0", pink: "FFC0CB",
};

/** `#RRGGBB`, `RRGGBB` or an HTML name → RRGGBB. */
export function parseColor(value: unknown): string {
  const text = readText(value).trim();
  const named = namedColors[text.toLowerCase()];
  if (named !== undefined) return named;
  if (!/^#?[0-9a-f]{6}$/iu.test(text)) throw invalidArgument("color");
  return text.replace("#", "").toUpperCase();
}

/** Theme colours are resolved and tinted, as Excel answers them. */
export function shownColor({ data }: HostSession, color: ColorData | undefined, fallback: string): string {
  if (color?.rgb !== undefined) return `#${color.rgb.slice(-6).toUpperCase()}`;
  const theme = color?.theme === undefined ? undefined : data.themeColors[themeIndex(color.theme)];
  return theme === undefined ? fallback : `#${tint(theme, color?.tint ?? 0)}`;
}

/** ECMA-376 18.8.3: the first two pairs of light and dark are swapped between the theme part and the references to it. */
function themeIndex(index: number): number {
  return [1, 0, 3, 2][index] ?? index;
}

function tint(rgb: string, by: number): string {
  const channels = [0, 2, 4].map((start) => Number.parseInt(rgb.slice(start, start + 2), 16));
  return channels.map((channel) => Math.round(by < 0 ? channel * (1 + by) : channel + (255 - channel) * by).toString(16).padStart(2, "0").toUpperCase()).join("");
}
