import type { PolicyDocument } from "#core/policy/model";
import type { Run } from "../model.ts";
import type { HeldPolicy, PolicyOrigin } from "./policy.ts";
import { StepFailure } from "./tools.ts";

/** A built-in plan whose model is fetched when it is needed. */
export function holdBundled(id: string): HeldPolicy {
  return { id, origin: "bundled", document: null, remarks: [], isCorrected: false };
}

export function holdDocuments({ actions }: Pick<Run, "actions">, documents: readonly PolicyDocument[], origin: PolicyOrigin): HeldPolicy[] {
  const remarks = actions.checkPolicies(documents);
  return documents.map((document, index) => ({ id: document.id, origin, document, remarks: remarks[index] ?? [], isCorrected: false }));
}

/** One policy of an id: what comes later takes the place of what was there. */
export function withPolicies(policies: readonly HeldPolicy[], added: readonly HeldPolicy[]): HeldPolicy[] {
  const next = [...policies];
  for (const policy of added) {
    const at = next.findIndex(({ id }) => id === policy.id);
    if (at === -1) next.push(policy);
    else next[at] = policy;
  }
  return next;
}

/** Every chosen policy with its model, fetched where it was not yet. */
export async function loadHeld(run: Run): Promise<readonly HeldPolicy[] | StepFailure> {
  const loaded = new Map<string, HeldPolicy[]>();
  for (const { id, document } of run.state().policies) {
    if (document !== null) continue;
    const documents = await run.actions.importPolicy({ kind: "bundled", id }, run.environment);
    if (!documents.ok) return new StepFailure(run.actions.failureTexts({ of: "policy", failure: documents.failure }), "policy");
    loaded.set(id, holdDocuments(run, documents.value, "bundled"));
  }
  // What was chosen or taken away in the meantime stays so.
  const policies = run.state().policies.flatMap((policy) => (policy.document === null ? (loaded.get(policy.id) ?? [policy]) : [policy]));
  if (loaded.size > 0) run.set({ policies });
  return policies;
}

/**
 * Reads the sheets of the model. A policy on them takes the place of one with its id, unless it was corrected in the
 * pane; one that is no longer on them is gone.
 */
export async function readModel(run: Run, keepCorrected = false): Promise<null | StepFailure> {
  const model = await run.actions.readPolicyModel();
  if (!model.ok) return new StepFailure(run.actions.failureTexts(model.failure));
  const corrected = keepCorrected ? run.state().policies.filter(({ isCorrected }) => isCorrected) : [];
  const read = holdDocuments(run, model.value.policies, "sheets").filter(({ id }) => !corrected.some((policy) => policy.id === id));
  const others = run.state().policies.filter(({ origin, isCorrected }) => origin !== "sheets" || (keepCorrected && isCorrected));
  run.set({ policies: withPolicies(others, read), units: model.value.extras, modelFindings: model.value.findings });
  return null;
}
