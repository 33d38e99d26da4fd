import type { LedgerRow } from "#core/ledger/model";
import type { Audit } from "../audit.ts";
import type { Occurrence } from "../group.ts";
import type { Edit, Examination, Examiner, Judge, Judged, Verdict } from "../model.ts";
import { firstAtLeast } from "./ordered.ts";

/** A fault in a row, under the cause that it shares with others. */
export interface Sighting<C = unknown> extends Occurrence {
  cause: C;
  /** Faults with the same key have the same cause. A number where every row has one of its own: a million texts would have to be kept. */
  key: string | number;
}

interface CauseExamination<S extends Sighting, M extends string> {
  /** One sighting alone is nothing: of a million different ones only their rows are kept. */
  pairs?: boolean;
  /** The faults of a row. */
  sight: (audit: Audit, row: LedgerRow, index: number) => S | readonly S[] | null;
  /** One line for all faults with one cause, in the order of the table; null where they come to nothing. */
  conclude: (cause: S["cause"], sightings: readonly S[], audit: Audit) => Verdict<M> | null;
}

/** Gathers the rows with the same fault: one cause, one line. */
export function byCause<S extends Sighting, M extends string>(examination: CauseExamination<S, M>): Examination<M> {
  return { start: (audit, judge) => new CauseExaminer(examination, audit, judge) };
}

/** The faults of one cause, by row; `orders` are ascending. */
interface Group<S> {
  orders: number[];
  sightings: S[];
  judged: Judged | null;
}

/** Room for the faults of one row. */
const perRow = 4096;

class CauseExaminer<S extends Sighting> implements Examiner {
  readonly #groups = new Map<Sighting["key"], Group<S>>();
  /** Where the only sighting of a key stands, for examinations of pairs. */
  readonly #single = new Map<Sighting["key"], number>();
  /** The groups that come to something. */
  readonly #told = new Set<Group<S>>();
  /** The keys of each row's faults, by its position. */
  #keys: (readonly Sighting["key"][] | Sighting["key"] | undefined)[] = [];
  readonly #examination: CauseExamination<S, string>;
  readonly #audit: Audit;
  readonly #judge: Judge;

  constructor(examination: CauseExamination<S, string>, audit: Audit, judge: Judge) {
    this.#examination = examination;
    this.#audit = audit;
    this.#judge = judge;
  }

  begin(): void {
    this.#groups.clear();
    this.#single.clear();
    this.#told.clear();
    this.#keys = [];
  }

  lookAtRows(from: number, to: number): void {
    const { rows } = this.#audit.ledger;
    for (let index = from; index < to; index += 1) {
      const row = rows[index];
      const sighted = row === undefined ? null : this.#examination.sight(this.#audit, row, index);
      if (sighted === null || (isList(sighted) && sighted.length === 0)) continue;
      this.#keys[index] = keysOf(sighted);
      if (!isList(sighted)) this.#add(index * perRow, sighted);
      else sighted.forEach((sighting, position) => { this.#add(index * perRow + position, sighting); });
    }
  }

  lookAtMeasure(): void {
    // Causes are looked for in the rows.
  }

  end(): void {
    for (const group of this.#groups.values()) this.#conclude(group);
  }

  reexamine({ rows }: Edit): boolean {
    const touched = new Set<Group<S>>();
    for (const { index, after } of rows) {
      for (const group of this.#remove(index)) touched.add(group);
      const sighted = this.#examination.sight(this.#audit, after, index);
      this.#keys[index] = sighted === null ? undefined : keysOf(sighted);
      listOf(sighted).forEach((sighting, position) => {
        const group = this.#add(index * perRow + position, sighting);
        if (group !== null) touched.add(group);
      });
    }
    let changed = false;
    for (const group of touched) {
      const told = this.#told.has(group);
      this.#conclude(group);
      if (told || this.#told.has(group)) changed = true;
    }
    return changed;
  }

  verdicts(): readonly Judged[] {
    const told = [...this.#told].sort((a, b) => (a.orders[0] ?? 0) - (b.orders[0] ?? 0));
    return told.flatMap(({ judged }) => judged ?? []);
  }

  /** Puts a sighting into its group, in the order of the table; null where it is a single one of a kind that comes in pairs. */
  #add(order: number, sighting: S): Group<S> | null {
    const group = this.#groups.get(sighting.key);
    if (group !== undefined) {
      insert(group, order, sighting);
      return group;
    }
    const other = this.#examination.pairs === true ? this.#single.get(sighting.key) : undefined;
    if (this.#examination.pairs === true && other === undefined) {
      this.#single.set(sighting.key, order);
      return null;
    }
    const made: Group<S> = { orders: [order], sightings: [sighting], judged: null };
    this.#groups.set(sighting.key, made);
    if (other !== undefined) {
      this.#single.delete(sighting.key);
      insert(made, other, this.#sightAgain(other));
    }
    return made;
  }

  #sightAgain(order: number): S {
    const index = Math.floor(order / perRow);
    const row = this.#audit.ledger.rows[index];
    const sighting = row === undefined ? undefined : listOf(this.#examination.sight(this.#audit, row, index))[order % perRow];
    if (sighting === undefined) throw new Error(`Nothing to be seen in row ${index}`);
    return sighting;
  }

  /** Takes a row out of its groups. */
  #remove(index: number): Group<S>[] {
    const keys = this.#keys[index];
    const own = keys === undefined ? [] : typeof keys === "object" ? keys : [keys];
    for (const key of own) this.#single.delete(key);
    const groups = own.flatMap((key) => this.#groups.get(key) ?? []);
    for (const { orders, sightings } of groups) {
      const from = firstAtLeast(orders, index * perRow);
      const count = firstAtLeast(orders, (index + 1) * perRow) - from;
      orders.splice(from, count);
      sightings.splice(from, count);
    }
    return groups;
  }

  #conclude(group: Group<S>): void {
    const [first] = group.sightings;
    const verdict = first === undefined ? null : this.#examination.conclude(first.cause, group.sightings, this.#audit);
    group.judged = verdict === null ? null : this.#judge(verdict);
    if (verdict === null) this.#told.delete(group);
    else this.#told.add(group);
  }
}

function isList<S>(sighted: S | readonly S[]): sighted is readonly S[] {
  return Array.isArray(sighted);
}

function listOf<S>(sighted: S | readonly S[] | null): readonly S[] {
  if (sighted === null) return [];
  return isList(sighted) ? sighted : [sighted];
}

function keysOf<S extends Sighting>(sighted: S | readonly S[]): readonly Sighting["key"][] | Sighting["key"] {
  return isList(sighted) ? sighted.map(({ key }) => key) : sighted.key;
}

function insert<S>({ orders, sightings }: Group<S>, order: number, sighting: S): void {
  const last = orders.at(-1);
  if (last === undefined || last < order) {
    orders.push(order);
    sightings.push(sighting);
    return;
  }
  const at = firstAtLeast(orders, order);
  orders.splice(at, 0, order);
  sightings.splice(at, 0, sighting);
}
