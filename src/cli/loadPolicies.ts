import type { Environment } from "#actions/environment";
import { failureTexts } from "#actions/failure";
import { importPolicy } from "#actions/importPolicy";
import { fail, ok, type Result } from "#core/findings/result";
import type { Text } from "#core/findings/text";
import type { PolicyDocument } from "#core/policy/model";
import { readPolicySource } from "./readPolicySource.ts";

/** The policies that `--policy` names, in its order. */
export async function loadPolicies(references: readonly string[], environment: Environment): Promise<Result<PolicyDocument[], Text[]>> {
  const policies: PolicyDocument[] = [];
  for (const reference of references) {
    const source = await readPolicySource(reference);
    if (!source.ok) return source;
    const documents = await importPolicy(source.value, environment);
    if (!documents.ok) return fail(failureTexts({ of: "policy", failure: documents.failure }));
    policies.push(...documents.value);
  }
  return ok(policies);
}
