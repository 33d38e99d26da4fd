import { isBlank, wordsOf, type Cells } from "./cells.ts";
import { kindsOf, profileColumn, sampleRows, type Kind } from "./columnProfile.ts";
import { growHeader, type HeaderBlock } from "./growHeader.ts";
import { headerKey, looselyKnown, readHeaderWords } from "./headerWords.ts";
import { factsOf, type RowFacts } from "./rowFacts.ts";

/** A header below this row must follow a title or a blank row, or repeat one that was found. */
const openRows = 40;

/** Finds every header of the range, from top to bottom. */
export function findHeaders(cells: Cells): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  let lastFilled = 0;
  for (let row = 0; row < cells.rowCount; row += 1) {
    const worth = row < openRows || lastFilled <= 1;
    const filled = countFilled(cells, row);
    const above = lastFilled;
    lastFilled = filled;
    if (!worth || filled < 2 || !isHeaderRow(cells, row, { isFirst: blocks.length === 0, inBody: blocks.length > 0 && above > 1 })) continue;
    const block = growHeader(cells, row);
    if (!repeatsBlock(cells, blocks.at(-1), block)) blocks.push(block);
    row = block.bottom;
    lastFilled = 2;
  }
  return blocks;
}

function countFilled(cells: Cells, row: number): number {
  let count = 0;
  for (let column = 0; column < cells.columnCount && count < 2; column += 1) if (!isBlank(cells.own(row, column))) count += 1;
  return count;
}

/** Enough different column names among its cells; for the first header of a sheet words that nobody foresaw do too. */
function isHeaderRow(cells: Cells, row: number, { isFirst, inBody }: { isFirst: boolean; inBody: boolean }): boolean {
  const facts = factsOf(cells, row);
  const { filled, hits } = facts;
  const names = new Set(hits.map((column) => headerKey(wordsOf(cells.own(row, column)))));
  const share = hits.length / filled.length;
  const known = (names.size >= 2 && share >= 0.5 && names.size / filled.length >= 0.4) || (names.size >= 4 && share >= 0.34);
  // Right below a task a header must be one beyond doubt.
  return (known || (isFirst && looksLikeHeader(cells, row, facts))) && !(inBody && share < 0.7) && !isFormRow(cells, row);
}

/** Short different labels, known in part, over cells of other kinds: 啥时完 over dates, 乙 over units. */
function looksLikeHeader(cells: Cells, row: number, { filled, labels }: RowFacts): boolean {
  const words = filled.map((column) => wordsOf(cells.own(row, column)));
  if (filled.length < 3 || labels.length < filled.length || new Set(words).size < filled.length * 0.8) return false;
  const known = words.reduce((sum, word) => sum + readHeaderWords(word).known, 0) / filled.length;
  const contrast = filled.filter((column) => standsOverKind(cells, row, column)).length / filled.length;
  return known + contrast >= 0.75 || (known >= 0.44 && contrast > 0);
}

const tellingKinds: readonly Kind[] = ["units", "dates", "statuses", "people", "ordinals", "percents", "numbers", "long", "marks"];

/** The cells below are of a kind that the label itself is not: a title over dates, not a date over dates. */
function standsOverKind(cells: Cells, row: number, column: number): boolean {
  const profile = profileColumn({ cells, formatAt: () => "", rows: sampleRows(row + 1, cells.rowCount - 1) }, column);
  const label = wordsOf(cells.own(row, column));
  const own: readonly Kind[] = readHeaderWords(label).known >= looselyKnown ? [] : kindsOf(label, "").filter((kind) => kind !== "people" && kind !== "ordinals");
  return profile.filledCount >= 2 && tellingKinds.some((kind) => profile[kind] >= 0.6 && !own.includes(kind));
}

/** A form prints label, value, label, value, and the lines beside it begin with labels too: no table. */
function isFormRow(cells: Cells, row: number): boolean {
  if (!alternates(cells, row)) return false;
  const beside = [row - 1, row + 1].filter((other) => factsOf(cells, other).filled.length > 1);
  return beside.some((other) => alternates(cells, other));
}

function alternates(cells: Cells, row: number): boolean {
  const { filled } = factsOf(cells, row);
  const known = filled.map((column) => readHeaderWords(wordsOf(cells.own(row, column)).replace(/[:：]$/u, "")).known);
  return filled.length >= 2 && known.every((share, index) => (index % 2 === 0 ? share >= looselyKnown : share < 0.5));
}

/** The same words under one another: a header repeated for the printer, unless a title or blank row stands before it. */
function repeatsBlock(cells: Cells, before: HeaderBlock | undefined, block: HeaderBlock): boolean {
  if (before === undefined) return false;
  const above = factsOf(cells, block.top - 1);
  if (above.filled.length <= 1) return false;
  for (let column = block.left; column <= block.right; column += 1) {
    if (wordsOf(cells.at(block.bottom, column)) !== wordsOf(cells.at(before.bottom, column))) return false;
  }
  return true;
}
