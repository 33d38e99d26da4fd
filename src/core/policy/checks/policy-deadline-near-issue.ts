import type { Deadline } from "#core/deadlines/model";
import type { PolicyDocument } from "../model.ts";
import { definePolicyCheck } from "./definePolicyCheck.ts";

/** 临期: fewer days than this leave little time for work that a document only begins. */
const nearDays = 45;
const dayLength = 86_400_000;

export const policyDeadlineNearIssue = definePolicyCheck({
  id: "policy-deadline-near-issue",
  severity: "info",
  messages: ["near"],
  appliesTo: ({ issuedOn, measures }) => issuedOn !== null && measures.some(({ deadlines }) => deadlines.some(({ end }) => end !== null)),
  // One line per day: many measures that share it have one cause.
  *examine(document) {
    for (const [end, measures] of nearEnds(document)) {
      yield { message: "near", measure: measures[0] ?? null, values: { issuedOn: document.issuedOn, end, days: daysUntil(document, end), measures } };
    }
  },
});

function nearEnds(document: PolicyDocument): Map<string, string[]> {
  const ends = new Map<string, string[]>();
  for (const { key, deadlines } of document.measures) {
    for (const end of new Set(deadlines.filter(isDated).map((deadline) => deadline.end ?? ""))) {
      const days = daysUntil(document, end);
      if (days >= 0 && days <= nearDays) ends.set(end, [...(ends.get(end) ?? []), key]);
    }
  }
  return ends;
}

function isDated({ kind, end }: Deadline): boolean {
  return end !== null && (kind === "by" || kind === "range" || kind === "stage");
}

function daysUntil({ issuedOn }: PolicyDocument, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(issuedOn ?? end)) / dayLength);
}
