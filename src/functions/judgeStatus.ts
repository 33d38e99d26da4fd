import { addDays, type IsoDate } from "#core/calendar/isoDate";
import { defaultSettings } from "#core/settings/model";
import { standingsOfCells, type TaskCells } from "#core/standing/standingsOfCells";
import { officialCalendar } from "#files/workingCalendar";
import { alignCells } from "./alignCells.ts";
import { isError, messages, refuse, type Answer, type ResultCell } from "./answer.ts";
import { cellOf } from "./cellOf.ts";
import { orThrow } from "./mapCells.ts";
import { readDay } from "./readDay.ts";

/** The day of the data when none is given, as everywhere in the product: the end of last month. */
function endOfLastMonth(now: Date): IsoDate {
  return addDays(`${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-01`, -1);
}

/** Whole columns are mostly this. */
const isBlank = ({ deadline, status, progress }: TaskCells): boolean => deadline === "" && status === "" && progress === "";

/** POLICY.STATUS: the class that the statistics count a task in, read and judged by the same code. Ranges are read row by row. */
export function judgeStatus(given: { deadline: unknown; status: unknown; progress: unknown }, asOf: unknown): Answer {
  const day = readDay(asOf);
  if (day === undefined) return orThrow(refuse("invalidValue", "function.status.badDay"));
  const aligned = alignCells([given.deadline, given.status, given.progress]);
  if (aligned === null) return orThrow(refuse("invalidValue", "function.status.shapes"));
  const tasks = aligned.cells.map(([deadline, status, progress]): TaskCells => ({ deadline: cellOf(deadline), status: cellOf(status), progress: cellOf(progress) }));
  const written = tasks.filter((task) => !isBlank(task));
  const standings = standingsOfCells(written, { settings: defaultSettings, asOf: day ?? endOfLastMonth(new Date()), calendar: officialCalendar });
  const classes = new Map(written.map((task, index) => [task, standings[index]?.class]));
  const results = tasks.map((task, index): ResultCell => {
    const found = classes.get(task);
    return aligned.cells[index]?.find(isError) ?? (found === undefined ? "" : messages().render({ id: `sheet.word.class.${found}` }));
  });
  return aligned.shape(results);
}
