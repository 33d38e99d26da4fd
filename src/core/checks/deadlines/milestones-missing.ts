import { nameOf, placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byMeasure } from "../kinds/byMeasure.ts";
import { defineCheck } from "../model.ts";
import { isOpenRow } from "../owners/ownersOf.ts";
import { unionOf } from "../unionOf.ts";
import { measureScoped } from "./deadlineOf.ts";

export const milestonesMissing = defineCheck({
  id: "milestones-missing",
  severity: "info",
  family: "filling",
  scope: "row",
  tags: ["deadlines", "policy"],
  messages: ["stages"],
  appliesTo: ({ covered, hasColumn }) => hasColumn("deadline") && covered.some(({ measure }) => measureScoped(measure).filter(({ end }) => end !== null).length > 1),
  examine: [byMeasure(function* (_audit, entry) {
    const stages = measureScoped(entry.measure).filter(({ end }) => end !== null);
    const days = new Set(stages.map(({ end }) => end));
    const rows = entry.rows.filter(isOpenRow);
    const [first] = rows;
    if (days.size < 2 || first === undefined) return;
    const stated = new Set(unionOf(rows, ({ deadlines }) => deadlines.flatMap(({ end }) => end ?? [])));
    if (stated.size !== 1) return;
    const missing = stages.filter(({ end }) => end !== null && !stated.has(end)).map(({ raw }) => raw);
    yield { message: "stages", ...spread([{ place: placeOf(first, "deadline", "task") }]), values: { ...nameOf(entry), missing, stages: days.size }, cites: entry.ref, about: missing.join(" ") };
  })],
});
