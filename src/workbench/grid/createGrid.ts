import type { Locale } from "#messages/catalogue";
import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import zhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";

export const gridLocales: Readonly<Record<Locale, LocaleType>> = { "zh-CN": LocaleType.ZH_CN, "en-US": LocaleType.EN_US };

export interface GridOptions {
  container: HTMLElement;
  locale: Locale;
  isDark: boolean;
}

export interface Grid {
  api: FUniver;
  dispose: () => void;
}

/**
 * The spreadsheet component. Without toolbar and menus: what it could change there (styles, rows, sheets) the embedded
 * host would not hear of; cells can be edited, pasted and cleared.
 */
export function createGrid({ container, locale, isDark }: GridOptions): Grid {
  const univer = new Univer({
    locale: gridLocales[locale],
    locales: { [LocaleType.ZH_CN]: zhCN, [LocaleType.EN_US]: enUS },
    logLevel: LogLevel.SILENT,
    darkMode: isDark,
  });
  const { plugins } = UniverSheetsCorePreset({ container, header: false, toolbar: false, contextMenu: false, footer: { addSheetButtonConfig: { show: false } }, disableAutoFocus: true });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  const { Event } = api;
  for (const event of [Event.BeforeSheetCreate, Event.BeforeSheetDelete, Event.BeforeSheetMove, Event.BeforeSheetNameChange, Event.BeforeSheetTabColorChange, Event.BeforeSheetHideChange] as const) {
    api.addEvent(event, (change) => { change.cancel = true; });
  }
  return { api, dispose: () => univer.dispose() };
}
