import type { Finding } from "#core/findings/finding";
import { ok, type Result } from "#core/findings/result";
import type { PolicyDocument } from "#core/policy/model";
import { readPolicySheets } from "#core/sheets/policy/readPolicySheets";
import { readUnitSheets } from "#core/sheets/policy/readUnitSheets";
import type { UnitDirectory } from "#core/sheets/policy/unitDirectory";
import { defaultRegistry, type RegistryExtras } from "#core/units/createRegistry";
import { buildPolicyVocabulary } from "#messages/policyVocabulary";
import type { ActionFailure } from "./failure.ts";
import { readModelGrids } from "./readModelGrids.ts";

/** The model as the workbook's sheets have it, corrections included. */
export interface PolicyModel {
  policies: PolicyDocument[];
  /** 单位名录 with groups and order, and what generic names stand for. */
  directory: UnitDirectory;
  /** For `createRegistry`. */
  extras: RegistryExtras;
  /** What people wrote there that cannot be read, each at its cell. */
  findings: Finding[];
}

/** Reads the sheets of the policy model back. A workbook without them gives an empty model. */
export async function readPolicyModel(): Promise<Result<PolicyModel, ActionFailure>> {
  const grids = await readModelGrids(["policyDocuments", "policyMeasures", "policyDeadlines", "policyTargets", "units", "genericUnits"]);
  if (!grids.ok) return grids;
  const vocabulary = buildPolicyVocabulary();
  const model = readPolicySheets(grids.value, vocabulary);
  // Always against the bundled registry: what a row no longer says is forgotten.
  const units = readUnitSheets(grids.value, vocabulary, defaultRegistry);
  return ok({ policies: model.policies, directory: units.directory, extras: units.extras, findings: [...model.findings, ...units.findings] });
}
