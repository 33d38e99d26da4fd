import { checkLedger } from "#core/checks/checkLedger";
import type { Finding } from "#core/findings/finding";
import type { Report } from "#core/findings/report";
import { fail, ok, type Result } from "#core/findings/result";
import type { Ledger, SheetGrid } from "#core/ledger/model";
import { readLedger, type LedgerFailure, type LedgerOptions } from "#core/ledger/readLedger";
import { matchRows } from "#core/matching/matchRows";
import type { Match, Matches } from "#core/matching/model";
import type { PolicyDocument } from "#core/policy/model";
import type { Landmark } from "#excel/changes/landmarks";
import { readPolicy } from "#core/policy/readPolicy";
import { planStatisticsSheets } from "#core/sheets/planStatisticsSheets";
import { readArchived } from "#core/statistics/archive";
import type { Statistics } from "#core/statistics/model";
import { summariseAll } from "#core/statistics/summarise";
import { listDueSoon, listLate } from "#core/statistics/taskLines";
import { calendarOf } from "./calendarOf.ts";
import type { CountContext, LedgerInfo, PlannedStatistics, PlanRequest, PolicyRequest, ReadRequest, StatisticsSummary, WorkContext } from "./model.ts";
import { findLandmarks, type RowWanted } from "./findLandmarks.ts";
import { FollowedLedger, type EditedRows, type LedgerSource } from "./followEdits.ts";
import { packFinding, weightOf, type PackedFinding } from "./packFindings.ts";
import { registryOf } from "./registryOf.ts";

/** Cells of a slice of findings, or those of its last finding more: receiving them takes some milliseconds. */
const heaviest = 10_000;

/** The earliest day that a plan was issued, or begins on where it gives no other: dates without a year are read from it. */
function referenceOf(policies: readonly PolicyDocument[]): string | null {
  return policies.flatMap(({ issuedOn, horizon }) => issuedOn ?? horizon?.start ?? []).sort()[0] ?? null;
}

/** A report whose findings are still on this side. */
export interface CheckRun extends Omit<Report, "findings"> {
  run: number;
  count: number;
}

interface KeptLedger {
  ledger: Ledger;
  policies: readonly PolicyDocument[];
  matches: Matches;
  /** null where it did not come from a grid. */
  source: LedgerSource | null;
  /** While its rows are edited. */
  followed: FollowedLedger | null;
}

interface GridInHand extends Omit<SheetGrid, "values" | "numberFormats"> {
  values: SheetGrid["values"][number][];
  numberFormats: (readonly string[])[] | null;
}

function summaryOf({ tasks, ...rest }: Statistics, { previous = null }: CountContext): StatisticsSummary {
  const statistics = { ...rest, tasks };
  return { ...rest, previousTotals: previous === null ? null : readArchived(previous).totals, late: listLate(statistics), dueSoon: listDueSoon(statistics) };
}

function genericsOf(unitLists: WorkContext["unitLists"]): { generics?: ReadonlyMap<string, readonly string[]> } {
  return unitLists === undefined ? {} : { generics: unitLists.generics };
}

/**
 * Where ledgers are kept and worked on: in this thread, or in a worker that answers for it. Everything that goes in or
 * comes out is plain data.
 */
export class Workshop {
  readonly #grids = new Map<number, GridInHand>();
  readonly #ledgers = new Map<number, KeptLedger>();
  /** Of checks whose findings have not all been fetched. */
  readonly #findings = new Map<number, readonly Finding[]>();
  #lastHandle = 0;

  readPolicy(text: string, { issuedOn, settings }: PolicyRequest): readonly PolicyDocument[] {
    return readPolicy(text, { calendar: calendarOf(settings), ...(issuedOn === null ? {} : { issuedOn }) });
  }

  /** A grid without its rows, which come in slices. */
  begin(grid: SheetGrid): number {
    this.#lastHandle += 1;
    this.#grids.set(this.#lastHandle, { ...grid, values: [], numberFormats: grid.numberFormats === null ? null : [] });
    return this.#lastHandle;
  }

  addRows(handle: number, values: SheetGrid["values"], numberFormats: SheetGrid["numberFormats"]): void {
    const grid = this.#grids.get(handle);
    if (grid === undefined) throw new Error(`No grid ${handle}`);
    for (const row of values) grid.values.push(row);
    for (const row of numberFormats ?? []) grid.numberFormats?.push(row);
  }

  read(handle: number, { policies, mapping, table, units, settings }: ReadRequest): Result<LedgerInfo, LedgerFailure> {
    const grid = this.#grids.get(handle);
    if (grid === undefined) throw new Error(`No grid ${handle}`);
    this.#grids.delete(handle);
    const options: LedgerOptions = {
      registry: registryOf(units), calendar: calendarOf(settings), reference: referenceOf(policies),
      ...(mapping === undefined ? {} : { mapping }), ...(table === undefined ? {} : { table }),
    };
    const ledger = readLedger(grid, options);
    return ledger.ok ? ok(this.keep(handle, ledger.value, policies, { grid, options })) : fail(ledger.failure);
  }

