import type { Fix, RowInsert } from "#core/findings/finding";
import type { Deadline } from "#core/deadlines/model";
import type { LedgerRow } from "#core/ledger/model";
import { nameOf, placeOf, type Audit } from "../audit.ts";
import { spread } from "../group.ts";
import { insertBelow, repeatCells } from "../insertRow.ts";
import { byMeasure } from "../kinds/byMeasure.ts";
import { defineCheck } from "../model.ts";
import { isOpenRow } from "../owners/ownersOf.ts";
import { unionOf } from "../unionOf.ts";
import { measureScoped } from "./deadlineOf.ts";
import { writeDay } from "./writeDay.ts";

export const milestonesMissing = defineCheck({
  id: "milestones-missing",
  severity: "info",
  family: "filling",
  scope: "row",
  tags: ["deadlines", "policy"],
  messages: ["stages", "fix"],
  appliesTo: ({ covered, hasColumn }) => hasColumn("deadline") && covered.some(({ measure }) => measureScoped(measure).filter(({ end }) => end !== null).length > 1),
  examine: [byMeasure(function* (audit, entry) {
    const stages = measureScoped(entry.measure).filter(({ end }) => end !== null);
    const days = new Set(stages.map(({ end }) => end));
    const rows = entry.rows.filter(isOpenRow);
    const [first] = rows;
    if (days.size < 2 || first === undefined) return;
    // A day behind the last stage is another check's fault and stands for that stage.
    const last = [...days].reduce((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null);
    const stated = new Set(unionOf(rows, ({ deadlines }) => deadlines.flatMap(({ end }) => (end !== null && last !== null && end > last ? last : (end ?? [])))));
    if (stated.size !== 1) return;
    const missing = stages.filter(({ end }) => end !== null && !stated.has(end));
    const words = missing.map(({ raw }) => raw);
    yield {
      message: "stages", ...spread([{ place: placeOf(first, "deadline", "task") }]), values: { ...nameOf(entry), missing: words, stages: days.size }, cites: entry.ref,
      fix: insertStages(audit, rows, missing), about: words.join(" "),
    };
  })],
});

/** A row for each stage below the last row of the measure, with what its first row says. */
function insertStages(audit: Audit, rows: readonly LedgerRow[], missing: readonly Deadline[]): Fix | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return null;
  const inserts = missing.flatMap(({ end }): RowInsert[] => (end === null ? [] : insertBelow(last, [
    ...repeatCells(audit, first, ["measureKey", "source", "category", "task", "action", "lead", "responsible"]), ...writeDay(audit, end),
  ])));
  return inserts.length === 0 ? null : { label: "check.milestones-missing.fix", changes: [], inserts };
}
