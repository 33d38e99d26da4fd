import { text } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import type { Dimension } from "#core/statistics/model";
import type { SheetsInput } from "../sheetsInput.ts";

/** 口径: what the figures of a table count, and why they may not add up at first sight. */
export function planGroupNotes({ statistics, settings }: SheetsInput, dimension: Dimension): Text[] {
  const { totals, doneMeans, jointLeads, jointTasks } = statistics;
  const notes = [text(`sheet.note.done.${doneMeans}`), text("sheet.note.rates")];
  if (dimension === "lead" && jointTasks > 0) notes.push(text(`sheet.note.joint.${jointLeads}`, { count: jointTasks }));
  if (dimension === "responsible" || dimension === "leader") notes.push(text("sheet.note.several"));
  if (totals.extended > 0) notes.push(text("sheet.note.extended", { count: totals.extended }));
  if (totals.inferred > 0) notes.push(text("sheet.note.inferred", { count: totals.inferred }));
  if (totals.continuing > 0) notes.push(text("sheet.note.continuing", { count: totals.continuing }));
  if (totals.doneUndated > 0) notes.push(text("sheet.note.undated", { count: totals.doneUndated }));
  notes.push(text("sheet.note.behind", { points: settings.behindPoints }), text("sheet.note.live"));
  return notes;
}
