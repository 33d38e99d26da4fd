import type { Environment } from "#actions/environment";
import { failureTexts } from "#actions/failure";
import { importPolicy } from "#actions/importPolicy";
import { fail, ok, type Result } from "#core/findings/result";
import type { Text } from "#core/findings/text";
import type { PolicyDocument } from "#core/policy/model";
import type { CliContext } from "./cliContext.ts";
import { readPolicySource } from "./readPolicySource.ts";

/** The policies that `--policy` names, in its order; what of a file could not be read goes to standard error. */
export async function loadPolicies(context: CliContext, references: readonly string[], environment: Environment): Promise<Result<PolicyDocument[], Text[]>> {
  const policies: PolicyDocument[] = [];
  for (const reference of references) {
    const source = await readPolicySource(reference);
    if (!source.ok) return source;
    for (const remark of source.value.remarks) await context.stderr(`${context.messages.render(remark)}\n`);
    const documents = await importPolicy(source.value.source, environment);
    if (!documents.ok) return fail(failureTexts({ of: "policy", failure: documents.failure }));
    policies.push(...documents.value);
  }
  return ok(policies);
}
