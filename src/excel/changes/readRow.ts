import type { CellValue } from "#core/ledger/model";
import { contentOf } from "./contentInput.ts";
import { isSameContent, type Content, type RowInsertion } from "./model.ts";

/** Cells of a row that are not blank, by column. */
export type RowState = Map<number, Content>;

/** Queues the reading of a whole row; call what comes back after the round trip. */
export function queueRow(sheet: Excel.Worksheet, row: number): () => RowState {
  const used = sheet.getRangeByIndexes(row - 1, 0, 1, 1).getEntireRow().getUsedRangeOrNullObject(true);
  used.load("columnIndex,formulas,values");
  return () => {
    const state: RowState = new Map();
    if (used.isNullObject) return state;
    const [formulas = []] = used.formulas as CellValue[][];
    const [values = []] = used.values as CellValue[][];
    formulas.forEach((formula, index) => {
      const content = contentOf(formula, values[index] ?? "");
      if (content !== "") state.set(used.columnIndex + index + 1, content);
    });
    return state;
  };
}

export function isSameRow(one: RowState, other: RowState): boolean {
  return one.size === other.size && [...one].every(([column, content]) => {
    const found = other.get(column);
    return found !== undefined && isSameContent(found, content);
  });
}

/** A new row as it is meant to stand. */
export function rowOfInsertion({ cells }: RowInsertion): RowState {
  return new Map(cells.filter(({ content }) => content !== "").map(({ column, content }) => [column, content]));
}
