import type { Finding } from "#core/findings/finding";

/** Findings come in the order of the catalogue, then of the table: one that is listed again stands where a new check would list it. */
export function putBack(findings: readonly Finding[], back: Finding, checkOrder: readonly string[]): Finding[] {
  const at = findings.findIndex((other) => stands(other, back, checkOrder) > 0);
  return at === -1 ? [...findings, back] : [...findings.slice(0, at), back, ...findings.slice(at)];
}

function stands(one: Finding, other: Finding, checkOrder: readonly string[]): number {
  const byCheck = checkOrder.indexOf(one.check) - checkOrder.indexOf(other.check);
  if (byCheck !== 0) return byCheck;
  return (one.place.row ?? 0) - (other.place.row ?? 0) || (one.place.column ?? 0) - (other.place.column ?? 0);
}
