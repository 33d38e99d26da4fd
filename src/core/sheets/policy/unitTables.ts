import { unitGroups } from "#core/units/unitGroup";
import type { SheetPlan } from "../sheetPlan.ts";
import { planTable } from "./planTable.ts";
import { column, type PolicyTable } from "./policyTables.ts";
import { formerNamesCodec, linesCodec, nullable, numberCodec, openChoiceCodec, requiredCodec } from "./tableCodec.ts";
import type { GenericListing, UnitDirectory } from "./unitDirectory.ts";

export interface UnitRecord {
  canonical: string;
  aliases: string[];
  formerNames: { name: string; until: number | null }[];
  group: string;
  order: number | null;
}

export const unitTable: PolicyTable<UnitRecord> = {
  id: "units",
  note: "sheet.units.note",
  columns: {
    canonical: column(requiredCodec, 30), aliases: column(linesCodec, 34), formerNames: column(formerNamesCodec, 34),
    group: column(openChoiceCodec("policyModel.unitGroup", unitGroups), 16), order: column(nullable(numberCodec), 8),
  },
};

export const genericTable: PolicyTable<GenericListing> = {
  id: "genericUnits",
  note: "sheet.genericUnits.note",
  columns: { generic: column(requiredCodec, 34), units: column(linesCodec, 44) },
};

/** 单位名录 and 概称单位, in the order of the list. */
export function planUnitSheets({ units, generics }: UnitDirectory): SheetPlan[] {
  const records = units.map(({ entry, group, order }): UnitRecord => ({ canonical: entry.canonical, aliases: [...entry.abbreviations], formerNames: [...entry.formerNames], group, order }));
  return [planTable(unitTable, records), planTable(genericTable, generics)];
}
