import type { Area } from "#core/ledger/model";
import { rangeOf } from "#excel/address";
import { jsonBytes } from "#excel/jsonBytes";
import { syncWithin } from "#excel/syncWithin";
import { clusterCells } from "./clusterCells.ts";
import { inputOf } from "./contentInput.ts";
import { rowNow } from "./layout.ts";
import { cellKey, isFormula, type CellEdit, type Change, type Content, type RowInsertion } from "./model.ts";
import { queueStates, readingGap, type CellStates } from "./readScattered.ts";
import { queueRow, type RowState } from "./readRow.ts";
import { writeRuns } from "./writeRuns.ts";

export type Direction = "forward" | "back";

export interface WriteJob {
  change: Change;
  direction: Direction;
  /** Insertions that are in the sheet now. */
  inserted: number;
  /** No row concerned is hidden. */
  inRuns: boolean;
  /** The format that an edit's cell has now. */
  formatOf: (edit: CellEdit) => string;
  /** Tables of the sheet that end with the row: a row below is to become part of them. */
  tablesEndingAt: (row: number) => readonly { name: string; area: Area }[];
  /** Queues what the workbook has to remember after each insertion or removal. */
  noteInserted: (inserted: number) => void;
  /** Queues what the workbook has to remember when all is done, in the same request. */
  finish: () => void;
}

/** What stood in a cell just before it was written, and what stands in it now. */
export interface CellOutcome {
  edit: CellEdit;
  found: Content;
  now: Content;
}

export interface WriteOutcome {
  cells: CellOutcome[];
  /** Cells of the row above each insertion, just before. Forward only. */
  anchors: Map<RowInsertion, RowState>;
  /** The new rows as they stand. Forward only. */
  rows: Map<RowInsertion, RowState>;
}

export const targetOf = (edit: CellEdit, direction: Direction): Content => (direction === "forward" ? edit.after : edit.before);
export const originOf = (edit: CellEdit, direction: Direction): Content => (direction === "forward" ? edit.before : edit.after);
const formatFor = ({ formats }: CellEdit, direction: Direction): string | undefined => (direction === "forward" ? formats?.after : formats?.before);

/** What one request may hold: its own bytes, and twice the cells in the answer. */
const bytesPerRequest = 900_000;
const cellsPerRequest = 2_500;

const bytesOf = (content: Content): number => (isFormula(content) ? jsonBytes(content.formula) + jsonBytes(content.shown) : jsonBytes(content));

function splitRequests(edits: readonly CellEdit[]): CellEdit[][] {
  const lots: CellEdit[][] = [[]];
  let bytes = 0;
  for (const edit of edits) {
    const weight = bytesOf(edit.before) + bytesOf(edit.after);
    const last = lots.at(-1);
    if (last !== undefined && last.length > 0 && (bytes + weight > bytesPerRequest || last.length >= cellsPerRequest)) {
      lots.push([]);
      bytes = 0;
    }
    lots.at(-1)?.push(edit);
    bytes += weight;
  }
  return lots;
}

const wholeRow = (sheet: Excel.Worksheet, row: number): Excel.Range => sheet.getRangeByIndexes(row - 1, 0, 1, 1).getEntireRow();

/** The lowest first; each is noted by itself, so that the workbook knows what is there wherever the work stops. */
function insertRows(sheet: Excel.Worksheet, { change, inserted, tablesEndingAt, noteInserted }: WriteJob): Map<RowInsertion, () => RowState> {
  const anchors = new Map<RowInsertion, () => RowState>();
  const missing = change.inserts.slice(0, change.inserts.length - inserted).reverse();
  missing.forEach((insertion, index) => {
    const { below, cells } = insertion;
    anchors.set(insertion, queueRow(sheet, below));
    wholeRow(sheet, below + 1).insert("Down");
    for (const { name, area } of tablesEndingAt(below)) {
      const grown = missing.filter((other) => other.below === below).indexOf(insertion) + 1;
      sheet.tables.getItem(name).resize(rangeOf(sheet, { ...area, rowCount: area.rowCount + grown }));
    }
    writeRuns(sheet, cells.map(({ column, content, format }) => ({ row: below + 1, column, input: inputOf(content, format ?? "General"), format })), false);
    noteInserted(inserted + index + 1);
  });
  return anchors;
}

