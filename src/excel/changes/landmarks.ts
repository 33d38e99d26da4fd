import { hashOf } from "#core/text/hash";
import { rowNow } from "./layout.ts";
import { cellKey, isFormula, type CellAddress, type Change, type KeptLandmark } from "./model.ts";
import type { CellStates } from "./readScattered.ts";

/** Words of a cell by which its row is known again, when rows were sorted, came in or went since they were read. */
export interface Landmark extends CellAddress {
  words: string;
}

function wordsAt(states: CellStates, address: CellAddress): string {
  const content = states.get(cellKey(address))?.content ?? "";
  return String(isFormula(content) ? content.shown : content);
}

/** Rows that are other ones by now. */
export function findMovedRows(landmarks: readonly Landmark[], states: CellStates): Set<number> {
  return new Set(landmarks.filter((landmark) => wordsAt(states, landmark) !== landmark.words).map(({ row }) => row));
}

/** The landmarks of the rows that a change writes into, as they are kept with it: by their hash, for a workbook keeps little. */
export function keepLandmarks(landmarks: readonly Landmark[], { edits }: Pick<Change, "edits">): KeptLandmark[] {
  const rows = new Set(edits.map(({ row }) => row));
  return landmarks.filter(({ row }) => rows.has(row)).map(({ row, column, words }) => ({ row, column, hash: hashOf(words) }));
}

/** Where the landmarks of a change stand while so many of its insertions are in the sheet. */
export function landmarkAddresses(change: Change, inserted: number): CellAddress[] {
  return (change.landmarks ?? []).map(({ row, column }) => ({ row: rowNow(change, inserted, row), column }));
}

/** Rows of a change, as it counts them, that are other ones by now. */
export function findStrangeRows(change: Change, inserted: number, states: CellStates): Set<number> {
  const strange = (change.landmarks ?? []).filter(({ row, column, hash }) => hashOf(wordsAt(states, { row: rowNow(change, inserted, row), column })) !== hash);
  return new Set(strange.map(({ row }) => row));
}