  /** Takes a ledger in under a handle. */
  keep(handle: number, ledger: Ledger, policies: readonly PolicyDocument[], source: LedgerSource | null = null): LedgerInfo {
    const matches = matchRows(ledger, policies);
    this.#ledgers.set(handle, { ledger, policies, matches, source, followed: null });
    const { rows, errors: _, ...info } = ledger;
    return { ...info, rowCount: rows.length, matchedCount: matches.filter((match) => match !== null).length, handle };
  }

  matchOf(handle: number, row: number): Match | null {
    const { ledger, matches } = this.#kept(handle);
    return matches[ledger.rows.findIndex(({ address }) => address.row === row)] ?? null;
  }

  /** How rows of the sheet are known again, as they stood when they were read last. */
  landmarksOf(handle: number, rows: readonly RowWanted[]): Landmark[] {
    const { source } = this.#kept(handle);
    return source === null ? [] : findLandmarks(source.grid, rows);
  }

  /** Findings are asked for in slices, by the number of the run. */
  check(handle: number, { units, unitLists, settings, asOf }: WorkContext): CheckRun {
    const { ledger, policies, matches } = this.#kept(handle);
    return this.#hold(checkLedger(ledger, { policies, matches, units: registryOf(units), calendar: calendarOf(settings), settings, asOf, previous: null, ...genericsOf(unitLists) }));
  }

  /** Takes in edited rows and checks what they touch; null where the sheet has to be read as a whole. */
  recheck(handle: number, edited: EditedRows, context: WorkContext): CheckRun | null {
    const kept = this.#kept(handle);
    const followed = this.#follow(kept, context);
    const { report, ...read } = followed?.follow(edited) ?? { report: null };
    if (report === null) return null;
    this.#ledgers.set(handle, { ...kept, ...read, followed });
    return this.#hold(report);
  }

  #follow({ ledger, policies, matches, source, followed }: KeptLedger, { units, unitLists, settings, asOf }: WorkContext): FollowedLedger | null {
    const key = JSON.stringify({ units, settings, asOf });
    if (source === null || followed?.isFor(key, ledger) === true) return followed;
    return new FollowedLedger(key, { ledger, source }, { policies, matches, units: registryOf(units), calendar: calendarOf(settings), settings, asOf, previous: null, ...genericsOf(unitLists) });
  }

  #hold({ findings, ...report }: Report): CheckRun {
    this.#lastHandle += 1;
    if (findings.length > 0) this.#findings.set(this.#lastHandle, findings);
    return { ...report, run: this.#lastHandle, count: findings.length };
  }

  /** A slice of a run's findings, so many or, where they have many cells, fewer; after the last one they are forgotten. */
  findings(run: number, first: number, most: number): readonly PackedFinding[] {
    const findings = this.#findings.get(run);
    if (findings === undefined) throw new Error(`No findings ${run}`);
    const slice: PackedFinding[] = [];
    let weight = 0;
    for (let index = first; index < findings.length && slice.length < most && weight < heaviest; index += 1) {
      const finding = findings[index];
      if (finding === undefined) break;
      weight += weightOf(finding);
      slice.push(packFinding(finding));
    }
    if (first + slice.length >= findings.length) this.#findings.delete(run);
    return slice;
  }

  summarise(handle: number, context: CountContext): StatisticsSummary {
    return summaryOf(this.#summarise(handle, context), context);
  }

  planStatistics(handle: number, { sheets, ...request }: PlanRequest, context: CountContext): PlannedStatistics {
    const { ledger, policies } = this.#kept(handle);
    const furtherLedgers = (context.further ?? []).map((info) => this.#kept(info.handle).ledger);
    const statistics = this.#summarise(handle, context);
    const { units, unitLists, settings } = context;
    const optional = { ...(furtherLedgers.length === 0 ? {} : { furtherLedgers }), ...(unitLists === undefined ? {} : { unitLists }) };
    const plans = planStatisticsSheets({ ...request, ...optional, ledger, statistics, policies, units: registryOf(units), settings }, sheets);
    return { plans, statistics: summaryOf(statistics, context) };
  }

  forget(handle: number): void {
    this.#ledgers.delete(handle);
    this.#grids.delete(handle);
  }

  #summarise(handle: number, { units, unitLists, settings, asOf, further = [], previous = null }: CountContext): Statistics {
    const { policies, ...first } = this.#kept(handle);
    const others = further.map((info) => this.#kept(info.handle));
    return summariseAll([first, ...others], { policies, units: registryOf(units), settings, asOf, previous: previous === null ? null : readArchived(previous), ...(unitLists === undefined ? {} : { unitLists }) });
  }

  #kept(handle: number): KeptLedger {
    const kept = this.#ledgers.get(handle);
    if (kept === undefined) throw new Error(`No ledger ${handle}`);
    return kept;
  }
}
