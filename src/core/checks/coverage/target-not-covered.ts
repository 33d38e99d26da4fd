import type { LedgerRow } from "#core/ledger/model";
import type { Target } from "#core/targets/model";
import { formatChineseNumeral } from "#core/text/chineseNumerals";
import { nameOf, placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byMeasure } from "../kinds/byMeasure.ts";
import { defineCheck } from "../model.ts";

export const targetNotCovered = defineCheck({
  id: "target-not-covered",
  severity: "info",
  family: "filling",
  scope: "row",
  tags: ["coverage", "policy", "targets"],
  messages: ["absent"],
  appliesTo: ({ covered }) => covered.some(({ measure }) => measure.targets.length > 0),
  examine: [byMeasure(function* (_audit, entry) {
    const [first] = entry.rows;
    if (first === undefined || entry.measure.targets.length === 0) return;
    const absent = entry.measure.targets.filter((target) => target.to !== null && !entry.rows.some((row) => mentions(row, target)));
    if (absent.length === 0) return;
    const targets = absent.map(({ raw }) => raw);
    yield { message: "absent", ...spread([{ place: placeOf(first, "task", "action") }]), values: { ...nameOf(entry), targets, count: absent.length }, cites: entry.ref, about: targets.join(" ") };
  })],
});

/** The figure stands somewhere in the row, in either numeral. */
function mentions({ cells }: LedgerRow, { to }: Target): boolean {
  if (to === null) return true;
  const forms = [String(to), ...(Number.isInteger(to) && to >= 0 && to < 10000 ? [formatChineseNumeral(to)] : []), ...(to === 2 ? ["两"] : []), ...(to === 0.5 ? ["半"] : [])];
  for (const role of ["task", "action", "category", "progressNote", "remark"] as const) {
    const words = String(cells[role]?.value ?? "");
    if (words !== "" && forms.some((form) => words.includes(form))) return true;
  }
  return false;
}
