import type { Finding, Place } from "#core/findings/finding";
import type { LedgerRow } from "#core/ledger/model";
import { listAskedUnits } from "./askedUnits.ts";
import type { Keyed } from "./keyOfFinding.ts";
import type { Check, Judge } from "./model.ts";

// Thousands of findings say the same: they share the parts that never differ.
const nowhere: readonly Place[] = [];
const nothing: Finding["values"] = {};

export interface Describer {
  keyOf: (finding: Keyed) => string;
  /** The task in a row of the sheet. */
  rowAt: (row: number) => LedgerRow | undefined;
}

/** Makes the findings of a check: what the check is, what the defect says, who is asked, and the key of what the cells said. */
export function createJudge({ id, severity, family, messages }: Check, { keyOf, rowAt }: Describer): Judge {
  const messageIds = new Map(messages.map((name) => [name, `check.${id}.${name}`]));
  return (verdict) => {
    if (verdict === "cannotTell") return verdict;
    const { message, place, values = nothing, cites = null, fix = null, alternatives = [], about } = verdict;
    const also = verdict.also === undefined || verdict.also.length === 0 ? nowhere : verdict.also;
    const finding: Finding = {
      check: id, severity, family, message: messageIds.get(message) ?? `check.${id}.${message}`, place, also, values, cites, fix,
      key: keyOf({ check: id, message, place, also, cites, about }),
      units: listAskedUnits(place, also, rowAt),
    };
    return alternatives.length === 0 ? finding : { ...finding, alternatives };
  };
}
