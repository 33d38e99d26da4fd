import type { Change, RowInsertion } from "./model.ts";

/**
 * Insertions are made from the lowest up and removed from the highest down, so that those in the sheet are always the
 * last `inserted` of the list, whatever stopped the work between.
 */
export function insertionsPresent({ inserts }: Pick<Change, "inserts">, inserted: number): RowInsertion[] {
  return inserts.slice(inserts.length - inserted);
}

/** Where a row of the change stands while so many insertions are in the sheet. */
export function rowNow(change: Pick<Change, "inserts">, inserted: number, row: number): number {
  return insertionsPresent(change, inserted).reduce((now, { below }) => (below < row ? now + 1 : now), row);
}

/** Where the inserted rows stand, in their order. */
export function insertedRows(change: Pick<Change, "inserts">, inserted: number): { insertion: RowInsertion; row: number }[] {
  return insertionsPresent(change, inserted).map((insertion, index) => ({ insertion, row: insertion.below + 1 + index }));
}

/** The change without some of its insertions, whose rows stay in the sheet and count as the user's from now on. */
export function withoutInsertions(change: Change, kept: ReadonlySet<RowInsertion>): Change {
  if (kept.size === 0) return change;
  const stay = change.inserts.filter((insertion) => kept.has(insertion));
  const moved = (row: number): number => stay.reduce((now, { below }) => (below < row ? now + 1 : now), row);
  const inserts = change.inserts.flatMap((insertion, index) => {
    if (kept.has(insertion)) return [];
    const before = change.inserts.slice(0, index).filter((other) => kept.has(other)).length;
    return [{ ...insertion, below: insertion.below + before }];
  });
  return {
    ...change, inserts,
    edits: change.edits.map((edit) => ({ ...edit, row: moved(edit.row) })),
    unmerges: change.unmerges.map((area) => ({ ...area, row: moved(area.row) })),
    landmarks: change.landmarks?.map((landmark) => ({ ...landmark, row: moved(landmark.row) })),
  };
}
