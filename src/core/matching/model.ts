import type { MeasureRef } from "#core/findings/finding";

/** Which measure a row belongs to. */
export interface Match {
  ref: MeasureRef;
  by: "key" | "number" | "text";
  /** 0…1. */
  score: number;
  /** Another measure fits about equally: the user has to say which. */
  ambiguous?: true;
  runnerUp: { ref: MeasureRef; score: number } | null;
}

/** One entry per row of the ledger, in its order; null: the row matches no measure. */
export type Matches = readonly (Match | null)[];
