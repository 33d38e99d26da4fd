import type { IsoDate } from "#core/calendar/isoDate";
import { fail, ok, type Result } from "#core/findings/result";
import type { Settings } from "#core/settings/model";
import { addToArchive, archiveStatistics, findPrevious, statisticsArchiveSchema } from "#core/statistics/archive";
import type { ArchivedStatistics, StatisticsArchive } from "#core/statistics/archive";
import { readStoredAndGenerated } from "#excel/generatedGrids";
import { replaceStored } from "#excel/storedValue";
import * as v from "valibot";
import type { StatisticsSummary } from "./compute/model.ts";
import type { ActionFailure } from "./failure.ts";
import { officeSheetIds, officeSheetsOf, type OfficeSheets } from "./officeSheets.ts";
import type { OpenedLedger } from "./openLedger.ts";

/** The workbook's setting that holds them. */
export const archiveKey = "PL_Archive";

/** The months that the workbook remembers, and what the office has typed on our sheets by now: nothing of it may be lost when they are written anew. */
export async function readArchiveAndOffice(settings: Settings): Promise<Result<{ archive: StatisticsArchive; office: OfficeSheets }, ActionFailure>> {
  const read = await readStoredAndGenerated(archiveKey, officeSheetIds);
  if (!read.ok) return fail({ of: "excel", failure: read.failure });
  return ok({ archive: archiveOf(read.value.stored), office: officeSheetsOf(read.value.generated, settings) });
}

/** The months that a workbook remembers. What cannot be read is none: figures are right without it. */
export function archiveOf(stored: unknown): StatisticsArchive {
  const parsed = v.safeParse(statisticsArchiveSchema, stored);
  return parsed.success ? parsed.output : [];
}

/** The month that 较上月 compares with; null where there is none. */
export function previousOf(archive: StatisticsArchive, { ledger, further = [] }: OpenedLedger, asOf: IsoDate): ArchivedStatistics | null {
  return findPrevious(archive, { asOf, ledgers: [ledger, ...further].map(({ sheet }) => sheet) });
}

/** The same, of the months that the workbook remembered when the ledger was opened. */
export function rememberedMonth(opened: OpenedLedger, asOf: IsoDate): ArchivedStatistics | null {
  return previousOf(opened.archive ?? [], opened, asOf);
}

/**
 * Keeps the figures of a month in the workbook (月度存档) beside those that it has, so that the next month can tell what
 * has changed. Figures that are kept already are not kept again: saving clears Excel's own undo on some versions.
 */
export async function archiveMonth(archive: StatisticsArchive, statistics: StatisticsSummary): Promise<Result<null, ActionFailure>> {
  const added = addToArchive(archive, archiveStatistics(statistics));
  if (JSON.stringify(added) === JSON.stringify(archive)) return ok(null);
  const written = await replaceStored(archiveKey, added);
  return written.ok ? written : fail({ of: "excel", failure: written.failure });
}
