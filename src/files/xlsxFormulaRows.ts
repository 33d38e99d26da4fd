import { scanFormula, sheetOfPrefix, type FormulaToken } from "./xlsxFormula.ts";

/** Whole rows of a sheet that come in at `row` (0-based), or that go from there on. */
export interface RowMove {
  /** Name of the sheet whose rows move. */
  sheet: string;
  row: number;
  count: number;
  kind: "insert" | "delete";
}

interface Rows {
  first: number;
  last: number;
}

/** Where rows are after the move; null when all of them are gone. */
export function moveRows({ first, last }: Rows, { row, count, kind }: Pick<RowMove, "row" | "count" | "kind">): Rows | null {
  if (kind === "insert") return { first: first >= row ? first + count : first, last: last >= row ? last + count : last };
  const end = row + count;
  const newFirst = first < row ? first : first < end ? row : first - count;
  const newLast = last < row ? last : last < end ? row - 1 : last - count;
  return newLast < newFirst ? null : { first: newFirst, last: newLast };
}

/** `$B$12` and `$12`: what stands before the number, and the number. */
const parts = /^(\$?[A-Za-z]{0,3}\$?)(\d+)$/u;
const rowOf = (text: string): number => Number(parts.exec(text)?.[2] ?? 1) - 1;
const withRow = (text: string, row: number): string => `${parts.exec(text)?.[1] ?? ""}${row + 1}`;

/** The reference that begins at a token: one cell, an area of two, or whole rows. */
function readReference(tokens: readonly FormulaToken[], at: number): { length: number; first: string; last: string } | null {
  const token = tokens[at];
  if (token?.kind === "rows") {
    const [first = "", last = ""] = token.text.split(":");
    return { length: 1, first, last };
  }
  if (token?.kind !== "cell") return null;
  const isArea = tokens[at + 1]?.text === ":" && tokens[at + 2]?.kind === "cell";
  return isArea ? { length: 3, first: token.text, last: tokens[at + 2]?.text ?? "" } : { length: 1, first: token.text, last: token.text };
}

function moveReference({ length, first, last }: { length: number; first: string; last: string }, move: RowMove): string {
  const moved = moveRows({ first: rowOf(first), last: rowOf(last) }, move);
  if (moved === null) return "#REF!";
  const from = withRow(first, moved.first);
  return length === 1 && first === last ? from : `${from}:${withRow(last, moved.last)}`;
}

/** A formula after rows came in or went, as Excel keeps its references on their cells. `owner` is the sheet that the formula is on. */
export function moveRowsInFormula(formula: string, owner: string, move: RowMove): string {
  if (!/\d/u.test(formula)) return formula;
  const tokens = scanFormula(formula);
  const wanted = move.sheet.toLowerCase();
  let sheet = owner.toLowerCase();
  let moved = "";
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const reference = sheet === wanted ? readReference(tokens, at) : null;
    if (reference !== null) {
      moved += moveReference(reference, move);
      at += reference.length - 1;
    } else moved += token?.text ?? "";
    // The name of a sheet holds for the reference behind it, both ends of an area included.
    if (token?.kind === "sheet") sheet = sheetOfPrefix(token.text).toLowerCase();
    else if (token?.text !== ":" && tokens[at + 1]?.text !== ":") sheet = owner.toLowerCase();
  }
  return moved;
}
