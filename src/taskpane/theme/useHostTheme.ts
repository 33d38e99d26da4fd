import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

export type ThemeName = "light" | "dark" | "highContrast";

/** What the host says of its colours: a page background as #RRGGBB, or null where it says nothing (Excel on the web). */
export type ReadHostBackground = () => string | null;

// Chinese text in the fonts that Office itself uses for it; Segoe UI has no Chinese glyphs.
const fontFamilyBase = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
export const themes: Record<ThemeName, Theme> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
  highContrast: { ...teamsHighContrastTheme, fontFamilyBase },
};

/** Relative brightness by the usual weights of red, green and blue. */
export function isDark(background: string): boolean {
  const channel = (from: number): number => Number.parseInt(background.slice(from, from + 2), 16);
  return 0.299 * channel(1) + 0.587 * channel(3) + 0.114 * channel(5) < 128;
}

export function pickTheme(background: string | null, matches: (query: string) => boolean): ThemeName {
  if (matches("(forced-colors: active)")) return "highContrast";
  if (background !== null && /^#[0-9a-f]{6}$/iu.test(background)) return isDark(background) ? "dark" : "light";
  return matches("(prefers-color-scheme: dark)") ? "dark" : "light";
}

/** The theme that fits the host. Excel raises no event when its theme changes, so it is read again on focus. */
export function useHostTheme(readBackground: ReadHostBackground): { name: ThemeName; theme: Theme } {
  const read = (): ThemeName => pickTheme(readBackground(), (query) => window.matchMedia(query).matches);
  const [name, setName] = useState(read);
  useEffect(() => {
    const update = (): void => setName(read());
    const queries = ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((query) => window.matchMedia(query));
    window.addEventListener("focus", update);
    queries.forEach((query) => query.addEventListener("change", update));
    return () => {
      window.removeEventListener("focus", update);
      queries.forEach((query) => query.removeEventListener("change", update));
    };
  });
  return { name, theme: themes[name] };
}
