import { isBlank, wordsOf, type Cells } from "./cells.ts";

/** The words over a column from the top row of the header to its last, without repeats. */
export function pathOf(cells: Cells, { top, bottom }: { top: number; bottom: number }, column: number): string[] {
  const path: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const words = shorten(wordsAbove(cells, { row, bottom }, column));
    if (words !== "" && words !== path.at(-1)) path.push(words);
  }
  return path;
}

/** A group without a merge spreads over the empty cells to its right that have a leaf below. */
function wordsAbove(cells: Cells, { row, bottom }: { row: number; bottom: number }, column: number): string {
  const value = wordsOf(cells.at(row, column));
  if (value !== "" || row === bottom || isBlank(cells.at(row + 1, column)) || cells.mergeAt(row, column) !== null) return value;
  for (let left = column - 1; left >= 0; left -= 1) {
    const words = wordsOf(cells.at(row, left));
    if (words === "") continue;
    const spreads = cells.mergeAt(row, left) === null && !isBlank(cells.own(row + 1, left));
    return spreads ? words : "";
  }
  return "";
}

/** Line breaks and spaces inside Chinese header words are lay-out. */
function shorten(words: string): string {
  return words.replace(/\s+/gu, (space, at: number) => (/[A-Za-z]/u.test(words.charAt(at - 1)) && /[A-Za-z]/u.test(words.charAt(at + space.length)) ? " " : ""));
}
