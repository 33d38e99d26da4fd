import { fromSerial } from "#core/calendar/excelSerial";
import type { IsoDate } from "#core/calendar/isoDate";
import type { WorkingCalendar } from "#core/calendar/workingCalendar";
import type { Deadline } from "#core/deadlines/model";
import { readDeadlineCell } from "#core/deadlines/readDeadlineCell";
import type { Owners, UnitRegistry } from "#core/units/model";
import { readOwners } from "#core/units/readOwners";
import { splitUnits } from "#core/units/splitUnits";
import { isBlank, isErrorValue, wordsOf } from "./cells.ts";
import { isPlausibleSerial, isYearNumber, looksLikeUnit } from "./columnProfile.ts";
import type { CellValue, LedgerRow } from "./model.ts";
import { plainOwnerWords } from "./ownerWords.ts";
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
  /** What a heading says for the rows under it: 一、6月底前完成, （一）市公安局. */
  section(title: string): SectionReading;
}

export interface SectionReading {
  due: DeadlineReading;
  leads: string[];
}

export interface ReadingContext {
  registry: UnitRegistry | undefined;
  reference: IsoDate | null;
  calendar: WorkingCalendar | undefined;
  /** The header of the units names people too: 责任单位及责任人. */
  withPeople?: boolean;
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
    section: remember((title: string) => readSection(title, context)),
  };
}

function remember<V extends CellValue, T>(read: (value: V) => T): (value: V) => T {
  const known = new Map<V, T>();
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

function readUnitCell(value: CellValue, { registry, withPeople = false }: ReadingContext): Owners {
  if (typeof value !== "string" || isBlank(value) || isErrorValue(value)) return noOwners;
  const options = registry === undefined ? {} : { registry };
  if (!/[\u3400-\u9FFF]/u.test(value)) return readLatinUnits(value);
  const words = plainOwnerWords(value);
  if (roleWords.test(words)) return readOwners(words, { leadRule: "explicit", ...options });
  const { units, generic, openEnded } = splitUnits(words, options);
  return { leads: withPeople ? withoutPeople(units) : units, responsible: [], generic, openEnded };
}

/** Names of several words: a space parts nothing. */
function readLatinUnits(value: string): Owners {
  const units = value.split(/[,;/\n&|]+/u).map((name) => name.trim()).filter((name) => /[a-z\d]/iu.test(name));
  return units.length === 0 ? noOwners : { ...noOwners, leads: units };
}

/** Drops short names beside names of units. */
function withoutPeople(names: string[]): string[] {
  const units = names.filter((name) => name.length > 4 || looksLikeUnit(name));
  return units.length === 0 ? names : units;
}

const headingMark = /^\s*[（(]?[一二三四五六七八九十百\d]{1,4}[）)]?[、.．\s]*/u;
const limitWords = /[前底末内止即]|完成|长期|持续|季度|立行/u;

function readSection(title: string, context: ReadingContext): SectionReading {
  const words = title.replace(headingMark, "").replace(/^.{0,4}(?:责任|牵头|主办|承办|承担|负责)(?:单位|部门|科室|处室)[:：]\s*/u, "").trim();
  // 市应急局（3月底前完成）: the unit outside, the day inside.
  const outside = words.replace(/[（(][^（()）]*[）)]/gu, "").trim();
  const inside = /[（(]([^（()）]*)[）)]/u.exec(words)?.[1] ?? "";
  const limit = [inside, outside].find((part) => part !== "" && part.length <= 20 && limitWords.test(part) && !looksLikeUnit(part));
  const isUnits = outside.length <= 40 && (looksLikeUnit(outside) || roleWords.test(outside)) && !/任务|工作|建设|方面|领域|行动/u.test(outside);
  const due = limit === undefined ? noDeadlines : readDeadlines(limit.replace(/[需要应]?完成.{0,6}$/u, ""), context);
  return { due, leads: isUnits ? ownersOf(outside, context) : [] };
}

function ownersOf(words: string, context: ReadingContext): string[] {
  const { leads, responsible } = readUnitCell(words, context);
  return leads.length > 0 ? leads : responsible;
}

function readDeadlines(value: CellValue, { reference, calendar }: ReadingContext): DeadlineReading {
  if (isBlank(value) || isErrorValue(value) || typeof value === "boolean") return noDeadlines;
  if (typeof value === "number" && isPlausibleSerial(value)) return readSerial(value);
  const read = readDeadlineCell(isYearNumber(value) ? `${value}年` : wordsOf(value), { reference, mode: "cell", ...(calendar === undefined ? {} : { calendar }) });
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
