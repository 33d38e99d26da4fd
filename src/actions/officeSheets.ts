import type { Settings } from "#core/settings/model";
import { readUnitSheets } from "#core/sheets/policy/readUnitSheets";
import type { SheetRules } from "#core/sheets/rules/model";
import { readRules } from "#core/sheets/rules/readRules";
import type { SheetId } from "#core/sheets/sheetPlan";
import { readTargetValues } from "#core/sheets/targets/readTargetValues";
import type { UnitLists } from "#core/statistics/model";
import type { KeptTargetValues } from "#core/statistics/targets/model";
import { defaultRegistry } from "#core/units/createRegistry";
import type { GeneratedGrids } from "#excel/generatedGrids";
import { buildPolicyVocabulary } from "#messages/policyVocabulary";

/** Our sheets on which an office types what checks and statistics go by: 统计规则, 量化指标完成情况, 单位名录, 概称单位. */
export const officeSheetIds = ["rules", "targets", "units", "genericUnits"] as const satisfies readonly SheetId[];

/** What an office has typed on them. */
export interface OfficeSheets {
  rules?: SheetRules;
  targetValues?: KeptTargetValues;
  unitLists?: UnitLists;
  /** The settings with the thresholds that were edited on 统计规则. */
  settings: Settings;
}

/** Takes what was typed from the sheets, as far as the workbook has them. */
export function officeSheetsOf(grids: GeneratedGrids, settings: Settings): OfficeSheets {
  const rulesGrid = grids.get("rules");
  const targetGrid = grids.get("targets");
  const read = rulesGrid === undefined ? null : readRules(rulesGrid, settings);
  const hasUnits = grids.has("units") || grids.has("genericUnits");
  return {
    ...(read === null ? {} : { rules: read.rules }),
    ...(targetGrid === undefined ? {} : { targetValues: readTargetValues(targetGrid) }),
    ...(hasUnits ? { unitLists: readUnitLists(grids) } : {}),
    settings: { ...settings, ...read?.thresholds },
  };
}

function readUnitLists(grids: GeneratedGrids): UnitLists {
  // Always against the bundled registry, as the names of the workbook are.
  const { units, generics } = readUnitSheets(grids, buildPolicyVocabulary(), defaultRegistry).directory;
  return { groups: new Map(units.map(({ entry, group }) => [entry.canonical, group])), generics: new Map(generics.map((listing) => [listing.generic, listing.units])) };
}
