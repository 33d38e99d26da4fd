import { text } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import type { Statistics } from "#core/statistics/model";
import { formula, noFigure } from "../cells.ts";
import type { PlanCell } from "../sheetPlan.ts";
import type { OverviewCode } from "./overviewFigures.ts";

const slots = ["year", "month", "day", "measures", "total", "done", "overdue", "rate"] as const;

/** The sentence with its slots still open, `{total}`: the formula fills them from cells, so that it follows an edit. */
export function sentenceTemplate(statistics: Statistics): Text {
  return text(sentenceId(statistics), Object.fromEntries(slots.map((slot) => [slot, `{${slot}}`])));
}

export function planSentence(statistics: Statistics, template: string, cells: { asOf: string; cellOf: (code: OverviewCode) => string }): PlanCell {
  const { asOf, cellOf } = cells;
  const fillings: Readonly<Record<(typeof slots)[number], string>> = {
    year: `YEAR(${asOf})`, month: `MONTH(${asOf})`, day: `DAY(${asOf})`, measures: cellOf("measures"), total: cellOf("total"),
    done: cellOf("done"), overdue: cellOf("overdue"), rate: `TEXT(${cellOf("completionRate")},"0.0%")`,
  };
  const filled = slots.reduce((inner, slot) => `SUBSTITUTE(${inner},"{${slot}}",${fillings[slot]})`, template);
  return formula(filled, sentenceOf(statistics));
}

/** The one sentence that says how things stand. */
export function sentenceOf(statistics: Statistics): Text {
  const { asOf, totals, measures } = statistics;
  const [year = 0, month = 0, day = 0] = asOf.split("-").map(Number);
  return text(sentenceId(statistics), {
    year, month, day, measures: measures.total, total: totals.total, done: totals.done, overdue: totals.overdue, rate: formatShare(totals.completionRate),
  });
}

function sentenceId({ measures }: Statistics): string {
  return measures.total > 0 ? "sheet.overview.sentence" : "sheet.overview.sentenceTasks";
}

/** One decimal, halves up as a spreadsheet rounds them: 12 digits take off what binary fractions add. */
export function formatShare(share: number | null): string {
  if (share === null) return noFigure;
  return `${(Math.round(Number((share * 1000).toPrecision(12))) / 10).toFixed(1)}%`;
}
