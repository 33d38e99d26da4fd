import type { WorkingCalendar } from "#core/calendar/workingCalendar";
import type { TaskRow, TaskTable } from "./findTaskTables.ts";
import { readTableFacts } from "./joinTaskTables.ts";
import type { Measure, PolicyDocument } from "./model.ts";
import { policyId } from "./policyId.ts";
import { readFacts } from "./readFacts.ts";
import { readHeading } from "./readHeading.ts";
import { readHorizon } from "./readHorizon.ts";

/** Whether a table is where the text says who does what: rows that count from one or not at all, and no numbered item with an owner. */
export function holdsMeasures({ rows }: TaskTable, documents: readonly PolicyDocument[]): boolean {
  const isCounted = rows.length > 1 && rows.every(({ number, tasks }, index) => (number ?? index + 1) === index + 1 && tasks.length > 0);
  const isOwned = rows.some(({ leads, responsible }) => leads.length + responsible.length > 0);
  return isCounted && isOwned && documents.every(({ measures }) => measures.every(({ leads, responsible }) => leads.length + responsible.length === 0));
}

function readRow(row: TaskRow, table: TaskTable, document: PolicyDocument, calendar: WorkingCalendar | undefined): Omit<Measure, "key" | "number"> {
  const words = row.tasks.map(({ text }) => text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ""));
  const text = words.join("，");
  const reference = document.issuedOn ?? document.horizon?.start ?? null;
  const options = { reference, ...(calendar === undefined ? {} : { calendar }) };
  const { owners, deadlines } = readTableFacts([row], table, { ...options, leadRule: document.leadRule });
  const [first] = row.tasks;
  const last = row.tasks.at(-1);
  const span = { start: first?.start ?? 0, end: (last?.start ?? 0) + (last?.text.length ?? 0) };
  const inCell = <T extends Pick<Measure, "span">>(fact: T): T => ({ ...fact, span });
  const own = readFacts(text, { ...options, leadRule: document.leadRule });
  return {
    chapter: "", parent: null, title: readHeading(words[0] ?? "").title, ...owners,
    deadlines: [...own.deadlines.map(inCell), ...deadlines], targets: own.targets.map(inCell), text, span,
  };
}

/** A text that is nothing but a table is called what the table is. */
function nameAfter(document: PolicyDocument, { title }: TaskTable): PolicyDocument {
  if (document.title !== "" || title.text === "") return document;
  const horizon = document.horizon ?? readHorizon([], title.text);
  return { ...document, title: title.text, horizon, id: document.id === policyId("", document.issuedOn) ? policyId(title.text, document.issuedOn) : document.id };
}

/** 一、老城更新, above a part of the table: a heading with nothing under it is no duty. */
function isPartHeading({ text, title, number, ownersRaw, deadlines, targets }: Measure): boolean {
  return text !== null && ownersRaw === null && deadlines.length + targets.length === 0 && text.length <= title.length + number.length + 3;
}

/** The rows of a table as measures of the document that it belongs to. */
export function readTableMeasures(untitled: PolicyDocument, table: TaskTable, calendar: WorkingCalendar | undefined): PolicyDocument {
  const document = nameAfter(untitled, table);
  const measures = document.measures.filter((measure) => !isPartHeading(measure));
  const keys = new Set(measures.map(({ key }) => key));
  const made = table.rows.map((row, index) => {
    const number = String(row.number ?? index + 1);
    let key = number;
    while (keys.has(key)) key = `附/${key}`;
    keys.add(key);
    return { key, number, ...readRow(row, table, document, calendar) };
  });
  return { ...document, measures: [...measures, ...made].sort((a, b) => a.span.start - b.span.start) };
}