function removeRows(sheet: Excel.Worksheet, { change, inserted, noteInserted }: WriteJob): void {
  change.inserts.slice(change.inserts.length - inserted).forEach(({ below }, index) => {
    wholeRow(sheet, below + 1).delete("Up");
    noteInserted(inserted - index - 1);
  });
}

/** What a request brings back. */
interface Answers {
  found: () => CellStates;
  now: () => CellStates;
  anchors: ReadonlyMap<RowInsertion, () => RowState>;
  rows: readonly (readonly [RowInsertion, () => RowState])[];
}

/** Queues one request: what makes room first, then the cells, then what comes of rows and merged areas at the end. */
function queueLot(sheet: Excel.Worksheet, job: WriteJob, { lot, rowOf, isFirst, isLast }: Lot): Answers {
  const { change, direction } = job;
  const isForward = direction === "forward";
  if (isFirst && isForward) for (const area of change.unmerges) rangeOf(sheet, { ...area, row: rowOf(area.row) }).unmerge();
  if (isFirst && !isForward) removeRows(sheet, job);
  const cells = lot.map((edit) => ({
    row: rowOf(edit.row), column: edit.column, format: formatFor(edit, direction), input: inputOf(targetOf(edit, direction), formatFor(edit, direction) ?? job.formatOf(edit)),
  }));
  const areas = clusterCells(cells, readingGap);
  const found = queueStates(sheet, areas, false);
  writeRuns(sheet, cells, job.inRuns);
  const now = queueStates(sheet, areas, false);
  const none = { found, now, anchors: new Map<RowInsertion, () => RowState>(), rows: [] };
  if (!isLast) return none;
  if (isForward) return { ...none, anchors: insertRows(sheet, job), rows: change.inserts.map((insertion, at) => [insertion, queueRow(sheet, insertion.below + 1 + at)] as const) };
  for (const area of change.unmerges) rangeOf(sheet, area).merge(false);
  return none;
}

/**
 * Writes a change or takes it back, and reads every cell just before and just after, in the same request: Excel has no
 * write that depends on what stands there, so a change of somebody else is seen afterwards and can be put back.
 */
export async function writeChange(context: Excel.RequestContext, job: WriteJob): Promise<WriteOutcome> {
  const { change, direction, inserted } = job;
  const outcome: WriteOutcome = { cells: [], anchors: new Map(), rows: new Map() };
  const rowOf = (row: number): number => rowNow(change, direction === "forward" ? inserted : 0, row);
  const lots = splitRequests(change.edits);
  for (const [index, lot] of lots.entries()) {
    const isLast = index === lots.length - 1;
    context.application.suspendApiCalculationUntilNextSync();
    const answers = queueLot(context.workbook.worksheets.getItem(change.sheet), job, { lot, rowOf, isFirst: index === 0, isLast });
    if (isLast) job.finish();
    await syncWithin(context);
    collect(outcome.cells, { lot, rowOf }, { found: answers.found(), now: answers.now() });
    for (const [insertion, state] of answers.anchors) outcome.anchors.set(insertion, state());
    for (const [insertion, state] of answers.rows) outcome.rows.set(insertion, state());
  }
  return outcome;
}

interface Lot {
  lot: readonly CellEdit[];
  rowOf: (row: number) => number;
  isFirst: boolean;
  isLast: boolean;
}

function collect(cells: CellOutcome[], { lot, rowOf }: Pick<Lot, "lot" | "rowOf">, { found, now }: { found: CellStates; now: CellStates }): void {
  for (const edit of lot) {
    const key = cellKey({ row: rowOf(edit.row), column: edit.column });
    cells.push({ edit, found: found.get(key)?.content ?? "", now: now.get(key)?.content ?? "" });
  }
}
