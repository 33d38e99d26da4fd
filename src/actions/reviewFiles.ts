import { ok, type Result } from "#core/findings/result";
import type { PolicyDocument } from "#core/policy/model";
import type { StatisticsSheetId } from "#core/sheets/statisticsSheetIds";
import type { Environment } from "./environment.ts";
import type { ActionFailure } from "./failure.ts";
import { openFiles, type GivenFile, type UnreadFile } from "./openFiles.ts";
import { openReview } from "./reviewWorkbook.ts";

export interface FilesRequest {
  policies: readonly PolicyDocument[];
  sheets: readonly StatisticsSheetId[];
}

/** How many ledgers were counted, or which files stood in the way: then nothing was opened. */
export type ReviewedFiles = { ledgers: number; unread: readonly [] } | { ledgers: 0; unread: readonly UnreadFile[] };

/** Counts the ledgers of several files as one and opens the sheets as a new workbook of values. A file that cannot be read stops it. */
export async function openReviewOfFiles(files: readonly GivenFile[], { policies, sheets }: FilesRequest, environment: Environment): Promise<Result<ReviewedFiles, ActionFailure>> {
  const { opened, unread } = await openFiles(files, { policies, take: "all" }, environment);
  if (opened === null || unread.length > 0) return ok({ ledgers: 0, unread });
  const shown = await openReview({ opened, sheets, previous: null }, environment);
  return shown.ok ? ok({ ledgers: 1 + (opened.further?.length ?? 0), unread: [] }) : shown;
}
