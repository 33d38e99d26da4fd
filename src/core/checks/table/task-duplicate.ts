import type { LedgerRow } from "#core/ledger/model";
import { placeOf, type Audit } from "../audit.ts";
import { spread } from "../group.ts";
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
  *examine(audit) {
    const byText = new Map<string, LedgerRow[]>();
    for (const row of audit.ledger.rows) {
      const key = plainWords(`${wordsIn(row, "task")}\n${wordsIn(row, "action")}`);
      if (key === "") continue;
      const known = byText.get(key);
      if (known === undefined) byText.set(key, [row]);
      else known.push(row);
    }
    for (const rows of byText.values()) {
      const same = rows.length < 2 ? [] : findSame(audit, rows);
      const [first] = same;
      if (first !== undefined) yield { message: "twice", ...spread(same.map((row) => ({ place: { ...placeOf(row, "task", "action"), row: row.address.row } }))), values: { task: first.task.slice(0, 40), count: same.length } };
    }
  },
});

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
