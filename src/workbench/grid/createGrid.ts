import type { Locale } from "#messages/catalogue";
import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import formatsEnUS from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import formatsZhCN from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import zhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";

export const gridLocales: Readonly<Record<Locale, LocaleType>> = { "zh-CN": LocaleType.ZH_CN, "en-US": LocaleType.EN_US };

export interface GridOptions {
  container: HTMLElement;
  locale: Locale;
  isDark: boolean;
}

export interface Grid {
  api: FUniver;
  container: HTMLElement;
  dispose: () => void;
}

/**
 * The spreadsheet component. Without toolbar and menus: what it could change there (styles, rows) the embedded host would
 * not hear of; cells can be edited, pasted and cleared, sheets added, renamed and deleted.
 */
export function createGrid({ container, locale, isDark }: GridOptions): Grid {
  const univer = new Univer({
    locale: gridLocales[locale],
    locales: { [LocaleType.ZH_CN]: mergeLocales(zhCN, formatsZhCN), [LocaleType.EN_US]: mergeLocales(enUS, formatsEnUS) },
    logLevel: LogLevel.SILENT,
    darkMode: isDark,
  });
  const { plugins } = UniverSheetsCorePreset({ container, header: false, toolbar: false, contextMenu: false, disableAutoFocus: true });
  for (const plugin of [...plugins, ...UniverSheetsConditionalFormattingPreset().plugins]) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  return { api, container, dispose: () => univer.dispose() };
}
