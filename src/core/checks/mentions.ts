import type { LedgerRow } from "#core/ledger/model";
import { stripLevel } from "#core/units/levelOf";
import type { UnitBook } from "./unitBook.ts";

/** Where one unit is named in the table: the lead cells and the cells of the other units that name it, as rows from top to bottom. */
export interface Mentions {
  lead: LedgerRow[];
  responsible: LedgerRow[];
}

export function countMentions(mentions: Mentions | undefined): number {
  return mentions === undefined ? 0 : mentions.lead.length + mentions.responsible.length;
}

/** Every unit name of a table with the cells where it stands. */
export interface MentionIndex {
  units: () => Iterable<string>;
  of: (unit: string) => Mentions | undefined;
  /** The names of the same body, of the policies and of the table, the unit's own among them. */
  formsOf: (unit: string) => readonly string[];
  /** The units of the table that are of the same bodies as these. */
  relatedTo: (units: Iterable<string>) => Iterable<string>;
  replace: (before: LedgerRow, after: LedgerRow) => void;
}

export function indexMentions(rows: readonly LedgerRow[], { names, named }: { names: UnitBook; named: ReadonlySet<string> }): MentionIndex {
  const mentions = new Map<string, Mentions>();
  const bodies = new Map<string, Set<string>>();
  const bodyOf = (unit: string): string => names.find(unit)?.entry.canonical ?? stripLevel(unit);
  const addForm = (unit: string): void => {
    const body = bodyOf(unit);
    const forms = bodies.get(body);
    if (forms === undefined) bodies.set(body, new Set([unit]));
    else forms.add(unit);
  };
  for (const unit of named) addForm(unit);
  const findOrAdd = (unit: string): Mentions => {
    let known = mentions.get(unit);
    if (known === undefined) {
      mentions.set(unit, (known = { lead: [], responsible: [] }));
      addForm(unit);
    }
    return known;
  };
  const add = (row: LedgerRow, insert: (list: LedgerRow[], row: LedgerRow) => void): void => {
    for (const unit of row.leads) insert(findOrAdd(unit)[roleOfLeads(row)], row);
    for (const unit of row.responsible) insert(findOrAdd(unit)[roleOfOthers(row)], row);
  };
  for (const row of rows) add(row, append);
  return {
    units: () => mentions.keys(),
    of: (unit) => mentions.get(unit),
    formsOf: (unit) => [...(bodies.get(bodyOf(unit)) ?? [])],
    relatedTo: (units) => new Set([...units].flatMap((unit) => [unit, ...(bodies.get(bodyOf(unit)) ?? [])])),
    replace: (before, after) => {
      for (const unit of new Set([...before.leads, ...before.responsible])) {
        const known = mentions.get(unit);
        if (known === undefined) continue;
        removeRow(known.lead, before.address.row);
        removeRow(known.responsible, before.address.row);
        if (countMentions(known) > 0) continue;
        mentions.delete(unit);
        if (!named.has(unit)) bodies.get(bodyOf(unit))?.delete(unit);
      }
      add(after, insert);
    },
  };
}

/** Names of a lead column stand in it, whatever they are; where one of the two columns is missing, all stand in the other. */
function roleOfLeads({ cells }: LedgerRow): keyof Mentions {
  return "lead" in cells ? "lead" : "responsible";
}

function roleOfOthers({ cells }: LedgerRow): keyof Mentions {
  return "responsible" in cells ? "responsible" : "lead";
}

function append(list: LedgerRow[], row: LedgerRow): void {
  list.push(row);
}

function insert(list: LedgerRow[], row: LedgerRow): void {
  list.splice(positionOf(list, row.address.row + 1), 0, row);
}

function removeRow(list: LedgerRow[], row: number): void {
  const from = positionOf(list, row);
  list.splice(from, positionOf(list, row + 1) - from);
}

/** The first entry that is not above a row of the sheet. */
function positionOf(list: readonly LedgerRow[], row: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.address.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Orders units by where they are named first. */
export function orderOfUnit(unit: string, mentions: Mentions | undefined): number {
  const [lead] = mentions?.lead ?? [];
  const [other] = mentions?.responsible ?? [];
  const first = lead === undefined || (other !== undefined && other.address.row < lead.address.row) ? other : lead;
  if (first === undefined) return 0;
  return first.address.row * perRow + [...first.leads, ...first.responsible].indexOf(unit);
}

/** More units than a cell names. */
const perRow = 4096;
