import { isBlank, wordsOf, type Cells } from "./cells.ts";
import { readHeaderWords } from "./headerWords.ts";

const longestLabel = 30;

export interface RowFacts {
  filled: readonly number[];
  /** Cells whose words are column names. */
  hits: readonly number[];
  /** Short texts without a figure. */
  labels: readonly number[];
}

export function factsOf(cells: Cells, row: number): RowFacts {
  const filled: number[] = [];
  const hits: number[] = [];
  const labels: number[] = [];
  for (let column = 0; column < cells.columnCount; column += 1) {
    const value = cells.own(row, column);
    if (isBlank(value)) continue;
    filled.push(column);
    if (typeof value !== "string") continue;
    const words = wordsOf(value);
    // 填报单位： is a form's label with its value beside it, not a column.
    if (/[:：]$/u.test(words)) continue;
    if (words.length <= longestLabel && !/^[\d.,%/-]+$/u.test(words)) labels.push(column);
    if (readHeaderWords(words).known >= 0.5) hits.push(column);
  }
  return { filled, hits, labels };
}
