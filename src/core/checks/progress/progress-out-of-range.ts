import { isErrorValue } from "#core/ledger/cells";
import type { LedgerRow } from "#core/ledger/model";
import { readShare } from "#core/ledger/readNumbers";
import { placeOf, type Audit } from "../audit.ts";
import { byRow } from "../kinds/byRow.ts";
import { defineCheck } from "../model.ts";

export const progressOutOfRange = defineCheck({
  id: "progress-out-of-range",
  severity: "error",
  family: "filling",
  scope: "cell",
  tags: ["progress"],
  messages: ["outside", "unreadable"],
  appliesTo: ({ hasColumn }) => hasColumn("progress"),
  examine: [byRow((audit, row) => {
    const written = row.progress === null ? writtenProgress(row) : null;
    if (written === null) return null;
    const share = readShare(written, true);
    if (share !== null && share > 1 && mayExceed(audit)) return null;
    return { message: share === null ? "unreadable" : "outside", place: placeOf(row, "progress"), values: { written: String(written) } };
  })],
});

/** 完成率, 达成率: a figure that was aimed at may be exceeded; progress may not. */
function mayExceed({ ledger }: Audit): boolean {
  return ledger.columns.some(({ role, header }) => role === "progress" && /[率比]/u.test(header));
}

/** What stands in the progress cell, unless it is blank, a dash or a broken formula. */
function writtenProgress({ cells }: LedgerRow): string | number | null {
  const value = cells.progress?.value ?? "";
  if (typeof value === "boolean" || isErrorValue(value)) return null;
  if (typeof value === "number") return value;
  const words = value.trim();
  // A story in the progress column is for the reader, not a figure gone wrong.
  return words === "" || /^[-—/／无]+$/u.test(words) || (words.length > 8 && !/^-?\d/u.test(words)) ? null : words;
}
