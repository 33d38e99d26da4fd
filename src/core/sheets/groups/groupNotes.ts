import { text } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import type { Dimension, Statistics } from "#core/statistics/model";
import type { SheetsInput } from "../sheetsInput.ts";

/** 口径: what the figures of a table count, and why they may not add up at first sight. `short`: without rates and lights. */
export function planGroupNotes({ statistics, settings }: SheetsInput, dimension: Dimension, kind: "full" | "short" = "full"): Text[] {
  const { doneMeans } = statistics;
  const rules = [text("sheet.note.behind", { points: settings.behindPoints }), text("sheet.note.lights")];
  return [
    text(`sheet.note.done.${doneMeans}`),
    ...(kind === "full" ? [text("sheet.note.rates")] : []),
    ...planSeveralNotes(statistics, dimension), ...planRowNotes(statistics),
    ...(kind === "full" ? rules : []),
    text("sheet.note.live"),
  ];
}

const several: ReadonlySet<Dimension> = new Set(["responsible", "leader", "unitLeader", "person", "contact"]);

/** Why lines may add up to more than the total. */
function planSeveralNotes({ jointLeads, jointTasks, expandedTasks, groups }: Statistics, dimension: Dimension): Text[] {
  const notes: Text[] = [];
  const hasLeads = dimension === "lead" || dimension === "unitGroup";
  if (hasLeads && jointTasks > 0) notes.push(text(`sheet.note.joint.${jointLeads}`, { count: jointTasks }));
  if (dimension === "unitGroup") notes.push(text("sheet.note.unitGroup"));
  if (several.has(dimension) && groups[dimension].length > 0) notes.push(text("sheet.note.several"));
  if (dimension === "responsible" && expandedTasks > 0) notes.push(text("sheet.note.expanded", { count: expandedTasks }));
  return notes;
}

/** What a reader has to know of the rows. */
function planRowNotes({ totals, unweighted, completedLater, stateUnknown }: Statistics): Text[] {
  const counts = { extended: totals.extended, inferred: totals.inferred, continuing: totals.continuing, undated: totals.doneUndated, unweighted, completedLater, stateUnknown };
  const isUnknown = totals.dueDone > 0 && totals.dueUndated === totals.dueDone;
  return [...Object.entries(counts).flatMap(([id, count]) => (count > 0 ? [text(`sheet.note.${id}`, { count })] : [])), ...(isUnknown ? [text("sheet.note.onTimeUnknown")] : [])];
}
