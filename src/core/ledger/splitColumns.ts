import { isBlank, wordsOf, type Cells } from "./cells.ts";
import type { HeaderBlock } from "./growHeader.ts";
import { pathOf } from "./headerPath.ts";
import { headerKey, readHeaderWords } from "./headerWords.ts";
import type { Role } from "./model.ts";

/** A table of one header row, and the words above it that are its title. */
export interface TablePart extends HeaderBlock {
  titles: readonly string[];
}

/** Rows looked at to see whether a column is used. */
const enoughRows = 200;

/** Parts the tables that stand side by side under one header row, and takes in columns without a header that belong to it. */
export function splitColumns(cells: Cells, block: HeaderBlock, last: number): TablePart[] {
  const wide = widen(cells, block, last);
  const used = Array.from({ length: wide.right - wide.left + 1 }, (_, step) => wide.left + step)
    .filter((column) => isUsed(cells, wide, { column, last }));
  const starts = findStarts(cells, block, used);
  return starts.map((left, index) => {
    const next = starts[index + 1] ?? Number.MAX_SAFE_INTEGER;
    return withoutTitle(cells, { ...block, left, right: used.findLast((column) => column < next) ?? left });
  });
}

/** Something stands in the column, or a column name stands over it: a note beside the header makes no column. */
function isUsed(cells: Cells, block: HeaderBlock, { column, last }: { column: number; last: number }): boolean {
  const path = pathOf(cells, block, column);
  const isBeside = path.length > 0 && isBlank(cells.at(block.bottom, column - 1)) && readHeaderWords(path.join("")).known < 0.5;
  return (path.length > 0 && !isBeside) || shareFilled(cells, column, { from: block.bottom + 1, to: last }) > 0;
}

/** A column of numbers or notes beside the table needs no header to be part of it. */
function widen(cells: Cells, block: HeaderBlock, last: number): HeaderBlock {
  const body = { from: block.bottom + 1, to: last };
  const belongs = (column: number): boolean => column >= 0 && column < cells.columnCount && shareFilled(cells, column, body) >= 0.5;
  const left = belongs(block.left - 1) ? block.left - 1 : block.left;
  const right = belongs(block.right + 1) ? block.right + 1 : block.right;
  return { ...block, left, right };
}

function shareFilled(cells: Cells, column: number, { from, to }: { from: number; to: number }): number {
  const end = Math.min(to, from + enoughRows);
  let filled = 0;
  let rows = 0;
  for (let row = from; row <= end; row += 1) {
    // Blank rows and titles of one cell say nothing of a column.
    if (!hasTwo(cells, row)) continue;
    rows += 1;
    if (!isBlank(cells.own(row, column))) filled += 1;
  }
  return rows === 0 ? 0 : filled / rows;
}

function hasTwo(cells: Cells, row: number): boolean {
  let count = 0;
  for (let column = 0; column < cells.columnCount && count < 2; column += 1) if (!isBlank(cells.own(row, column))) count += 1;
  return count === 2;
}

/** First columns of the tables: behind a gap when both sides are whole tables, or where the header begins again with its own words. */
function findStarts(cells: Cells, block: HeaderBlock, used: readonly number[]): number[] {
  const keys = used.map((column) => headerKey(pathOf(cells, { top: block.bottom, bottom: block.bottom }, column).join("")));
  const period = findPeriod(keys);
  if (period > 0) return used.filter((_, index) => index % period === 0);
  const gaps = used.filter((column, index) => index > 0 && column - (used[index - 1] ?? column) > 1);
  const starts = used.slice(0, 1);
  for (const gap of gaps) {
    const from = starts.at(-1) ?? 0;
    const left = used.filter((column) => column >= from && column < gap);
    const right = used.filter((column) => column >= gap);
    if (areTwo(cells, block, { left, right }) || (isWhole(cells, block, left) && beginsAnew(cells, block, { left, right }))) starts.push(gap);
  }
  return starts;
}

