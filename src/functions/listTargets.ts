import { toSerial } from "#core/calendar/excelSerial";
import { readMeasure } from "#core/policy/readMeasure";
import type { Target } from "#core/targets/model";
import { officialCalendar } from "#files/workingCalendar";
import { messages, refuse, type Answer, type ResultCell } from "./answer.ts";
import { wordsIn } from "./cellOf.ts";
import { mapCells } from "./mapCells.ts";

/** A lower end and an upper one are shown as both. */
function valueOf({ to, toMin }: Target): string | number {
  return toMin === null ? (to ?? "") : `${toMin}—${to ?? ""}`;
}

/** Name, direction, value, unit, value before, day. */
function rowOf(target: Target): ResultCell[] {
  const comparator = messages().render({ id: `policyModel.comparator.${target.comparator}` });
  return [target.name, comparator, valueOf(target), target.unit, target.from ?? "", target.due === null ? "" : toSerial(target.due)];
}

function sayTarget(target: Target): string {
  const [name = "", comparator = "", value = "", unit = ""] = rowOf(target).map(String);
  return messages().render({ id: "function.target.figure", values: { name, comparator, value, unit } });
}

/** POLICY.TARGET: one text spills a row per figure; in a range each cell holds its figures in words. */
export async function listTargets(text: unknown): Promise<Answer> {
  const read = (cell: unknown): Target[] => readMeasure(wordsIn(cell), { calendar: officialCalendar }).targets;
  const none = (): CustomFunctions.Error => refuse("notAvailable", "function.target.none");
  return mapCells(text, {
    one: (cell) => { const targets = read(cell); return targets.length === 0 ? none() : targets.map(rowOf); },
    each: (cell) => { const targets = read(cell); return targets.length === 0 ? none() : targets.map(sayTarget).join("；"); },
  });
}
