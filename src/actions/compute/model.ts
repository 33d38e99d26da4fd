import type { IsoDate } from "#core/calendar/isoDate";
import type { Report } from "#core/findings/report";
import type { Result } from "#core/findings/result";
import type { Ledger, SheetGrid } from "#core/ledger/model";
import type { LedgerFailure, LedgerOptions } from "#core/ledger/readLedger";
import type { Match } from "#core/matching/model";
import type { PolicyDocument } from "#core/policy/model";
import type { Settings } from "#core/settings/model";
import type { StatisticsSheetId } from "#core/sheets/statisticsSheetIds";
import type { SheetPlan } from "#core/sheets/sheetPlan";
import type { SheetsInput } from "#core/sheets/sheetsInput";
import type { ArchivedStatistics } from "#core/statistics/archive";
import type { Figures, Statistics, UnitLists } from "#core/statistics/model";
import type { TaskLine } from "#core/statistics/taskLines";
import type { RegistryExtras } from "#core/units/createRegistry";
import type { Landmark } from "#excel/changes/landmarks";
import type { RowWanted } from "./findLandmarks.ts";
import type { EditedRows } from "./followEdits.ts";

export type { EditedRows } from "./followEdits.ts";

/** What a ledger was read as. Its rows stay where they were read: they belong to their grid and never cross threads. */
export interface LedgerInfo extends Omit<Ledger, "rows" | "errors"> {
  rowCount: number;
  /** Rows that a measure of the policies was found for. */
  matchedCount: number;
  /** What the workshop knows the ledger by. */
  handle: number;
}

export interface PolicyRequest {
  /** The day of issue, where it was given beside the text. */
  issuedOn: IsoDate | null;
  settings: Settings;
}

export interface ReadRequest {
  policies: readonly PolicyDocument[];
  mapping?: LedgerOptions["mapping"];
  /** Which of the sheet's tables, from 0; by default the one that is most a ledger. */
  table?: number;
  units: RegistryExtras;
  settings: Settings;
}

/** The words, thresholds and day that a ledger is examined with. All plain data. */
export interface WorkContext {
  units: RegistryExtras;
  settings: Settings;
  asOf: IsoDate;
  /** 单位名录 and 概称单位 of the workbook. */
  unitLists?: UnitLists;
}

/** What a count needs beside: other ledgers and an earlier month. */
export interface CountContext extends WorkContext {
  /** The other ledgers, where several are counted as one. */
  further?: readonly LedgerInfo[];
  /** What 较上月 compares with. */
  previous?: ArchivedStatistics | null;
}

/** Statistics without the rows, with the lists that people look at first. */
export interface StatisticsSummary extends Omit<Statistics, "tasks"> {
  /** Longest late first. The first `mostTaskLines` of them; `totals.overdue` counts all. */
  late: readonly TaskLine[];
  /** Soonest first, likewise. */
  dueSoon: readonly TaskLine[];
  /** What the totals were on `previousAsOf`; null where there is nothing to compare with. */
  previousTotals: Figures | null;
}

/** What the sheets are planned from beside the statistics: a report for 核对结果, what the office edited, what is crossed. */
export interface PlanRequest extends Pick<SheetsInput, "report" | "rules" | "targetValues" | "crossed"> {
  sheets: readonly StatisticsSheetId[];
}

export interface PlannedStatistics {
  plans: readonly SheetPlan[];
  statistics: StatisticsSummary;
}

/**
 * Reading, checking and counting, here or on another thread. Grids go over and findings come back in slices, so that
 * neither side stands still for long.
 */
export interface Compute {
  /** Reads the policies of a text: a long one takes a second. */
  readPolicy: (text: string, request: PolicyRequest) => Promise<readonly PolicyDocument[]>;
  /** Reads the ledger of a grid and finds the measure of each row. */
  open: (grid: SheetGrid, request: ReadRequest) => Promise<Result<LedgerInfo, LedgerFailure>>;
  /** The measure that a row of the sheet belongs to; null where the row is no task or belongs to none. */
  matchOf: (ledger: LedgerInfo, row: number) => Promise<Match | null>;
  /** How rows of the sheet are known again, as they stood when they were read last. */
  landmarksOf: (ledger: LedgerInfo, rows: readonly RowWanted[]) => Promise<readonly Landmark[]>;
  check: (ledger: LedgerInfo, context: WorkContext) => Promise<Report>;
  /** Takes in rows that were edited and gives the report of the whole; null where the sheet has to be read as a whole. */
  recheck: (ledger: LedgerInfo, edited: EditedRows, context: WorkContext) => Promise<Report | null>;
  summarise: (ledger: LedgerInfo, context: CountContext) => Promise<StatisticsSummary>;
  planStatistics: (ledger: LedgerInfo, request: PlanRequest, context: CountContext) => Promise<PlannedStatistics>;
}
