import type { PdfPiece } from "./pdfLines.ts";

/** A gazette is set in two columns: at least so many rows of a page, and so large a part of them, have words on both sides. */
const leastRows = 6;
const leastPart = 0.6;
/** How far from the middle of the text the gap between the columns may lie, in parts of its width. */
const middle = { from: 0.4, to: 0.6 };

const leftOf = ({ transform }: PdfPiece): number => transform[4] ?? 0;
const rightOf = (piece: PdfPiece): number => leftOf(piece) + piece.width;
const baseOf = ({ transform }: PdfPiece): number => transform[5] ?? 0;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Pieces of a page in rows of one baseline, from top to bottom. */
export function groupIntoRows(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const rows: PdfPiece[][] = [];
  for (const piece of [...pieces].sort((a, b) => baseOf(b) - baseOf(a))) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && baseOf(first) - baseOf(piece) < Math.max(piece.height, 1) / 2) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => leftOf(a) - leftOf(b)));
}

interface Gap {
  from: number;
  to: number;
}

/** The gap of a row near the middle of the page; null where it has none. */
function middleGap(row: readonly PdfPiece[], edges: Gap, em: number): Gap | null {
  const width = edges.to - edges.from;
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of row) {
    const center = (end + leftOf(piece) - 2 * edges.from) / 2 / width;
    if (leftOf(piece) - end > em && center > middle.from && center < middle.to) return { from: end, to: leftOf(piece) };
    end = Math.max(end, rightOf(piece));
  }
  return null;
}

/** Where the two columns of a page part: their inner edges; null for a page of one column, or a table of two. */
function findGutter(rows: readonly PdfPiece[][], edges: Gap): Gap | null {
  const em = median(rows.flat().map(({ height }) => height));
  const gaps = rows.flatMap((row) => {
    const gap = middleGap(row, edges, em);
    return gap === null ? [] : [{ gap, end: Math.max(...row.map(rightOf)) }];
  });
  if (gaps.length < leastRows || gaps.length < rows.length * leastPart) return null;
  const gutter = { from: Math.max(...gaps.map(({ gap }) => gap.from)), to: Math.min(...gaps.map(({ gap }) => gap.to)) };
  // Running text fills its column to the edge; the cells of a table do not.
  const isFull = gaps.filter(({ gap, end }) => gap.from > gutter.from - em * 2 && end > edges.to - em * 2).length >= gaps.length / 2;
  return gutter.to - gutter.from > em / 2 && isFull ? gutter : null;
}

function shifted(piece: PdfPiece, by: number): PdfPiece {
  return { ...piece, transform: piece.transform.map((value, index) => (index === 4 ? value - by : value)) };
}

/**
 * The pieces of a page in the order in which it is read: of a page in two columns first the left, then the right, which is
 * moved over the left so that both have the same edges. Words across both columns part what stands above from what stands below.
 */
export function splitColumns(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const rows = groupIntoRows(pieces);
  const edges = { from: Math.min(...pieces.map(leftOf)), to: Math.max(...pieces.map(rightOf)) };
  const gutter = findGutter(rows, edges);
  if (gutter === null) return [[...pieces]];
  const zones: PdfPiece[][] = [];
  let [left, right]: [PdfPiece[], PdfPiece[]] = [[], []];
  const flush = (): void => {
    zones.push(...[left, right].filter(({ length }) => length > 0));
    [left, right] = [[], []];
  };
  for (const row of rows) {
    if (row.some((piece) => leftOf(piece) < gutter.from && rightOf(piece) > gutter.to)) {
      flush();
      zones.push(row);
      continue;
    }
    left.push(...row.filter((piece) => leftOf(piece) < gutter.from));
    right.push(...row.filter((piece) => leftOf(piece) >= gutter.from).map((piece) => shifted(piece, gutter.to - edges.from)));
  }
  flush();
  return zones;
}
