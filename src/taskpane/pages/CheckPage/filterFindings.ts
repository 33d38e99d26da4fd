import type { Family, Finding, Severity } from "#core/findings/finding";
import type { Messages } from "#messages/messages";

export interface FindingCounts {
  severities: Readonly<Record<Severity, number>>;
  /** Checks that found something, in the order in which they ran. */
  checks: readonly (readonly [id: string, count: number])[];
}

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const severities = { error: 0, warning: 0, info: 0 };
  const checks = new Map<string, number>();
  for (const { severity, check } of findings) {
    severities[severity] += 1;
    checks.set(check, (checks.get(check) ?? 0) + 1);
  }
  return { severities, checks: [...checks] };
}

export function countFamily(findings: readonly Finding[], family: Family): number {
  return findings.reduce((count, finding) => count + Number(finding.family === family), 0);
}

const knownWords = new WeakMap<Messages, WeakMap<Finding, string>>();

/** A finding's words as they are searched; made once for each. */
function wordsOf(finding: Finding, messages: Messages, known: WeakMap<Finding, string>): string {
  const before = known.get(finding);
  if (before !== undefined) return before;
  const { check, message, values, units = [] } = finding;
  const words = [messages.render({ id: `check.${check}.title` }), messages.render({ id: message, values }), ...units].join("\n").toLowerCase();
  known.set(finding, words);
  return words;
}

/** Findings whose title, words or units hold every one of the words asked for. */
export function searchFindings(findings: readonly Finding[], search: string, messages: Messages): readonly Finding[] {
  const wanted = search.toLowerCase().split(/\s+/u).filter((word) => word !== "");
  if (wanted.length === 0) return findings;
  const known = knownWords.get(messages) ?? new WeakMap<Finding, string>();
  knownWords.set(messages, known);
  return findings.filter((finding) => {
    const words = wordsOf(finding, messages, known);
    return wanted.every((word) => words.includes(word));
  });
}
