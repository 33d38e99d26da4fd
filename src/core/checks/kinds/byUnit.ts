import type { Audit } from "../audit.ts";
import type { Examination, Judged, Verdict } from "../model.ts";
import { orderOfUnit, type Mentions } from "../mentions.ts";

/** Looks at each unit name with all the cells where it stands, and again at the names of the bodies that an edit touched. */
export function byUnit<M extends string>(examineUnit: (audit: Audit, unit: string, mentions: Mentions) => Verdict<M> | null): Examination<M> {
  return {
    start: (audit, judge) => {
      const found = new Map<string, Judged>();
      const look = (unit: string): void => {
        const mentions = audit.mentions.of(unit);
        const verdict = mentions === undefined ? null : examineUnit(audit, unit, mentions);
        if (verdict === null) found.delete(unit);
        else found.set(unit, judge(verdict));
      };
      return {
        begin: () => { found.clear(); },
        lookAtRows: () => undefined,
        lookAtMeasure: () => undefined,
        end: () => { for (const unit of audit.mentions.units()) look(unit); },
        reexamine: ({ units }) => {
          let changed = false;
          for (const unit of audit.mentions.relatedTo(units)) {
            const told = found.has(unit);
            look(unit);
            if (told || found.has(unit)) changed = true;
          }
          return changed;
        },
        verdicts: () => [...found].map(([unit, judged]) => ({ judged, order: orderOfUnit(unit, audit.mentions.of(unit)) }))
          .sort((a, b) => a.order - b.order).map(({ judged }) => judged),
      };
    },
  };
}
