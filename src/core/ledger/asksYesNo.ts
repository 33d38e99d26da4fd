import { isBlank, wordsOf, type Cells } from "./cells.ts";
import { headerKey } from "./headerWords.ts";
import { statusKey } from "./readStatus.ts";
import { answers } from "./statusWords.data.ts";

interface StatusColumn {
  header: string;
  /** From 0 in the range. */
  column: number;
  /** Some of the table's rows, from 0. */
  rows: readonly number[];
}

/** 是否完成, or nothing but 是 and 否, 1 and 0 below: the column answers whether a task is done. */
export function asksYesNo(cells: Cells, { header, column, rows }: StatusColumn): boolean {
  if (/是否|与否/u.test(headerKey(header))) return true;
  const words = rows.map((row) => cells.at(row, column)).filter((value) => !isBlank(value)).map((value) => statusKey(wordsOf(value)));
  return words.length > 1 && words.every((word) => answers.has(word)) && words.some((word) => /^(?:[是否yn10]|yes|no)$/u.test(word));
}
