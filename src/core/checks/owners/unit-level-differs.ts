import { nameOf, placeOf } from "../audit.ts";
import { CauseGroups, spread } from "../group.ts";
import { byMeasure } from "../kinds/byMeasure.ts";
import { defineCheck } from "../model.ts";
import { remember } from "../remember.ts";
import { roleOf, unitsOf, unitsOfMeasure } from "./ownersOf.ts";

export const unitLevelDiffers = defineCheck({
  id: "unit-level-differs",
  severity: "warning",
  family: "filling",
  scope: "cell",
  tags: ["owners", "policy"],
  messages: ["level"],
  appliesTo: ({ covered }) => covered.some((entry) => unitsOfMeasure(entry).length > 0),
  examine: [byMeasure(function* ({ names }, entry) {
    const named = unitsOfMeasure(entry);
    const groups = new CauseGroups<{ unit: string; expected: string }>();
    const expectedFor = remember((unit: string) => (names.includes(named, unit) ? undefined : named.find((name) => names.relate(name, unit) === "level")));
    for (const row of entry.rows) {
      for (const unit of unitsOf(row)) {
        const expected = expectedFor(unit);
        if (expected !== undefined) groups.add(unit, { unit, expected }, { place: placeOf(row, roleOf(row, unit)) });
      }
    }
    for (const { cause, occurrences } of groups.values()) yield { message: "level", ...spread(occurrences), values: { ...nameOf(entry), ...cause }, cites: entry.ref };
  })],
});
