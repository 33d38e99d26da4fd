import type { Text, Value } from "#core/findings/text";
import { putSetting, queueSetting, removeSetting, utf8Bytes } from "#excel/settingStore";
import * as v from "valibot";
import type { Change, KeptPoint, RestorePoint } from "./model.ts";

/** One step may keep so much; about 5,000 cells of a sentence each. */
const pointLimit = 600_000;
/** All steps together: settings have failed above a megabyte (office-js issue 3957). Older ones go first. */
const bookLimit = 900_000;

const bookKey = "PL_RestorePoints";
const pointKey = (id: string): string => `PL_Restore_${id}`;

const valueSchema: v.GenericSchema<unknown, Value> = v.lazy(() => v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(valueSchema), textSchema]));
const textSchema: v.GenericSchema<unknown, Text> = v.object({ id: v.string(), values: v.exactOptional(v.record(v.string(), valueSchema)) });

const keptSchema = v.object({
  id: v.string(), label: textSchema, at: v.string(), cells: v.number(), sheet: v.string(), inserted: v.number(), bytes: v.number(), sheetId: v.string(),
});
const bookSchema = v.object({ next: v.number(), undo: v.array(keptSchema), redo: v.array(keptSchema) });

const shownSchema = v.union([v.string(), v.number(), v.boolean()]);
const contentSchema = v.union([shownSchema, v.object({ formula: v.string(), shown: shownSchema })]);
const areaSchema = v.object({ row: v.number(), column: v.number(), rowCount: v.number(), columnCount: v.number() });
const changeSchema = v.object({
  sheet: v.string(),
  edits: v.array(v.object({
    row: v.number(), column: v.number(), before: contentSchema, after: contentSchema, formats: v.optional(v.object({ before: v.string(), after: v.string() })),
  })),
  unmerges: v.array(areaSchema),
  inserts: v.array(v.object({ below: v.number(), cells: v.array(v.object({ column: v.number(), content: contentSchema, format: v.optional(v.string()) })) })),
  landmarks: v.optional(v.array(v.object({ row: v.number(), column: v.number(), hash: v.number() }))),
});

/** What the workbook knows of the steps that can be undone and redone, newest first. The cells themselves lie apart, one setting a step. */
export interface RestoreBook {
  next: number;
  undo: KeptPoint[];
  redo: KeptPoint[];
  isDamaged: boolean;
}

/** Queues the reading of the book; call what comes back after the round trip. */
export function queueBook(context: Excel.RequestContext): () => RestoreBook {
  const stored = queueSetting(context, bookKey, bookSchema);
  return () => {
    const { value, isDamaged } = stored();
    return { next: value?.next ?? 1, undo: value?.undo ?? [], redo: value?.redo ?? [], isDamaged };
  };
}

export function putBook(context: Excel.RequestContext, { next, undo, redo }: RestoreBook): void {
  if (undo.length + redo.length === 0) removeSetting(context, bookKey);
  else putSetting(context, bookKey, { next, undo, redo });
}

/** Queues the reading of a step's cells; null after the round trip when they are gone or damaged. */
export function queueChange(context: Excel.RequestContext, { id }: RestorePoint): () => Change | null {
  const stored = queueSetting(context, pointKey(id), changeSchema);
  return () => stored().value;
}

export function putChange(context: Excel.RequestContext, { id }: RestorePoint, change: Change): void {
  putSetting(context, pointKey(id), change);
}

export function removeChange(context: Excel.RequestContext, { id }: RestorePoint): void {
  removeSetting(context, pointKey(id));
}

export interface NewPoint {
  label: Text;
  at: string;
  cells: number;
  sheetId: string;
}

/** Cells that a change writes. */
export function countCells({ edits, inserts }: Change): number {
  return inserts.reduce((sum, { cells }) => sum + cells.length, edits.length);
}

/** The point for a change; null when it is larger than a workbook can keep. */
export function buildPoint(book: RestoreBook, change: Change, { label, at, cells, sheetId }: NewPoint): KeptPoint | null {
  const bytes = utf8Bytes(JSON.stringify(change));
  return bytes > pointLimit ? null : { id: String(book.next), label, at, cells, sheet: change.sheet, sheetId, inserted: 0, bytes };
}

/** Queues the keeping of a new step: what had been undone can no longer be redone, and the oldest steps make room. Gives the new book. */
export function keepPoint(context: Excel.RequestContext, book: RestoreBook, point: KeptPoint, change: Change): RestoreBook {
  const undo: KeptPoint[] = [];
  let bytes = 0;
  for (const kept of [point, ...book.undo]) {
    bytes += kept.bytes;
    if (bytes > bookLimit) break;
    undo.push(kept);
  }
  const dropped = [...book.undo.filter((kept) => !undo.includes(kept)), ...book.redo];
  for (const kept of dropped) removeChange(context, kept);
  putChange(context, point, change);
  const next = { ...book, next: book.next + 1, undo, redo: [] };
  putBook(context, next);
  return next;
}

/** The book with the given state of one of its steps. */
export function withPoint(book: RestoreBook, id: string, change: Partial<KeptPoint>): RestoreBook {
  const update = (points: readonly KeptPoint[]): KeptPoint[] => points.map((point) => (point.id === id ? { ...point, ...change } : point));
  return { ...book, undo: update(book.undo), redo: update(book.redo) };
}

export function withoutPoint(book: RestoreBook, id: string): RestoreBook {
  return { ...book, undo: book.undo.filter((point) => point.id !== id), redo: book.redo.filter((point) => point.id !== id) };
}
