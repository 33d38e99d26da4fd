import type { WorkingCalendar } from "#core/calendar/workingCalendar";
import type { Deadline } from "#core/deadlines/model";
import { readDeadlines } from "#core/deadlines/readDeadlines";
import type { LeadRule, Owners } from "#core/units/model";
import { readOwners } from "#core/units/readOwners";
import { splitUnits } from "#core/units/splitUnits";
import type { TaskCell, TaskRow, TaskTable } from "./findTaskTables.ts";
import { matchTaskRows } from "./matchTaskRows.ts";
import type { Measure, PolicyDocument } from "./model.ts";

const roleWords = /牵头|配合|负责|会同|参与|协办|协助/u;
const nobody = /^(?:[无/\\]|[—－-]{1,4})$/u;

function readUnits(cell: TaskCell, column: "leads" | "responsible", leadRule: LeadRule | null): Owners {
  if (nobody.test(cell.text)) return { leads: [], responsible: [], generic: [], openEnded: false };
  if (roleWords.test(cell.text) || leadRule !== null) return readOwners(cell.text, { leadRule: leadRule ?? "explicit" });
  const { units, generic, openEnded } = splitUnits(cell.text);
  return { leads: [], responsible: [], [column]: units, generic, openEnded };
}

/** Who answers by one table's rows; a lone 责任单位 column is read as the document's owner clauses are. */
function ownersOf(rows: readonly TaskRow[], { hasLeadColumn }: TaskTable, leadRule: LeadRule): Owners & { ownersRaw: string | null } {
  const read = rows.flatMap((row) => [
    ...row.leads.map((cell) => readUnits(cell, "leads", null)),
    ...row.responsible.map((cell) => readUnits(cell, "responsible", hasLeadColumn ? null : leadRule)),
    ...row.support.map((cell) => readUnits(cell, "responsible", null)),
  ]);
  const all = (names: (owners: Owners) => readonly string[]): string[] => [...new Set(read.flatMap(names))];
  const leads = all((owners) => owners.leads);
  const raw = rows.flatMap((row) => [...row.leads, ...row.responsible, ...row.support]).map(({ text }) => text);
  return {
    leads, responsible: all((owners) => owners.responsible).filter((name) => !leads.includes(name)), generic: all((owners) => owners.generic),
    openEnded: read.some(({ openEnded }) => openEnded), ownersRaw: raw.length === 0 ? null : [...new Set(raw)].join("；"),
  };
}

function deadlinesOf(rows: readonly TaskRow[], options: { reference: string | null; calendar?: WorkingCalendar }): Deadline[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => row.deadlines).flatMap(({ text, start }) => {
    if (seen.has(text)) return [];
    seen.add(text);
    const read = readDeadlines(text, { ...options, mode: "cell", scope: "measure" }).filter(({ kind }) => kind !== "none");
    return read.map((deadline) => ({ ...deadline, span: { start: deadline.span.start + start, end: deadline.span.end + start } }));
  });
}

/** What one table's rows say of who answers and by when. */
export function readTableFacts(
  rows: readonly TaskRow[], table: TaskTable, options: { reference: string | null; calendar?: WorkingCalendar; leadRule: LeadRule },
): { owners: ReturnType<typeof ownersOf>; deadlines: Deadline[] } {
  return { owners: ownersOf(rows, table, options.leadRule), deadlines: deadlinesOf(rows, options) };
}

const hasOwners = ({ leads, responsible, generic }: Measure): boolean => leads.length + responsible.length + generic.length > 0;

/** Fills in what a measure does not say itself; what it does say stands, whatever the table says. */
function joinTable(document: PolicyDocument, table: TaskTable, calendar: WorkingCalendar | undefined): PolicyDocument {
  const rows = new Map<number, TaskRow[]>();
  matchTaskRows(table.rows, document.measures).forEach((position, index) => {
    const row = table.rows[index];
    if (position === null || row === undefined) return;
    const known = rows.get(position);
    if (known === undefined) rows.set(position, [row]);
    else known.push(row);
  });
  const options = { reference: document.issuedOn ?? document.horizon?.start ?? null, ...(calendar === undefined ? {} : { calendar }) };
  const measures = document.measures.map((measure, index) => {
    const own = rows.get(index);
    if (own === undefined) return measure;
    // A day inside a sentence binds what the sentence says; the table's binds the measure.
    const isDated = measure.deadlines.some(({ scope }) => scope === "measure");
    return { ...measure, ...(hasOwners(measure) ? {} : ownersOf(own, table, document.leadRule)), deadlines: isDated ? measure.deadlines : [...measure.deadlines, ...deadlinesOf(own, options)] };
  });
  return rows.size === 0 ? document : { ...document, measures, annexes: markPresent(document.annexes ?? [], table.title.text) };
}

type Annexes = NonNullable<PolicyDocument["annexes"]>;

/** An annex whose table stands in the text is present, though nothing but the table says so; the table's title names it. */
function markPresent(annexes: Annexes, title: string): Annexes {
  const fitting = annexes.filter(({ name }) => title !== "" && (name.includes(title) || (name.length >= 4 && title.includes(name))));
  const [only] = fitting.length > 0 ? fitting : annexes.length === 1 ? annexes : [];
  if (only === undefined) return title === "" ? annexes : [...annexes, { name: title, present: true }];
  return annexes.map((annex) => (annex === only ? { name: title !== "" && /^附件\d*$/u.test(annex.name) ? title : annex.name, present: true } : annex));
}

/** The document that a table belongs to: the last one that has begun before it. */
function documentBefore(documents: readonly PolicyDocument[], { span }: TaskTable): number {
  return documents.findLastIndex(({ measures }) => (measures[0]?.span.start ?? Infinity) < span.start);
}

/** Joins the annex tables of a text to the measures of its documents. */
export function joinTaskTables(documents: readonly PolicyDocument[], tables: readonly TaskTable[], calendar: WorkingCalendar | undefined): PolicyDocument[] {
  const joined = [...documents];
  for (const table of tables) {
    const position = documentBefore(joined, table);
    const document = joined[position];
    if (document !== undefined) joined[position] = joinTable(document, table, calendar);
  }
  return joined;
}

/** Whether a table restates the measures before it: its rows are then no words of the last one, nor of what follows. */
export function isRestatement(table: TaskTable, documents: readonly PolicyDocument[]): boolean {
  const measures = documents[documentBefore(documents, table)]?.measures ?? [];
  const before = measures.filter(({ span }) => span.start < table.span.start);
  if (before.length < 2) return false;
  // The last one may have taken the table's words for its own.
  const words = before.map((measure) => (measure.span.end > table.span.start ? { ...measure, text: null } : measure));
  const matched = matchTaskRows(table.rows, words).filter((position) => position !== null).length;
  return matched * 2 >= table.rows.length && matched > 0;
}
