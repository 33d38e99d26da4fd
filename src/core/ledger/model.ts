import type { IsoDate } from "#core/calendar/isoDate";
import type { Deadline } from "#core/deadlines/model";
import type { Text } from "#core/findings/text";

/** What a cell of a sheet holds, as Excel gives it: a date is a serial number, an error its text (`#REF!`), blank is "". */
export type CellValue = string | number | boolean;

/** Rectangle of a sheet, 1-based, both ends inclusive. */
export interface Area {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

/** A used range, read once. `values[0][0]` is the cell at `origin`. */
export interface SheetGrid {
  sheet: string;
  origin: { row: number; column: number };
  values: readonly (readonly CellValue[])[];
  /** Number formats of the same shape, or null where they were not read. */
  numberFormats: readonly (readonly string[])[] | null;
  merges: readonly Area[];
  hiddenRows: readonly number[];
  hiddenColumns: readonly number[];
  /** Excel tables on the sheet; a ledger in one is read from it. */
  tables: readonly { name: string; area: Area }[];
}

export const roles = [
  "sequence", "measureKey", "source", "category", "task", "action", "leader", "unitLeader", "lead", "responsible",
  "contact", "deadline", "extendedTo", "approval", "status", "progress", "progressNote", "previousNote", "completedOn",
  "acceptance", "problem", "nextStep", "evidence", "weight", "goal", "current", "baseline", "measureUnit", "remark",
] as const;
export type Role = (typeof roles)[number];

/** Columns of figures: 目标值, 完成值, 基数, 计量单位. A table may have several of each, by year or quarter. */
export type FigureRole = Extract<Role, "goal" | "current" | "baseline" | "measureUnit">;

/** A figure that a column of the table states for a task. */
export interface StatedFigure {
  role: Exclude<FigureRole, "measureUnit">;
  cell: CellRef;
  value: number;
  /** From the cell, the column's header or the row's 计量单位; "" where nobody says. */
  unit: string;
  /** ≥85, 不超过3: which way the figure is to be reached. */
  bound: "atLeast" | "atMost" | null;
  /** What the header says of the time: a year, a month at whose end it holds (a quarter's last one), 年度 without a year. */
  year: number | null;
  month: number | null;
  isYearly: boolean;
  /** 累计: from the beginning of the year on. */
  isCumulative: boolean;
}

export type Status = "notStarted" | "inProgress" | "done" | "returned" | "cancelled" | "paused";

export interface CellRef {
  row: number;
  column: number;
  value: CellValue;
}

/** How a column of the table was read, and why. */
export interface ColumnMapping {
  /** 1-based, as in the sheet. */
  column: number;
  header: string;
  role: Role | null;
  /** 0…1. */
  score: number;
  /** What made the program think so. */
  reasons?: readonly Text[];
  /** The role that the column also claims and another column has: 完成时限 twice. */
  claims?: Role;
  /** The header is itself a value that a mark below gives to the row: a unit over ★, 已完成 over √. */
  stands?: string;
  /** The column holds one part of a day. */
  part?: "year" | "month" | "day";
  /** The header words are known, whether or not the product has a use for the column (开始时间, 填报日期). */
  known?: boolean;
}

export interface Extension {
  to: IsoDate | null;
  approvedBy: string | null;
  approvedOn: IsoDate | null;
}

/** One task of the ledger. Facts that the sheet does not state are null. */
export interface LedgerRow {
  address: { sheet: string; row: number };
  /** Looked up in the grid when asked for. */
  cells: Readonly<Partial<Record<Role, CellRef>>>;
  sequence: string;
  measureKey: string;
  source: string;
  category: string;
  task: string;
  leads: string[];
  responsible: string[];
  generic: string[];
  leaders: string[];
  /** A cell may hold several: a stage and 长期推进. */
  deadlines: Deadline[];
  extension: Extension | null;
  /** null: blank or a word outside the vocabulary (see `statusWord`). */
  status: Status | null;
  statusWord: string;
  ownJudgement: "onSchedule" | "behind" | "overdue" | null;
  /** 0…1. */
  progress: number | null;
  completedOn: IsoDate | null;
  accepted: boolean | null;
  weight: number | null;
  /** 目标值, 完成值, 基数 of the row's own columns, left to right; left out where the table has none. */
  figures?: readonly StatedFigure[];
  /** A deadline cell, or a part of it, that gives no day. */
  unreadable?: { raw: string; why: "impossibleDay" | "noDate" | "noYear" };
}

export type SkipReason = "blank" | "subtotal" | "section" | "note" | "header";

export interface Ledger {
  sheet: string;
  /** The whole table, header included. */
  area: Area;
  headerRows: readonly number[];
  columns: readonly ColumnMapping[];
  rows: readonly LedgerRow[];
  /** 1-based rows inside the table that are no task: subtotals, section titles, blanks. */
  skippedRows: readonly { row: number; why: SkipReason }[];
  hiddenRows: readonly number[];
  hiddenColumns: readonly number[];
  /** The day to read dates without a year from; null: such dates stay unread. */
  reference: IsoDate | null;
  /** The heading above the header that holds for the rows up to the first one below it. */
  opening?: string;
  /** Words above the header: title, unit of measure, as-of note. */
  titles?: readonly string[];
  /** Merged areas of the body, read as repeated. */
  merges?: readonly Area[];
  /** Further tables with tasks on the sheet, which were not read. */
  otherTables?: readonly Area[];
  /** Cells of the table that hold an error (#REF! …), mapped columns or not. */
  errors?: readonly CellRef[];
}
