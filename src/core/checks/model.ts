import type { IsoDate } from "#core/calendar/isoDate";
import type { WorkingCalendar } from "#core/calendar/workingCalendar";
import type { Family, Fix, MeasureRef, Place, Severity } from "#core/findings/finding";
import type { Value } from "#core/findings/text";
import type { Ledger } from "#core/ledger/model";
import type { Matches } from "#core/matching/model";
import type { PolicyDocument } from "#core/policy/model";
import type { Settings } from "#core/settings/model";
import type { UnitRegistry } from "#core/units/model";
import type { Audit } from "./audit.ts";

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
  examine(audit: Audit): Iterable<Verdict>;
}

/** A check whose message names are checked by the compiler. */
export interface CheckOf<M extends string> extends Omit<Check, "messages" | "examine"> {
  messages: readonly M[];
  examine(audit: Audit): Iterable<Verdict<M>>;
}

export function defineCheck<const M extends string>(check: CheckOf<M>): CheckOf<M> {
  return check;
}
