import { policySheets as enUS } from "./en-US/policySheets.ts";
import { policySheets as zhCN } from "./zh-CN/policySheets.ts";

/** What the sheets of the policy model say in any language → what the model says: `policyModel.kind:限期` → `by`. */
export function buildPolicyVocabulary(): Map<string, string> {
  const vocabulary = new Map<string, string>();
  for (const catalogue of [zhCN, enUS]) {
    for (const [id, words] of Object.entries(catalogue)) {
      const dot = id.lastIndexOf(".");
      vocabulary.set(`${id.slice(0, dot)}:${words}`, id.slice(dot + 1));
    }
  }
  return vocabulary;
}
