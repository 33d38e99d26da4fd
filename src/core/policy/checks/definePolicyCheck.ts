import type { Severity } from "#core/findings/finding";
import type { Value } from "#core/findings/text";
import type { Measure, PolicyDocument } from "../model.ts";

/** One fault of a document before the runner adds what the check is; `measure` is the key of the measure it stands in. */
export interface PolicyDefect<M extends string = string> {
  message: M;
  measure: string | null;
  values: Readonly<Record<string, Value>>;
}

/** What examining gives: a fault, or that nothing can be said because the model holds no text. */
export type PolicyVerdict<M extends string = string> = PolicyDefect<M> | "cannotTell";

/** A check of the document itself. Its messages are `check.<id>.<name>` in the catalogue. */
export interface PolicyCheck {
  id: string;
  severity: Severity;
  messages: readonly string[];
  appliesTo(document: PolicyDocument): boolean;
  examine(document: PolicyDocument): Iterable<PolicyVerdict>;
}

interface PolicyCheckOf<M extends string> extends Omit<PolicyCheck, "messages" | "examine"> {
  messages: readonly M[];
  examine(document: PolicyDocument): Iterable<PolicyVerdict<M>>;
}

/** A check whose message names are checked by the compiler. */
export function definePolicyCheck<const M extends string>(check: PolicyCheckOf<M>): PolicyCheckOf<M> {
  return check;
}

/** The words of a measure; null in a model without text. */
export type MeasureWords = Measure & { text: string };

export function hasWords(measure: Measure): measure is MeasureWords {
  return measure.text !== null;
}
