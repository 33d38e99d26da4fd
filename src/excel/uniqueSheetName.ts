/** Excel's limit for a sheet's name, in UTF-16 units. */
const maxLength = 31;

/** What Excel refuses in a name; on East Asian systems in full width too, also where the rename comes from a program. */
const refused = /[[\]:*?/\\［］：＊？／＼￥\p{Cc}]/gu;
const apostrophes = "'’＇";

/** A character of two units is kept or dropped whole. */
function shorten(name: string, length: number): string {
  return name.slice(0, length).replace(/[\uD800-\uDBFF]$/u, "");
}

function withoutApostrophes(name: string): string {
  let [start, end] = [0, name.length];
  while (start < end && apostrophes.includes(name.charAt(start))) start += 1;
  while (end > start && apostrophes.includes(name.charAt(end - 1))) end -= 1;
  return name.slice(start, end);
}

/** Excel's rules: no refused character, no apostrophe at either end, not blank, not the reserved word. */
function allowedName(wanted: string): string {
  const cleaned = withoutApostrophes(wanted.replaceAll(refused, " ").trim());
  const trimmed = withoutApostrophes(shorten(cleaned, maxLength).trim());
  return trimmed === "" || trimmed.toLowerCase() === "history" ? `${trimmed}_` : trimmed;
}

/** Names that are one for Excel: it compares without case, on East Asian systems without width. */
export function sheetNameKey(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

/** The name wanted, or the first `name (2)`, `name (3)` … that no sheet has; `taken` holds their keys. */
export function uniqueSheetName(wanted: string, taken: ReadonlySet<string>): string {
  const base = allowedName(wanted);
  const isTaken = (name: string): boolean => taken.has(sheetNameKey(name));
  if (!isTaken(base)) return base;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const name = shorten(base, maxLength - suffix.length).trimEnd() + suffix;
    if (!isTaken(name)) return name;
  }
}
