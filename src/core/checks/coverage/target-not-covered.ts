import type { LedgerRow } from "#core/ledger/model";
import type { Target } from "#core/targets/model";
import { formatChineseNumeral } from "#core/text/chineseNumerals";
import { nameOf, placeOf, type MeasureRows } from "../audit.ts";
import { spread } from "../group.ts";
import { byMeasure } from "../kinds/byMeasure.ts";
import { byTable } from "../kinds/byTable.ts";
import { defineCheck } from "../model.ts";
import { perAudit } from "../perAudit.ts";

export const targetNotCovered = defineCheck({
  id: "target-not-covered",
  severity: "info",
  family: "filling",
  scope: "row",
  tags: ["coverage", "policy", "targets"],
  messages: ["absent", "none"],
  appliesTo: ({ covered }) => covered.some(({ measure }) => measure.targets.length > 0),
  examine: [
    byMeasure(function* (audit, entry) {
      const [first] = entry.rows;
      const absent = findAbsent(entry);
      statesNone(audit).set(entry, first !== undefined && absent.length > 0 && absent.length === aimsOf(entry).length);
      if (first === undefined || absent.length === 0 || statesNone(audit).get(entry) === true) return;
      const targets = absent.map(({ raw }) => raw);
      yield { message: "absent", ...spread([{ place: placeOf(first, "task", "action") }]), values: { ...nameOf(entry), targets, count: absent.length }, cites: entry.ref, about: targets.join(" ") };
    }),
    // A table that repeats the titles of the measures leaves the figures to the policy: one note for all of them.
    byTable(function* (audit) {
      const silent = audit.covered.filter((entry) => statesNone(audit).get(entry) === true);
      const occurrences = silent.flatMap(({ rows: [first] }) => (first === undefined ? [] : [{ place: placeOf(first, "task", "action") }]));
      if (occurrences.length > 0) yield { message: "none", ...spread(occurrences), values: { numbers: silent.map((entry) => nameOf(entry).number), count: silent.length }, about: "" };
    }, ({ measures }) => measures.size > 0),
  ],
});

/** Measures with targets of which their rows state not one. */
const statesNone = perAudit(() => new Map<MeasureRows, boolean>());

function aimsOf({ measure }: MeasureRows): Target[] {
  return measure.targets.filter(({ to }) => to !== null);
}

function findAbsent(entry: MeasureRows): Target[] {
  return aimsOf(entry).filter((target) => !entry.rows.some((row) => mentions(row, target)));
}

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
