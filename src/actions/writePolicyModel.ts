import type { Finding } from "#core/findings/finding";
import { ok, type Result } from "#core/findings/result";
import type { PolicyDocument } from "#core/policy/model";
import { planPolicySheets } from "#core/sheets/policy/planPolicySheets";
import { readUnitSheets } from "#core/sheets/policy/readUnitSheets";
import { buildUnitDirectory, mergeDirectories } from "#core/sheets/policy/unitDirectory";
import { planUnitSheets } from "#core/sheets/policy/unitTables";
import { defaultRegistry } from "#core/units/createRegistry";
import type { ApplyOutcome } from "#excel/applySheetPlans";
import { buildPolicyVocabulary } from "#messages/policyVocabulary";
import { registryOf } from "./compute/registryOf.ts";
import type { Environment } from "./environment.ts";
import type { ActionFailure } from "./failure.ts";
import { readModelGrids } from "./readModelGrids.ts";
import { writeSheets } from "./writeSheets.ts";

export interface WrittenPolicyModel {
  outcome: ApplyOutcome;
  /** Rows of 单位名录 and 概称单位 that cannot be read: those sheets were left as they are. */
  findings: Finding[];
}

/**
 * Writes the model of policies onto its sheets, refilling those that are there. 单位名录 and 概称单位 belong to the user
 * as much as to us: what stands there is kept, and what the policies name anew is added.
 */
export async function writePolicyModel(policies: readonly PolicyDocument[], environment: Environment): Promise<Result<WrittenPolicyModel, ActionFailure>> {
  const grids = await readModelGrids(["units", "genericUnits"]);
  if (!grids.ok) return grids;
  const { directory, findings } = readUnitSheets(grids.value, buildPolicyVocabulary(), defaultRegistry);
  const unreadable = new Set(findings.map(({ place }) => place.sheet));
  const merged = mergeDirectories(directory, buildUnitDirectory(policies, registryOf(environment.units)));
  const unitPlans = planUnitSheets(merged).filter(({ id }) => !unreadable.has(grids.value.get(id)?.sheet ?? null));
  const outcome = await writeSheets([...planPolicySheets(policies), ...unitPlans], environment);
  return outcome.ok ? ok({ outcome: outcome.value, findings }) : outcome;
}
