import type { PolicyDocument } from "#core/policy/model";
import type { SheetPlan } from "../sheetPlan.ts";
import { flattenModels } from "./modelRecords.ts";
import { planTable } from "./planTable.ts";
import { deadlineTable, documentTable, measureTable, targetTable } from "./policyTables.ts";

/** 政策文件, 政策举措, 政策时限, 政策指标: the models as tables that a person can read and correct. */
export function planPolicySheets(policies: readonly PolicyDocument[]): SheetPlan[] {
  const records = flattenModels(policies);
  return [planTable(documentTable, records.documents), planTable(measureTable, records.measures), planTable(deadlineTable, records.deadlines), planTable(targetTable, records.targets)];
}
