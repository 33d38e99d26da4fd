import { parseChineseNumeral } from "#core/text/chineseNumerals";
import { readNumberingMark } from "#core/text/numberingMark";
import type { Measure, PolicyDocument } from "../model.ts";
import { definePolicyCheck } from "./definePolicyCheck.ts";

/** A number of the document in its order, with the part that it stands in. */
interface Numbered {
  number: string;
  value: number;
  group: string;
  measure: string | null;
}

export const policyNumberingBroken = definePolicyCheck({
  id: "policy-numbering-broken",
  severity: "warning",
  messages: ["gap", "doubled"],
  appliesTo: ({ measures }) => measures.length > 1,
  *examine(document) {
    for (const sequence of sequencesOf(document)) yield* examineSequence(sequence);
  },
});

/** A number follows the one before, or begins anew in a new part; the first may be any, for goals are numbered too. */
function* examineSequence(sequence: readonly Numbered[]): Iterable<{ message: "gap" | "doubled"; measure: string | null; values: Record<string, string> }> {
  for (const [index, { number, value, group, measure }] of sequence.entries()) {
    const before = sequence[index - 1];
    if (before === undefined || value === before.value + 1 || (value === 1 && group !== before.group)) continue;
    yield { message: value === before.value ? "doubled" : "gap", measure, values: { number, before: before.number } };
  }
}

function sequencesOf({ chapters, measures }: PolicyDocument): Numbered[][] {
  const arabic = measures.filter(({ number }) => /\d/u.test(number)).map((measure) => numbered(measure, measure.parent ?? measure.chapter));
  return [chapters.map(({ number }) => ({ number, value: valueOf(number), group: "", measure: null })), chineseSequence(measures), arabic];
}

/** Parents and measures share one row of numbers: （四）…（九）, then （十） among the safeguards. */
function chineseSequence(measures: readonly Measure[]): Numbered[] {
  const sequence: Numbered[] = [];
  let parent: string | null = null;
  for (const measure of measures) {
    const mark = measure.parent === null || measure.parent === parent ? null : readNumberingMark(measure.parent);
    if (mark?.style === "chineseBracket") sequence.push({ number: mark.number, value: mark.value, group: measure.chapter, measure: measure.key });
    parent = measure.parent;
    if (!/\d/u.test(measure.number) && parseChineseNumeral(measure.number) !== null) sequence.push(numbered(measure, measure.parent ?? measure.chapter));
  }
  return sequence;
}

function numbered({ number, key }: Measure, group: string): Numbered {
  return { number, value: valueOf(number), group, measure: key };
}

function valueOf(number: string): number {
  return /^\d/u.test(number) ? Number(number) : (parseChineseNumeral(number) ?? 0);
}
