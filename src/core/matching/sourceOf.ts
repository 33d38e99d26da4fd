import { readNumberMark } from "#core/ledger/numberMarks";
import type { PolicyDocument } from "#core/policy/model";
import { bigramsOf, shareOf } from "./bigrams.ts";

/** Which of the policies a 来源 cell names; "any": it names none in particular; "other": it names another document. */
export type SourceReading = { kind: "any" } | { kind: "other" } | { kind: "policies"; ids: ReadonlySet<string> };

const any: SourceReading = { kind: "any" };
/** Share of the characters that a short way of naming a plan has in common with its title. */
const likeness = 0.55;
/** Words that say “this plan” without naming it. */
const plain = /^[本该此]?(?:实施)?(?:方案|文件|意见|通知|措施|办法|政策|计划|清单|分工方案|行动方案|工作方案|实施意见|任务分工|条款)$/u;

/** Reads a 来源 cell against the chosen policies. */
export function readSource(source: string, policies: readonly PolicyDocument[]): SourceReading {
  const words = (/《([^《》]{2,120})》/u.exec(source)?.[1] ?? source).replace(/[\s“”"'《》]+/gu, "");
  if (words === "" || plain.test(words) || readNumberMark(words).length > 0) return any;
  const named = policies.filter((policy) => namesPolicy(source, words, policy));
  if (named.length > 0) return { kind: "policies", ids: new Set(named.map(({ id }) => id)) };
  return { kind: "other" };
}

function namesPolicy(source: string, words: string, policy: PolicyDocument): boolean {
  if (source.includes(policy.id) || (policy.docNumber !== null && source.includes(policy.docNumber))) return true;
  const title = bigramsOf(policy.title);
  const named = bigramsOf(words);
  return shareOf(named, title) >= likeness || shareOf(title, named) >= likeness + 0.1;
}

/** Remembers the reading of each source text. */
export function createSourceReader(policies: readonly PolicyDocument[]): (source: string) => SourceReading {
  const known = new Map<string, SourceReading>();
  return (source) => {
    const before = known.get(source);
    if (before !== undefined) return before;
    const reading = readSource(source, policies);
    known.set(source, reading);
    return reading;
  };
}
