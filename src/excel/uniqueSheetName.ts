/** Excel's limit for a sheet's name, in UTF-16 units. */
const maxLength = 31;

/** Excel's rules: none of `[]:*?/\`, no apostrophe at either end, not blank, not the reserved word. */
function allowedName(wanted: string): string {
  const cleaned = wanted.replaceAll(/[[\]:*?/\\]/gu, " ").trim().replace(/^'+/u, "").slice(0, maxLength);
  const trimmed = cleaned.trim().replace(/'$/u, "");
  return trimmed === "" || trimmed.toLowerCase() === "history" ? `${trimmed}_` : trimmed;
}

/** The name wanted, or the first `name (2)`, `name (3)` … that no sheet has. Excel compares without case. */
export function uniqueSheetName(wanted: string, taken: ReadonlySet<string>): string {
  const base = allowedName(wanted);
  const isTaken = (name: string): boolean => taken.has(name.toLowerCase());
  if (!isTaken(base)) return base;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const name = base.slice(0, maxLength - suffix.length).trimEnd() + suffix;
    if (!isTaken(name)) return name;
  }
}