/** Length of the header that repeats itself to the right; 0 where none does. */
function findPeriod(keys: readonly string[]): number {
  for (let period = 2; period * 2 <= keys.length; period += 1) {
    if (keys.length % period === 0 && keys.every((key, index) => key !== "" && key === keys[index % period]) && new Set(keys).size === period) return period;
  }
  return 0;
}

/** A table names what is to be done, and says something of it. */
function isWhole(cells: Cells, block: HeaderBlock, columns: readonly number[]): boolean {
  const named = columns.filter((column) => pathOf(cells, block, column).length > 0);
  const ofKind = (...roles: readonly Role[]): number[] => named.filter((column) => hasRole(cells, block, { column, roles }));
  return ofKind("task", "category").length > 0 && named.length > ofKind("sequence", "category", "task", "action", "source").length;
}

const repeatable = [["sequence"], ["task"], ["lead", "responsible"], ["deadline"], ["status"], ["progressNote"]] as const;

/** Two whole tables say the same kind of thing, or the right one counts anew; a blank column inside one table parts what differs. */
function areTwo(cells: Cells, block: HeaderBlock, { left, right }: { left: readonly number[]; right: readonly number[] }): boolean {
  if (!isWhole(cells, block, left) || !isWhole(cells, block, right)) return false;
  const has = (columns: readonly number[], roles: readonly Role[]): boolean => columns.some((column) => hasRole(cells, block, { column, roles }));
  return hasRole(cells, block, { column: right[0] ?? 0, roles: ["sequence"] }) || repeatable.some((roles) => has(left, roles) && has(right, roles));
}

/** The right side opens with a number or unit of its own although the left side has one: counts by unit beside a ledger; or it numbers problems. */
function beginsAnew(cells: Cells, block: HeaderBlock, { left, right }: { left: readonly number[]; right: readonly number[] }): boolean {
  const [column = 0] = right;
  if (right.length > 2 && hasRole(cells, block, { column, roles: ["sequence"] }) && right.some((other) => hasRole(cells, block, { column: other, roles: ["problem"] }))) return true;
  // 配合单位 beside 牵头单位 goes on with the same table; a plain 单位 or the same name again does not.
  const name = headerAt(cells, block, column);
  const goesOn = /配合|协|参[与加]|牵头|主办|主责/u.test(name) && !left.some((other) => headerAt(cells, block, other) === name);
  const opens = (roles: readonly Role[]): boolean => !goesOn && hasRole(cells, block, { column, roles }) && left.some((other) => hasRole(cells, block, { column: other, roles }));
  return opens(["sequence"]) || opens(["lead", "responsible"]);
}

function headerAt(cells: Cells, block: HeaderBlock, column: number): string {
  return headerKey(pathOf(cells, block, column).at(-1) ?? "");
}

function hasRole(cells: Cells, block: HeaderBlock, { column, roles }: { column: number; roles: readonly Role[] }): boolean {
  const { weights } = readHeaderWords(pathOf(cells, block, column).at(-1) ?? "");
  return roles.some((role) => (weights.get(role) ?? 0) >= 0.5);
}

/** A first header row with one text over the whole part is its title. */
function withoutTitle(cells: Cells, part: HeaderBlock): TablePart {
  const titles: string[] = [];
  let top = part.top;
  while (top < part.bottom) {
    const filled: number[] = [];
    for (let column = part.left; column <= part.right; column += 1) if (!isBlank(cells.own(top, column))) filled.push(column);
    const [first] = filled;
    if (filled.length !== 1 || first !== part.left || !spans(cells, top, part)) break;
    titles.push(wordsOf(cells.own(top, first)));
    top += 1;
  }
  return { ...part, top, titles };
}

function spans(cells: Cells, row: number, { left, right }: HeaderBlock): boolean {
  const area = cells.mergeAt(row, left);
  return area === null || (area.left === left && area.right >= right && area.bottom === row);
}
