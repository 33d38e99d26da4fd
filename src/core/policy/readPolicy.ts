import type { IsoDate } from "#core/calendar/isoDate";
import type { WorkingCalendar } from "#core/calendar/workingCalendar";
import { normalise } from "#core/text/normalise";
import { findTaskTables, type TaskTable } from "./findTaskTables.ts";
import { isRestatement, joinTaskTables } from "./joinTaskTables.ts";
import type { LeadRule, PolicyDocument } from "./model.ts";
import { splitParagraphs } from "./paragraphs.ts";
import { readDocument } from "./readDocument.ts";
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

/**
 * Reads a policy text: normalise → paragraphs → documents → outline → measures → facts → what annex tables add. Never
 * fails: a text in which nothing is recognised gives a document without measures.
 */
export function readPolicy(source: string, options: PolicyOptions = {}): PolicyDocument[] {
  const tables = findTaskTables(source);
  const documents = readDocuments(source, options);
  if (tables.length === 0) return documents;
  const restatements = tables.filter((table) => isRestatement(table, documents));
  const undisturbed = restatements.length === 0 ? documents : readDocuments(blankOut(source, restatements), options);
  return joinTaskTables(undisturbed, tables, options.calendar);
}
