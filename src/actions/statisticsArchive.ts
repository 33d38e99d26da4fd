import type { IsoDate } from "#core/calendar/isoDate";
import { fail, ok, type Result } from "#core/findings/result";
import { addToArchive, archiveStatistics, findPrevious, statisticsArchiveSchema } from "#core/statistics/archive";
import type { ArchivedStatistics, StatisticsArchive } from "#core/statistics/archive";
import { readStored, writeStored } from "#excel/storedValue";
import * as v from "valibot";
import type { StatisticsSummary } from "./compute/model.ts";
import type { ActionFailure } from "./failure.ts";
import type { OpenedLedger } from "./openLedger.ts";

const archiveKey = "PL_Archive";

/** The months that the workbook remembers. What cannot be read is none: figures are right without it. */
export async function readStatisticsArchive(): Promise<Result<StatisticsArchive, ActionFailure>> {
  const stored = await readStored(archiveKey);
  if (!stored.ok) return fail({ of: "excel", failure: stored.failure });
  const parsed = v.safeParse(statisticsArchiveSchema, stored.value?.json);
  return ok(parsed.success ? parsed.output : []);
}

/** Names of the ledgers that are counted. */
function namesOf({ ledger, further = [] }: OpenedLedger): string[] {
  return [ledger, ...further].map(({ sheet }) => sheet);
}

/** The month that 较上月 compares with; null where the workbook remembers none. */
export async function readPrevious(opened: OpenedLedger, asOf: IsoDate): Promise<ArchivedStatistics | null> {
  const archive = await readStatisticsArchive();
  return archive.ok ? findPrevious(archive.value, { asOf, ledgers: namesOf(opened) }) : null;
}

/** Keeps the figures of a month in the workbook (月度存档), so that the next month can tell what has changed. */
export async function archiveMonth(statistics: StatisticsSummary): Promise<Result<null, ActionFailure>> {
  const archive = await readStatisticsArchive();
  if (!archive.ok) return archive;
  const written = await writeStored(archiveKey, addToArchive(archive.value, archiveStatistics(statistics)));
  return written.ok ? written : fail({ of: "excel", failure: written.failure });
}
