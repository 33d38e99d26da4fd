import { checkPolicies } from "#actions/checkPolicies";
import { correctMeasure } from "#actions/correctMeasure";
import { listChecks } from "#actions/listChecks";
import { listUnits } from "#actions/listUnits";
import { readPolicyFile } from "#actions/readPolicyFile";
import { ok } from "#core/findings/result";
import type { ApplyOutcome } from "#actions/writeSheets";
import type { PaneActions } from "#taskpane/session/paneActions.ts";

type PolicyActions = Pick<PaneActions,
  "readPolicyFile" | "checkPolicies" | "correctMeasure" | "readPolicyModel" | "writePolicyModel" | "generateLedger" | "inspectWorkbook" | "readSavedWork" | "saveWork" | "listUnits" | "listChecks">;

const outcomeOf = (id: "policyDocuments" | "ledger", name: string): ApplyOutcome => ({ sheets: [{ id, name, isNew: true }], compared: 0, differences: [], left: [], withoutExtras: null });

/** The policy's use cases over a workbook that is not there: no model on its sheets, nothing remembered; writing is written down. */
export function policyFakes(calls: string[]): PolicyActions {
  return {
    readPolicyFile, checkPolicies, correctMeasure, listUnits, listChecks,
    readPolicyModel: () => Promise.resolve(ok({ policies: [], directory: { units: [], generics: [] }, extras: {}, findings: [] })),
    writePolicyModel: (policies) => { calls.push(`model ${policies.map(({ id }) => id).join()}`); return Promise.resolve(ok({ outcome: outcomeOf("policyDocuments", "政策文件"), findings: [] })); },
    generateLedger: ({ id }) => { calls.push(`ledger ${id}`); return Promise.resolve(ok(outcomeOf("ledger", "任务分工表"))); },
    inspectWorkbook: () => Promise.resolve(ok([])),
    readSavedWork: () => Promise.resolve(ok(null)),
    saveWork: ({ policyIds }) => { calls.push(`save ${policyIds.join()}`); return Promise.resolve(ok(null)); },
  };
}
