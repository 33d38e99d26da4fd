import type { IsoDate } from "#core/calendar/isoDate";
import type { WorkingCalendar } from "#core/calendar/workingCalendar";
import { markNumbers } from "#core/text/markNumbers";
import { normalise } from "#core/text/normalise";
import { simplify } from "#core/text/simplify";
import { unifyBreaks } from "#core/text/unifyBreaks";
import { findSpacedTables } from "./findSpacedTables.ts";
import { findStackedTables } from "./findStackedTables.ts";
import { findTaskTables, type TaskTable } from "./findTaskTables.ts";
import { isRestatement, joinTaskTables } from "./joinTaskTables.ts";
import type { LeadRule, PolicyDocument } from "./model.ts";
import { splitParagraphs } from "./paragraphs.ts";
import { readDocument } from "./readDocument.ts";
import { holdsMeasures, readTableMeasures } from "./readTableMeasures.ts";
import { restoreWriting } from "./restoreWriting.ts";
import { splitDocuments } from "./splitDocuments.ts";

export interface PolicyOptions {
  /** Names of the documents in the text, in order; those not named get one made from their titles. */
  ids?: readonly string[];
  /** The day of issue, where the text does not give it or gives another. */
  issuedOn?: IsoDate;
  /** How to read owner lists, where the user knows better than the text. */
  leadRule?: LeadRule;
  calendar?: WorkingCalendar;
}

function readDocuments(source: string, options: PolicyOptions): PolicyDocument[] {
  const normalised = normalise(source);
  const parts = splitDocuments(splitParagraphs(normalised.text));
  return parts.map((part, index) => readDocument({ source, normalised, part, id: options.ids?.[index] ?? null, options }));
}

/** Blanks of the same length: every other place in the source stays where it is. */
function blankOut(source: string, tables: readonly TaskTable[]): string {
  const spans = tables.flatMap(({ title, span }) => [{ start: title.start, end: title.start + title.text.length }, span]);
  let end = 0;
  const pieces: string[] = [];
  for (const span of spans.filter((one) => one.end > one.start)) {
    pieces.push(source.slice(end, span.start), source.slice(span.start, span.end).replace(/[^\n]/gu, (character) => " ".repeat(character.length)));
    end = span.end;
  }
  return pieces.join("") + source.slice(end);
}

/** Rows of a table that is all a text has to say become measures, of the document that the table follows. */
function addTableMeasures(documents: readonly PolicyDocument[], tables: readonly TaskTable[], calendar: WorkingCalendar | undefined): PolicyDocument[] {
  const added = [...documents];
  for (const table of tables) {
    const position = Math.max(0, documents.findLastIndex(({ measures }) => (measures[0]?.span.start ?? Infinity) < table.span.start));
    const document = added[position];
    if (document !== undefined) added[position] = readTableMeasures(document, table, calendar);
  }
  return added;
}

/**
 * Reads a policy text: normalise → paragraphs → documents → outline → measures → facts → what annex tables add. Never
 * fails: a text in which nothing is recognised gives a document without measures.
 */
export function readPolicy(source: string, options: PolicyOptions = {}): PolicyDocument[] {
  const written = unifyBreaks(source);
  const plain = markNumbers(simplify(written));
  const documents = readPlain(plain, options);
  return plain === written ? documents : documents.map((document) => restoreWriting(document, plain, written));
}

function readPlain(source: string, options: PolicyOptions): PolicyDocument[] {
  const tables = [...findTaskTables(source), ...findStackedTables(source), ...findSpacedTables(source)].sort((a, b) => a.span.start - b.span.start);
  const documents = readDocuments(source, options);
  if (tables.length === 0) return documents;
  const restatements = tables.filter((table) => isRestatement(table, documents));
  const holders = tables.filter((table) => !restatements.includes(table) && holdsMeasures(table, documents));
  const apart = tables.filter((table) => restatements.includes(table) || holders.includes(table));
  const undisturbed = apart.length === 0 ? documents : readDocuments(blankOut(source, apart), options);
  const joined = joinTaskTables(undisturbed, tables.filter((table) => !holders.includes(table)), options.calendar);
  return addTableMeasures(joined, holders, options.calendar);
}
