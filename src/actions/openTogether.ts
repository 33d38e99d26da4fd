import { ok, type Result } from "#core/findings/result";
import type { LedgerInfo } from "./compute/model.ts";
import type { Environment } from "./environment.ts";
import type { ActionFailure } from "./failure.ts";
import { openFiles, type GivenFile, type UnreadFile } from "./openFiles.ts";
import type { OpenedLedger } from "./openLedger.ts";
import { openLedgers, type SeveralOptions } from "./openLedgers.ts";

export interface TogetherOptions extends SeveralOptions {
  sheets: readonly string[];
  files: readonly GivenFile[];
}

export interface OpenedTogether {
  /** null when nothing was chosen that could be read. */
  opened: OpenedLedger | null;
  /** Files without a ledger that could be read: the caller says so, and counts nothing without being told to. */
  unread: readonly UnreadFile[];
}

/** Reads chosen sheets of the workbook and chosen files, to be counted as one. A chosen sheet that cannot be read fails the whole. */
export async function openTogether({ files, ...options }: TogetherOptions, environment: Environment): Promise<Result<OpenedTogether, ActionFailure>> {
  const { sheets, policies } = options;
  const ofWorkbook = sheets.length === 0 ? null : await openLedgers(options, environment);
  if (ofWorkbook?.ok === false) return ofWorkbook;
  const base = ofWorkbook?.value ?? null;
  const read = files.length === 0 ? null : await openFiles(files, { policies, take: "all", taken: ledgersOf(base).map(({ sheet }) => sheet) }, environment);
  const [ledger, ...further] = [...ledgersOf(base), ...ledgersOf(read?.opened ?? null)];
  const unread = read?.unread ?? [];
  return ok({ unread, opened: ledger === undefined ? null : { policies, ...base, ledger, ...(further.length === 0 ? {} : { further }) } });
}

function ledgersOf(opened: OpenedLedger | null): readonly LedgerInfo[] {
  return opened === null ? [] : [opened.ledger, ...(opened.further ?? [])];
}
