import { createRequire } from "node:module";
import type * as Core from "@univerjs/core";
import type * as Facade from "@univerjs/core/facade";
import type * as Preset from "@univerjs/preset-sheets-node-core";
import type * as Table from "@univerjs/sheets-table";
import type { HostSession } from "#host/session";
import type { Calculator } from "./calculator.ts";
import { createUniverCalculator } from "./univerCalculator.ts";
import type { UniverApi } from "./univerCalculator.ts";

/** Univer's ES modules do not load in Node, its CommonJS ones do. */
function loadUniver() {
  const load = createRequire(import.meta.url);
  const core = load("@univerjs/core") as typeof Core;
  const { UniverSheetsNodeCorePreset, CalculationMode } = load("@univerjs/preset-sheets-node-core") as typeof Preset;
  const { UniverSheetsTablePlugin } = load("@univerjs/sheets-table") as typeof Table;
  const { FUniver } = load("@univerjs/core/facade") as typeof Facade;
  const locale: unknown = load("@univerjs/preset-sheets-node-core/locales/zh-CN");
  return { ...core, CalculationMode, UniverSheetsNodeCorePreset, UniverSheetsTablePlugin, FUniver, locale };
}

/** Univer without a page. Node only. */
export function engineCalculator(session: HostSession): Promise<Calculator> {
  const { CalculationMode, FUniver, LocaleType, LogLevel, Univer, UniverSheetsNodeCorePreset, UniverSheetsTablePlugin, locale } = loadUniver();
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: localeOf(locale) }, logLevel: LogLevel.SILENT });
  // All formulas are computed on loading, whatever values they come with.
  const { plugins } = UniverSheetsNodeCorePreset({ formula: { initialFormulaComputing: CalculationMode.FORCED } });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  univer.registerPlugin(UniverSheetsTablePlugin);
  const calculator = createUniverCalculator(asApi(FUniver.newAPI(univer)), session);
  return Promise.resolve({
    recalculate: () => calculator.recalculate(),
    dispose: () => univer.dispose(),
  });
}

/** Plugins extend the facade at run time, past what its type tells here. */
function asApi(facade: unknown): UniverApi {
  return facade as UniverApi;
}

type Locale = NonNullable<NonNullable<ConstructorParameters<typeof Core.Univer>[0]>["locales"]>[string];

function localeOf(loaded: unknown): Locale {
  const held = typeof loaded === "object" && loaded !== null && "default" in loaded ? loaded.default : loaded;
  return held as Locale;
}
