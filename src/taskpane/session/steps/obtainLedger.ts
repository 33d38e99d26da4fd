import type { OpenedLedger } from "#actions/openLedger";
import type { PolicyDocument } from "#core/policy/model";
import type { Run } from "../model.ts";
import { StepFailure } from "./tools.ts";

async function loadPolicies(run: Run): Promise<readonly PolicyDocument[] | StepFailure> {
  const { policyId } = run.state();
  if (policyId === null) return [];
  const policies = await run.actions.importPolicy({ kind: "bundled", id: policyId }, run.environment);
  return policies.ok ? policies.value : new StepFailure(run.actions.failureTexts({ of: "policy", failure: policies.failure }));
}

/** The ledger as already read, or read now. */
export async function obtainLedger(run: Run): Promise<OpenedLedger | StepFailure> {
  const { opened, sheet } = run.state();
  if (opened !== null) return opened;
  const policies = await loadPolicies(run);
  if (policies instanceof StepFailure) return policies;
  const result = await run.actions.openLedger({ sheet, policies }, run.environment);
  if (!result.ok) return new StepFailure(run.actions.failureTexts(result.failure));
  run.set({ opened: result.value, sheet: result.value.ledger.sheet });
  return result.value;
}
