import { isBlank } from "#core/ledger/cells";
import type { LedgerRow, Role } from "#core/ledger/model";

/** Words of a cell, "" where it is blank or only a dash. */
export function wordsIn(row: LedgerRow, role: Role): string {
  const value = row.cells[role]?.value ?? "";
  if (isBlank(value)) return "";
  const words = String(value).trim();
  return /^[-—/／\\无]+$/u.test(words) ? "" : words;
}

/** Space and punctuation by their codes. */
const left = new Uint8Array(65_536);
for (const sign of " \t\n\v\f\r\u00A0\u2002\u2003\u2009\u200A\u2028\u2029\u3000\uFEFF,，。.、;；:：!！?？\"“”'‘’()（）") left[sign.charCodeAt(0)] = 1;

/** Text without spaces and punctuation, to compare two rows or periods. Sign by sign: tables have such a text in every row. */
export function plainWords(words: string): string {
  let plain = "";
  let from = 0;
  for (let index = 0; index < words.length; index += 1) {
    const code = words.charCodeAt(index);
    if (left[code] === 1) {
      plain += words.slice(from, index);
      from = index + 1;
    } else if (code >= 0xff00 || (code >= 0x2000 && code <= 0x206f)) {
      // Full-width letters and digits.
      const folded = words.normalize("NFKC").replace(/[\uFF00-\uFFEF\u2000-\u206F]+/gu, "");
      return plainWords(folded);
    }
  }
  return from === 0 ? words : plain + words.slice(from);
}
