import type { IsoDate } from "#core/calendar/isoDate";
import type { WorkingCalendar } from "#core/calendar/workingCalendar";
import type { Family, Finding, Fix, MeasureRef, Place, Severity } from "#core/findings/finding";
import type { Value } from "#core/findings/text";
import type { Ledger, LedgerRow } from "#core/ledger/model";
import type { Matches } from "#core/matching/model";
import type { PolicyDocument } from "#core/policy/model";
import type { Settings } from "#core/settings/model";
import type { UnitRegistry } from "#core/units/model";
import type { Audit, MeasureRows } from "./audit.ts";

/** What a ledger is checked with. No policies: 只核对台账. */
export interface CheckContext {
  policies: readonly PolicyDocument[];
  /** One entry per row, from `matchRows`. */
  matches: Matches;
  units: UnitRegistry;
  calendar?: WorkingCalendar;
  settings: Settings;
  /** 数据截至日期. */
  asOf: IsoDate;
  /** 概称单位 of the workbook: 市直各有关单位 → the units that it stands for. */
  generics?: ReadonlyMap<string, readonly string[]>;
  /** The ledger of the last archived period. */
  previous?: Ledger | null;
}

/** What a finding of the check is about: how much of the place its location fields fill. */
export type Scope = "workbook" | "table" | "row" | "cell" | "document";

/** One defect before the runner adds what the check is. `message` is one of the check's own names. */
export interface Defect<M extends string = string> {
  message: M;
  place: Place;
  also?: readonly Place[];
  values?: Readonly<Record<string, Value>>;
  cites?: MeasureRef | null;
  fix?: Fix | null;
  alternatives?: readonly Fix[];
  /** What the defect is about where that is not its cells: a name, the units that are missing. A mark 已核无误 holds for it. */
  about?: string;
}

/** What examining gives: a defect, or a place of which nothing can be said. */
export type Verdict<M extends string = string> = Defect<M> | "cannotTell";

export type Judged = Finding | "cannotTell";
/** Makes a finding of a defect. */
export type Judge = (verdict: Verdict) => Judged;

/** A row that was edited, before and after. */
export interface RowEdit {
  index: number;
  before: LedgerRow;
  after: LedgerRow;
}

/** An edit of a ledger that left its rows and columns where they were. */
export interface Edit {
  rows: readonly RowEdit[];
  /** The measures that the rows belonged or belong to now. */
  measures: ReadonlySet<MeasureRows>;
  /** The units that the rows named or name now. */
  units: ReadonlySet<string>;
  /** The cells with errors are others. */
  errors: boolean;
}

/**
 * Examines one ledger, and again only what an edit touched. All examiners look at a stretch of rows, or at the rows of a
 * measure, before any goes on to the next: a large table is fetched from memory once and not once for each of them.
 */
export interface Examiner {
  /** Forgets what was found before. */
  begin(): void;
  /** Looks at rows by themselves, in their order; `to` is behind the last. */
  lookAtRows(from: number, to: number): void;
  lookAtMeasure(entry: MeasureRows): void;
  /** Looks at the table as a whole, after its rows and measures. */
  end(): void;
  /** True where the verdicts are others than before. */
  reexamine(edit: Edit): boolean;
  /** In the order of the table. */
  verdicts(): readonly Judged[];
}

/** One way of looking at a ledger: row by row, by cause, by measure, by unit, as a whole. */
export interface Look {
  /** False: the edit changes neither what it finds nor whether its check applies. Left out: any edit may. */
  sees?: (edit: Edit) => boolean;
  start(audit: Audit, judge: Judge): Examiner;
}

/** A look with the messages that it may give. */
export interface Examination<M extends string> extends Look {
  readonly says?: M;
}

export interface Check {
  id: string;
  severity: Severity;
  family: Family;
  scope: Scope;
  /** owners, deadlines, progress, table, coverage; `policy` where it needs a policy. */
  tags: readonly string[];
  /** Names of its messages; the catalogue has them as `check.<id>.<name>`. */
  messages: readonly string[];
  /** False where there is nothing that it could be held against: no policy, no such column. */
  appliesTo(audit: Audit): boolean;
  examine: readonly Look[];
}

/** The messages that some of the looks may give. */
type SaidBy<L> = L extends Examination<infer M> ? M : never;

/** A check whose message names are checked by the compiler: what it says is among its messages. */
export interface CheckOf<M extends string, L extends Look> extends Omit<Check, "messages" | "examine"> {
  messages: readonly M[];
  examine: [SaidBy<L>] extends [M] ? readonly L[] : never;
}

export function defineCheck<const M extends string, L extends Look>(check: CheckOf<M, L>): CheckOf<M, L> {
  return check;
}
