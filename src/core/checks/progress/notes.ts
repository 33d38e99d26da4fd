import { isBlank } from "#core/ledger/cells";
import type { LedgerRow, Role } from "#core/ledger/model";

/** Words of a cell, "" where it is blank or only a dash. */
export function wordsIn(row: LedgerRow, role: Role): string {
  const value = row.cells[role]?.value ?? "";
  if (isBlank(value)) return "";
  const words = String(value).trim();
  return /^[-—/／\\无]+$/u.test(words) ? "" : words;
}

/** Text without spaces and punctuation, to compare two periods. */
export function plainWords(words: string): string {
  return (/[\uFF00-\uFFEF\u00A0\u2000-\u206F]/u.test(words) ? words.normalize("NFKC") : words).replace(/[\s,，。.、;；:：!！?？"“”'‘’()（）]+/gu, "");
}
