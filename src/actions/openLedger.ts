import { fail, ok, type Result } from "#core/findings/result";
import type { Role } from "#core/ledger/model";
import type { LedgerOptions } from "#core/ledger/readLedger";
import type { PolicyDocument } from "#core/policy/model";
import type { StatisticsArchive } from "#core/statistics/archive";
import { listSheets } from "#excel/listSheets";
import type { GeneratedGrids } from "#excel/generatedGrids";
import { readSheetAndGenerated } from "#excel/readSheetGrid";
import type { LedgerInfo } from "./compute/model.ts";
import type { Environment } from "./environment.ts";
import type { ActionFailure } from "./failure.ts";
import { officeSheetIds } from "./officeSheets.ts";
import { archiveKey, archiveOf } from "./statisticsArchive.ts";

/** A ledger as it was read, with the policies that it is held against; what every later step works on. */
export interface OpenedLedger {
  ledger: LedgerInfo;
  policies: readonly PolicyDocument[];
  /** The others, where several ledgers are counted as one. */
  further?: readonly LedgerInfo[];
  /** Our sheets on which the office types, as they stood when the ledger was read. A file that is only counted has none. */
  office?: GeneratedGrids;
  /** The months that the workbook remembered then, likewise. */
  archive?: StatisticsArchive;
}

export interface OpenOptions {
  /** null: the sheet in front. */
  sheet: string | null;
  policies: readonly PolicyDocument[];
  /** What the user corrected by hand: roles of columns, header rows. */
  mapping?: LedgerOptions["mapping"];
  /** Which of the sheet's tables, from 0; by default the one that is most a ledger. */
  table?: number;
}

/** A table with tasks and with someone to do them, a day or a state: what is worth calling a ledger. */
export function isConvincing({ rowCount, columns }: Pick<LedgerInfo, "rowCount" | "columns">): boolean {
  const found = new Set(columns.map(({ role }) => role));
  const says = (...roles: readonly Role[]): boolean => roles.some((role) => found.has(role));
  return rowCount > 0 && says("task", "action", "category") && says("lead", "responsible", "deadline", "status", "progress");
}

/**
 * Reads the ledger of a workbook without being told where it is: the sheet in front when it holds one, else the first
 * visible sheet of the user that does. When none does, the failure is that of the sheet in front.
 */
export async function findLedger(options: Omit<OpenOptions, "sheet">, environment: Environment): Promise<Result<OpenedLedger, ActionFailure>> {
  const sheets = await listSheets();
  if (!sheets.ok) return fail({ of: "excel", failure: sheets.failure });
  const candidates = sheets.value.filter(({ isVisible, generated }) => isVisible && generated === null);
  candidates.sort((a, b) => Number(b.isActive) - Number(a.isActive));
  let best: Result<OpenedLedger, ActionFailure> | null = null;
  for (const { name } of candidates) {
    const opened = await openLedger({ ...options, sheet: name }, environment);
    if (opened.ok && isConvincing(opened.value.ledger)) return opened;
    if (best === null || (opened.ok && !best.ok)) best = opened;
  }
  return best ?? openLedger({ ...options, sheet: null }, environment);
}

/** Reads the ledger on a sheet and finds the measure of each row. */
export async function openLedger(options: OpenOptions, environment: Environment): Promise<Result<OpenedLedger, ActionFailure>> {
  const read = await readSheetAndGenerated(options.sheet, officeSheetIds, archiveKey);
  if (!read.ok) return fail({ of: "excel", failure: read.failure });
  const { grid, generated: office, stored } = read.value;
  const { sheet: _, ...request } = options;
  const { compute, units, settings } = environment;
  const ledger = await compute.open(grid, { ...request, units, settings });
  return ledger.ok ? ok({ ledger: ledger.value, policies: options.policies, office, archive: archiveOf(stored) }) : fail({ of: "ledger", failure: ledger.failure });
}
