import { openFiles } from "#actions/openFiles";
import type { OpenedLedger } from "#actions/openLedger";
import { rememberedMonth } from "#actions/statisticsArchive";
import type { Environment } from "#actions/environment";
import { computeStatistics } from "#actions/writeStatistics";
import { addDays, type IsoDate } from "#core/calendar/isoDate";
import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import { archiveStatistics, type ArchivedStatistics } from "#core/statistics/archive";
import { basename } from "node:path";
import type { StatsOptions } from "./cliOptions.ts";
import { readInputFile } from "./readInputFile.ts";

interface Counted {
  opened: OpenedLedger;
  environment: Environment;
}

/** The end of the month before that of a day. */
function endOfMonthBefore(day: IsoDate): IsoDate {
  return addDays(`${day.slice(0, 7)}-01`, -1);
}

/** What 较上月 compares with: the file that was named, else the last month that the workbook remembers. */
export async function findPreviousMonth({ previous }: StatsOptions, counted: Counted): Promise<Result<ArchivedStatistics | null, readonly Text[]>> {
  return previous === undefined ? ok(rememberedMonth(counted.opened, counted.environment.asOf)) : countPreviousFile(previous, counted);
}

/** Last month's file at its own day: the one on its statistics sheets, else the end of the month before this one. */
export async function countPreviousFile(file: string, { opened, environment }: Counted): Promise<Result<ArchivedStatistics, readonly Text[]>> {
  const bytes = await readInputFile(file);
  if (!bytes.ok) return fail([bytes.failure]);
  const name = basename(file);
  const read = await openFiles([{ name, bytes: bytes.value }], { policies: opened.policies, take: opened.further === undefined ? "first" : "all" }, environment);
  if (read.opened === null) return fail(read.unread.flatMap(({ why }) => why));
  const day = read.asOf.get(name) ?? endOfMonthBefore(environment.asOf);
  if (day.slice(0, 7) >= environment.asOf.slice(0, 7)) return fail([text("cli.usage.previousDay", { file, day, asOf: environment.asOf })]);
  return ok(archiveStatistics(await computeStatistics(read.opened, { ...environment, asOf: day })));
}
