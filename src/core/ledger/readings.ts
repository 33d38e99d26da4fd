import { fromSerial } from "#core/calendar/excelSerial";
import type { IsoDate } from "#core/calendar/isoDate";
import type { WorkingCalendar } from "#core/calendar/workingCalendar";
import type { Deadline } from "#core/deadlines/model";
import { readDeadlineCell } from "#core/deadlines/readDeadlineCell";
import type { Owners, UnitRegistry } from "#core/units/model";
import { readOwners } from "#core/units/readOwners";
import { splitUnits } from "#core/units/splitUnits";
import { isBlank, isErrorValue, wordsOf } from "./cells.ts";
import { isPlausibleSerial } from "./columnProfile.ts";
import type { CellValue, LedgerRow } from "./model.ts";
import { readStatus, type StatusReading } from "./readStatus.ts";

export interface DeadlineReading {
  deadlines: Deadline[];
  unreadable: LedgerRow["unreadable"] | null;
}

/**
 * The readings of one ledger, each distinct cell text read once: units, deadlines and status words repeat in every
 * table, and a ledger may have a hundred thousand rows. The arrays are shared between rows and never changed.
 */
export interface Readings {
  owners(value: CellValue): Owners;
  deadlines(value: CellValue): DeadlineReading;
  day(value: CellValue): IsoDate | null;
  status(value: CellValue): StatusReading | null;
  answer(value: CellValue): StatusReading | null;
}

export interface ReadingContext {
  registry: UnitRegistry | undefined;
  reference: IsoDate | null;
  calendar: WorkingCalendar | undefined;
}

const noOwners: Owners = { leads: [], responsible: [], generic: [], openEnded: false };
const noDeadlines: DeadlineReading = { deadlines: [], unreadable: null };

export function createReadings(context: ReadingContext): Readings {
  const deadlines = remember((value) => readDeadlines(value, context));
  return {
    owners: remember((value) => readUnitCell(value, context)),
    deadlines,
    day: remember((value) => deadlines(value).deadlines.findLast(({ end }) => end !== null)?.end ?? null),
    status: remember((value) => readStatus(wordsOf(value))),
    answer: remember((value) => readStatus(wordsOf(value), true)),
  };
}

function remember<T>(read: (value: CellValue) => T): (value: CellValue) => T {
  const known = new Map<CellValue, T>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined || known.has(value)) return before as T;
    const reading = read(value);
    known.set(value, reading);
    return reading;
  };
}

/** Words inside a unit cell that give its units their roles: 牵头：市发改委；配合：市财政局. */
const roleWords = /牵头|配合|主办|协办|参与/u;

function readUnitCell(value: CellValue, { registry }: ReadingContext): Owners {
  if (typeof value !== "string" || isBlank(value) || isErrorValue(value)) return noOwners;
  if (roleWords.test(value)) return readOwners(value, { leadRule: "explicit", ...(registry === undefined ? {} : { registry }) });
  const { units, generic, openEnded } = splitUnits(value, registry === undefined ? {} : { registry });
  return { leads: units, responsible: [], generic, openEnded };
}

function readDeadlines(value: CellValue, { reference, calendar }: ReadingContext): DeadlineReading {
  if (isBlank(value) || isErrorValue(value) || typeof value === "boolean") return noDeadlines;
  if (typeof value === "number" && isPlausibleSerial(value)) return readSerial(value);
  const read = readDeadlineCell(wordsOf(value), { reference, mode: "cell", ...(calendar === undefined ? {} : { calendar }) });
  return { deadlines: read.deadlines.filter(({ kind }) => kind !== "none"), unreadable: read.unreadable };
}

function readSerial(value: number): DeadlineReading {
  const day = fromSerial(value);
  if (day === null) return noDeadlines;
  const deadline: Deadline = {
    raw: day, kind: "by", start: null, end: day, recurrence: null, duration: null, otherReading: null, scope: "cell", span: { start: 0, end: day.length },
  };
  return { deadlines: [deadline], unreadable: null };
}
