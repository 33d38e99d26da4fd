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

/** Puts two pieces of a line together: PDF has no spaces, only gaps, and only Latin words are told apart by one. */
function join(left: string, right: string, gap: number, height: number): string {
  return gap > height * 0.2 && endsLatin.test(left) && startsLatin.test(right) ? `${left} ${right}` : left + right;
}

function buildLine(pieces: readonly PdfPiece[], page: number): PdfLine {
  const sorted = [...pieces].sort((a, b) => (a.transform[4] ?? 0) - (b.transform[4] ?? 0));
  let text = "";
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    const x = piece.transform[4] ?? 0;
    text = text === "" ? piece.str : join(text, piece.str, x - right, piece.height);
    right = Math.max(right, x + piece.width);
  }
  const heights = sorted.map((piece) => piece.height);
  return { text: text.trim().replace(radicals, (sign) => sign.normalize("NFKC")), left: sorted[0]?.transform[4] ?? 0, right, y: sorted[0]?.transform[5] ?? 0, height: Math.max(...heights, 1), page };
}

/** The lines of a page, from top to bottom: pieces whose baselines lie within half a character of each other. */
export function groupIntoLines(pieces: readonly PdfPiece[], page: number): PdfLine[] {
  const written = pieces.filter((piece) => piece.str.trim() !== "");
  const byHeight = [...written].sort((a, b) => (b.transform[5] ?? 0) - (a.transform[5] ?? 0));
  const groups: PdfPiece[][] = [];
  for (const piece of byHeight) {
    const group = groups.at(-1);
    const baseline = group?.[0]?.transform[5];
    if (group !== undefined && baseline !== undefined && baseline - (piece.transform[5] ?? 0) < Math.max(piece.height, 1) / 2) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => buildLine(group, page));
}
