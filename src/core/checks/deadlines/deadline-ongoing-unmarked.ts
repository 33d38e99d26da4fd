import { nameOf, placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byMeasure } from "../kinds/byMeasure.ts";
import { defineCheck } from "../model.ts";
import { isOpenRow } from "../owners/ownersOf.ts";
import { hasOngoing, lastDayOf, measureScoped } from "./deadlineOf.ts";

export const deadlineOngoingUnmarked = defineCheck({
  id: "deadline-ongoing-unmarked",
  severity: "info",
  family: "filling",
  scope: "cell",
  tags: ["deadlines", "policy"],
  messages: ["dated", "ongoing"],
  appliesTo: ({ covered, hasColumn }) => hasColumn("deadline") && covered.some(({ measure }) => measureScoped(measure).length > 0),
  examine: [byMeasure(function* (_audit, entry) {
    const given = measureScoped(entry.measure);
    if (given.length === 0) return;
    const policyDated = given.some(({ end }) => end !== null);
    const policyOngoing = hasOngoing(given);
    // A measure with a stage and 长期推进 may be written either way.
    if (policyDated === policyOngoing) return;
    const rows = entry.rows.filter((row) => isOpenRow(row) && row.deadlines.length > 0);
    const odd = policyDated ? rows.filter((row) => lastDayOf(row) === null && hasOngoing(row.deadlines)) : rows.filter((row) => lastDayOf(row) !== null && !hasOngoing(row.deadlines));
    // Steps of a long task may have days of their own as long as one row goes on.
    if (odd.length === 0 || (!policyDated && odd.length < rows.length)) return;
    yield { message: policyDated ? "ongoing" : "dated", ...spread(odd.map((row) => ({ place: placeOf(row, "deadline") }))), values: { ...nameOf(entry), raw: given.map(({ raw }) => raw) }, cites: entry.ref };
  })],
});
