import type { LedgerRow } from "#core/ledger/model";
import type { Audit } from "../audit.ts";
import type { Examination, Judge, Judged, Verdict } from "../model.ts";
import { OrderedVerdicts } from "./ordered.ts";

/** What a row alone gives; most give nothing. */
type RowVerdicts<M extends string> = Verdict<M> | readonly Verdict<M>[] | null;

/** Looks at each row by itself, with its measure and its standing. */
export function byRow<M extends string>(examineRow: (audit: Audit, row: LedgerRow, index: number) => RowVerdicts<M>): Examination<M> {
  return {
    start: (audit, judge) => {
      let found = new OrderedVerdicts();
      return {
        begin: () => { found = new OrderedVerdicts(); },
        lookAtRows: (from, to) => {
          const { rows } = audit.ledger;
          for (let index = from; index < to; index += 1) {
            const row = rows[index];
            const verdicts = row === undefined ? null : examineRow(audit, row, index);
            if (verdicts !== null) for (const verdict of listOf(verdicts)) found.append(index, judge(verdict));
          }
        },
        lookAtMeasure: () => undefined,
        end: () => undefined,
        reexamine: ({ rows }) => {
          let changed = false;
          for (const { index, after } of rows) if (found.replace(index, judgeAll(examineRow(audit, after, index), judge))) changed = true;
          return changed;
        },
        verdicts: () => found.all(),
      };
    },
  };
}

const nothing: readonly Verdict[] = [];

function listOf(verdicts: RowVerdicts<string>): readonly Verdict[] {
  if (verdicts === null) return nothing;
  return isList(verdicts) ? verdicts : [verdicts];
}

function isList(verdicts: Verdict | readonly Verdict[]): verdicts is readonly Verdict[] {
  return Array.isArray(verdicts);
}

function judgeAll(verdicts: RowVerdicts<string>, judge: Judge): Judged[] {
  return listOf(verdicts).map(judge);
}
