import type { Audit, MeasureRows } from "../audit.ts";
import type { Examination, Verdict } from "../model.ts";
import { OrderedVerdicts } from "./ordered.ts";

/** Looks at each measure that has rows, with all of them. */
export function byMeasure<M extends string>(examineMeasure: (audit: Audit, entry: MeasureRows) => Iterable<Verdict<M>>): Examination<M> {
  return {
    start: (audit, judge) => {
      const found = new OrderedVerdicts();
      const look = (entry: MeasureRows): boolean => found.replace(entry.order, entry.rows.length === 0 ? [] : Array.from(examineMeasure(audit, entry), judge));
      return {
        examine: () => { for (const entry of audit.measures) look(entry); },
        reexamine: ({ measures }) => [...measures].map(look).includes(true),
        verdicts: () => found.all(),
      };
    },
  };
}
