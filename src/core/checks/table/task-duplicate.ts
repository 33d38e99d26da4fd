import type { LedgerRow } from "#core/ledger/model";
import { hashOf } from "#core/text/hash";
import { placeOf, type Audit } from "../audit.ts";
import { spread } from "../group.ts";
import { byCause, type Sighting } from "../kinds/byCause.ts";
import { defineCheck } from "../model.ts";
import { plainWords, wordsIn } from "../progress/notes.ts";

export const taskDuplicate = defineCheck({
  id: "task-duplicate",
  severity: "warning",
  family: "filling",
  scope: "row",
  tags: ["table"],
  messages: ["twice"],
  appliesTo: ({ hasColumn }) => hasColumn("task") || hasColumn("action"),
  examine: [byCause({
    pairs: true,
    sight: (_audit, row) => {
      const words = wordsOfTask(row);
      return words === "" ? null : { key: hashOf(words), cause: null, row, place: placeOf(row, "task", "action") };
    },
    conclude: (_cause, sightings: readonly Repeatable[], audit) => {
      const same = sightings.length < 2 ? [] : findSame(audit, withEqualWords(sightings));
      const [first] = same;
      if (first === undefined) return null;
      const places = same.map((row) => ({ place: { ...placeOf(row, "task", "action"), row: row.address.row } }));
      return { message: "twice", ...spread(places), values: { task: first.task.slice(0, 40), count: same.length } };
    },
  })],
});

interface Repeatable extends Sighting<null> {
  row: LedgerRow;
}

/** Task and step of a row without space and punctuation. */
function wordsOfTask(row: LedgerRow): string {
  return plainWords(wordsIn(row, "task")) + plainWords(wordsIn(row, "action"));
}

/** Other words may by chance have the same number. */
function withEqualWords(sightings: readonly Repeatable[]): LedgerRow[] {
  const [first] = sightings;
  const words = first === undefined ? "" : wordsOfTask(first.row);
  return sightings.filter(({ row }) => wordsOfTask(row) === words).map(({ row }) => row);
}

/** Lines of one merged task are no repeats; nor is one task given to several units, or due by several days. */
function findSame({ names }: Audit, rows: readonly LedgerRow[]): LedgerRow[] {
  const [first] = rows;
  if (first === undefined) return [];
  const same = rows.filter((row) => row === first || (sharesNoCell(first, row) && sharesLead(first, row) && sharesDay(first, row)));
  return same.length > 1 ? same : [];

  function sharesLead(a: LedgerRow, b: LedgerRow): boolean {
    return a.leads.length === 0 || b.leads.length === 0 || a.leads.some((lead) => names.includes(b.leads, lead));
  }
}

function sharesNoCell(a: LedgerRow, b: LedgerRow): boolean {
  const own = (["task", "action"] as const).map((role) => [a.cells[role], b.cells[role]] as const);
  return own.every(([one, other]) => one === undefined || one.value === "" || one.row !== other?.row);
}

function sharesDay(a: LedgerRow, b: LedgerRow): boolean {
  const days = ({ deadlines }: LedgerRow): string => deadlines.map(({ end, kind }) => end ?? kind).join(" ");
  return a.deadlines.length === 0 || b.deadlines.length === 0 || days(a) === days(b);
}
