import { ok, type Result } from "#core/findings/result";
import type { Settings } from "#core/settings/model";
import { readRules } from "#core/sheets/rules/readRules";
import type { SheetRules } from "#core/sheets/rules/model";
import { readUnitSheets } from "#core/sheets/policy/readUnitSheets";
import { readTargetValues } from "#core/sheets/targets/readTargetValues";
import type { UnitLists } from "#core/statistics/model";
import type { KeptTargetValues } from "#core/statistics/targets/model";
import { defaultRegistry } from "#core/units/createRegistry";
import { buildPolicyVocabulary } from "#messages/policyVocabulary";
import type { ActionFailure } from "./failure.ts";
import { readModelGrids } from "./readModelGrids.ts";

/** What an office has typed on our sheets that statistics go by. */
export interface OfficeSheets {
  rules?: SheetRules;
  targetValues?: KeptTargetValues;
  unitLists?: UnitLists;
  /** The settings with the thresholds that were edited on 统计规则. */
  settings: Settings;
}

/** Reads 统计规则, 量化指标完成情况, 单位名录 and 概称单位, as far as the workbook has them. */
export async function readOfficeSheets(settings: Settings): Promise<Result<OfficeSheets, ActionFailure>> {
  const grids = await readModelGrids(["rules", "targets", "units", "genericUnits"]);
  if (!grids.ok) return grids;
  const rulesGrid = grids.value.get("rules");
  const targetGrid = grids.value.get("targets");
  const read = rulesGrid === undefined ? null : readRules(rulesGrid, settings);
  const hasUnits = grids.value.has("units") || grids.value.has("genericUnits");
  return ok({
    ...(read === null ? {} : { rules: read.rules }),
    ...(targetGrid === undefined ? {} : { targetValues: readTargetValues(targetGrid) }),
    ...(hasUnits ? { unitLists: readUnitLists(grids.value) } : {}),
    settings: { ...settings, ...read?.thresholds },
  });
}

/** For what nothing is written from: sheets that cannot be read just now are as good as none. */
export async function officeSheetsOr(settings: Settings): Promise<OfficeSheets> {
  const read = await readOfficeSheets(settings);
  return read.ok ? read.value : { settings };
}

function readUnitLists(grids: Parameters<typeof readUnitSheets>[0]): UnitLists {
  // Always against the bundled registry, as the names of the workbook are.
  const { units, generics } = readUnitSheets(grids, buildPolicyVocabulary(), defaultRegistry).directory;
  return { groups: new Map(units.map(({ entry, group }) => [entry.canonical, group])), generics: new Map(generics.map((listing) => [listing.generic, listing.units])) };
}
