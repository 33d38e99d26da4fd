import { isIsoDate } from "#core/calendar/isoDate";
import type { IsoDate } from "#core/calendar/isoDate";
import * as v from "valibot";
import { countCodes, dimensions, weightCodes } from "./model.ts";
import type { CountCode, Dimension, Figures, PreviousStatistics, Statistics, WeightCode } from "./model.ts";
import { completeFigures } from "./tally.ts";

const counts = v.array(v.pipe(v.number(), v.finite()));

/**
 * What is kept of the statistics of a month: counts in the order of `codes`, zeros at the end left out. Rates follow
 * from counts and are not kept.
 */
export const archivedStatisticsSchema = v.object({
  asOf: v.pipe(v.string(), v.check(isIsoDate, "YYYY-MM-DD")),
  /** Names of the ledgers that were counted. */
  ledgers: v.array(v.string()),
  codes: v.array(v.string()),
  totals: counts,
  groups: v.record(v.string(), v.array(v.tuple([v.string(), counts]))),
});
export type ArchivedStatistics = v.InferOutput<typeof archivedStatisticsSchema>;

/** The archive as a workbook keeps it, the oldest month first. */
export const statisticsArchiveSchema = v.array(archivedStatisticsSchema);
export type StatisticsArchive = readonly ArchivedStatistics[];

type Code = CountCode | WeightCode;
const codes: readonly Code[] = [...countCodes, ...weightCodes];
/** A period is over when the next month begins: nothing of it can be compared. */
const notKept: ReadonlySet<Dimension> = new Set(["month", "quarter", "class", "ledger"]);
/** Three years of one ledger, and no more than a workbook's settings hold beside other things (2 MB in all). */
const mostRecords = 36;
const mostCharacters = 400_000;

/** The record of a month. */
export function archiveStatistics({ asOf, totals, groups }: Pick<Statistics, "asOf" | "totals" | "groups">): ArchivedStatistics {
  const kept = dimensions.filter((dimension) => !notKept.has(dimension) && groups[dimension].some(({ key }) => key !== ""));
  return {
    asOf, ledgers: groups.ledger.map(({ key }) => key).sort(), codes: [...codes], totals: packCounts(totals),
    groups: Object.fromEntries(kept.map((dimension) => [dimension, groups[dimension].map(({ key, figures }): [string, number[]] => [key, packCounts(figures)])])),
  };
}

/** Statistics to compare with, from their record. A figure that the record does not have yet counts as 0. */
export function readArchived({ asOf, codes: known, totals, groups }: ArchivedStatistics): PreviousStatistics {
  const places = codes.map((code) => known.indexOf(code));
  const unpack = (packed: readonly number[]): Figures => completeFigures(Object.fromEntries(codes.map((code, index) => [code, packed[places[index] ?? -1] ?? 0])) as Record<Code, number>);
  const lists = dimensions.flatMap((dimension) => {
    const list = groups[dimension];
    return list === undefined ? [] : [[dimension, list.map(([key, packed]) => ({ key, figures: unpack(packed) }))] as const];
  });
  return { asOf, totals: unpack(totals), groups: Object.fromEntries(lists) };
}

/** The archive with one more record: one for each month and ledger, the oldest left out where it grows too long. */
export function addToArchive(archive: StatisticsArchive, record: ArchivedStatistics): ArchivedStatistics[] {
  const others = archive.filter((one) => monthOf(one.asOf) !== monthOf(record.asOf) || !isOfSame(one, record.ledgers));
  const kept = [...others, record].sort((one, other) => (one.asOf < other.asOf ? -1 : 1)).slice(-mostRecords);
  while (kept.length > 1 && JSON.stringify(kept).length > mostCharacters) kept.shift();
  return kept;
}

/**
 * The latest record of a month before that of `asOf`: what 较上月 compares with. Of the same ledgers; where there is none,
 * of as many: an office that begins a sheet for every month calls it by the month.
 */
export function findPrevious(archive: StatisticsArchive, { asOf, ledgers }: { asOf: IsoDate; ledgers: readonly string[] }): ArchivedStatistics | null {
  const earlier = archive.filter((record) => monthOf(record.asOf) < monthOf(asOf));
  const same = earlier.filter((record) => isOfSame(record, ledgers));
  const candidates = same.length > 0 ? same : earlier.filter((record) => record.ledgers.length === ledgers.length);
  return candidates.reduce<ArchivedStatistics | null>((latest, record) => (latest === null || record.asOf > latest.asOf ? record : latest), null);
}

function isOfSame(record: ArchivedStatistics, ledgers: readonly string[]): boolean {
  const names = new Set(ledgers);
  return record.ledgers.length === names.size && record.ledgers.every((name) => names.has(name));
}

function packCounts(figures: Figures): number[] {
  const packed = codes.map((code) => figures[code]);
  while (packed.length > 0 && packed.at(-1) === 0) packed.pop();
  return packed;
}

function monthOf(day: IsoDate): string {
  return day.slice(0, 7);
}
