import type { Audit, MeasureRows } from "../audit.ts";
import type { Examination, Verdict } from "../model.ts";
import { OrderedVerdicts } from "./ordered.ts";

/** Looks at each measure that has rows, with all of them. */
export function byMeasure<M extends string>(examineMeasure: (audit: Audit, entry: MeasureRows) => Iterable<Verdict<M>>): Examination<M> {
  return {
    start: (audit, judge) => {
      let found = new OrderedVerdicts();
      const look = (entry: MeasureRows): boolean => found.replace(entry.order, entry.rows.length === 0 ? [] : Array.from(examineMeasure(audit, entry), judge));
      return {
        begin: () => { found = new OrderedVerdicts(); },
        lookAtMeasure: look,
        lookAtRows: () => undefined,
        end: () => undefined,
        reexamine: ({ measures }) => [...measures].map(look).includes(true),
        verdicts: () => found.all(),
      };
    },
  };
}
