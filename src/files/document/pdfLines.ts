import { groupIntoRows, splitColumns } from "./pdfColumns.ts";

/** One line of a page; lengths in points, y upwards from the page's foot. */
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  y: number;
  height: number;
  page: number;
}

/** A piece of text as pdf.js hands it out: `transform` is the text matrix [a b c d x y]. */
export interface PdfPiece {
  str: string;
  transform: readonly number[];
  width: number;
  height: number;
}

const endsLatin = /[A-Za-z0-9]$/u;
const startsLatin = /^[A-Za-z0-9]/u;

/** Fonts often map characters to the look-alike radicals of U+2E80–2FDF (⼀ for 一); NFKC leads them back. */
const radicals = /[\u2e80-\u2fdf]/gu;

/** A note's number stands smaller and higher than the words; m² has a letter before it. */
const noteNumber = /^(?:\[?\d{1,2}\]?|〔\d{1,2}〕|[①-⑳])$/u;

function withoutNoteNumbers(row: readonly PdfPiece[]): PdfPiece[] {
  const tallest = Math.max(...row.map(({ height }) => height));
  const base = Math.min(...row.filter(({ height }) => height === tallest).map(({ transform }) => transform[5] ?? 0));
  return row.filter((piece, index) => {
    const isRaised = piece.height < tallest * 0.75 && (piece.transform[5] ?? 0) > base + tallest * 0.1;
    return !(isRaised && noteNumber.test(piece.str.trim()) && !/[A-Za-z]$/u.test(row[index - 1]?.str ?? ""));
  });
}

/** Puts two pieces of a line together: PDF has no spaces, only gaps, and only Latin words are told apart by one. */
function join(left: string, right: string, gap: number, height: number): string {
  return gap > height * 0.2 && endsLatin.test(left) && startsLatin.test(right) ? `${left} ${right}` : left + right;
}

/** Where words begin behind a gap that is wider than one between words; the places where the cells of a table begin. */
function cellStarts(row: readonly PdfPiece[]): number[] {
  let right = Number.POSITIVE_INFINITY;
  return row.flatMap((piece) => {
    const x = piece.transform[4] ?? 0;
    const isCell = x - right > piece.height * 1.5;
    right = right === Number.POSITIVE_INFINITY ? x + piece.width : Math.max(right, x + piece.width);
    return isCell ? [x] : [];
  });
}

/** Gaps are those of a table where the row above or below has one that ends at the same place: a title may be set wide, too. */
function findCells(rows: readonly (readonly PdfPiece[])[]): ReadonlySet<number>[] {
  const starts = rows.map(cellStarts);
  return starts.map((own, index) => {
    const near = [...(starts[index - 1] ?? []), ...(starts[index + 1] ?? [])];
    const tolerance = (rows[index]?.[0]?.height ?? 1) / 2;
    return new Set(own.filter((x) => near.some((other) => Math.abs(other - x) < tolerance)));
  });
}

/** A line that was spread to its edge comes with a space behind nearly every character; spaces between words stay. */
function withoutSpread(text: string): string {
  const parts = text.split(" ");
  const single = parts.filter((part) => Array.from(part).length === 1 && !/[A-Za-z0-9]/u.test(part)).length;
  return parts.length >= 4 && single >= parts.length * 0.6 ? text.replace(/(?<![A-Za-z0-9]) | (?![A-Za-z0-9])/gu, "") : text;
}

function buildLine(sorted: readonly PdfPiece[], cells: ReadonlySet<number>, page: number): PdfLine {
  let text = "";
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    const x = piece.transform[4] ?? 0;
    text = text === "" ? piece.str : cells.has(x) ? `${text.trim()}\t${piece.str}` : join(text, piece.str, x - right, piece.height);
    right = Math.max(right, x + piece.width);
  }
  const heights = sorted.map((piece) => piece.height);
  return { text: withoutSpread(text.trim()).replace(radicals, (sign) => sign.normalize("NFKC")), left: sorted[0]?.transform[4] ?? 0, right, y: sorted[0]?.transform[5] ?? 0, height: Math.max(...heights, 1), page };
}

/** The lines of a page as they are read: pieces whose baselines lie within half a character of each other, column by column. */
export function groupIntoLines(pieces: readonly PdfPiece[], page: number): PdfLine[] {
  const written = pieces.filter((piece) => piece.str.trim() !== "");
  if (written.length === 0) return [];
  return splitColumns(written).flatMap((column) => {
    const rows = groupIntoRows(column).map(withoutNoteNumbers);
    const cells = findCells(rows);
    return rows.flatMap((row, index) => (row.length === 0 ? [] : [buildLine(row, cells[index] ?? new Set(), page)]));
  });
}
