import type { PdfLine } from "./pdfLines.ts";

const pageNumber = /^[-—–―·\s]*(?:第\s*)?\d{1,4}(?:\s*[/／]\s*\d{1,4})?(?:\s*页)?[-—–―·\s]*$/u;

/** The same words on most pages but for the number: a running head. */
const runningKey = (line: PdfLine): string => line.text.replace(/\d+/gu, "#").replace(/\s+/gu, "");

/** The first and last line of every page: where heads, feet and page numbers stand. */
function edgeLines(pages: readonly (readonly PdfLine[])[]): Set<PdfLine> {
  return new Set(pages.flatMap((lines) => [lines[0], lines.at(-1)]).filter((line) => line !== undefined));
}

/** The lines without running heads and feet and page numbers. */
export function dropRunningLines(pages: readonly (readonly PdfLine[])[]): PdfLine[] {
  const edges = edgeLines(pages);
  const counts = new Map<string, number>();
  for (const line of edges) counts.set(runningKey(line), (counts.get(runningKey(line)) ?? 0) + 1);
  const isRunning = (line: PdfLine): boolean =>
    edges.has(line) && (pageNumber.test(line.text) || (pages.length >= 3 && (counts.get(runningKey(line)) ?? 0) * 2 > pages.length));
  return pages.flat().filter((line) => !isRunning(line));
}

/** What a footnote begins with: its number alone, not the number of an item (1. 1、). */
const noteStart = /^(?:\d{1,2}\s?(?![\d.．、)）年月日%])|\[\d{1,2}\]|〔\d{1,2}〕|注[:：])/u;
/** A note is set smaller than the words of its page. */
const noteSize = 0.87;

/** The lines of a page without the footnotes at its foot; tables set small stay. */
export function dropNotes(lines: readonly PdfLine[]): PdfLine[] {
  const isSmall = ({ height, text }: PdfLine): boolean => height < median(lines.map((line) => line.height)) * noteSize && !text.includes("\t");
  const last = lines.findLastIndex((line) => !pageNumber.test(line.text));
  let first = last + 1;
  while (first > 0 && isSmall(lines[first - 1] ?? emptyLine)) first -= 1;
  while (first <= last && !noteStart.test(lines[first]?.text ?? "")) first += 1;
  return first > last ? [...lines] : [...lines.slice(0, first), ...lines.slice(last + 1)];
}

const emptyLine: PdfLine = { text: "", left: 0, right: 0, y: 0, height: Number.POSITIVE_INFINITY, page: 0 };

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The edge of the text block: the extreme that many lines share, so that one stray line does not move it. */
function commonEdge(values: readonly number[], side: "left" | "right"): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * (side === "left" ? 0.1 : 0.9))] ?? 0;
}

/** What an item or an owner line begins with: 一、 （四） 1. 第三条 牵头单位： */
const itemStart = /^(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十百\d]{1,4}[）)]|\d{1,3}[.．、](?!\d)|第[一二三四五六七八九十百]{1,4}[章节条部]|(?:牵头|责任|主办|协办|配合|参与)(?:单位|部门)[:：]|完成时限[:：])/u;
const sentenceEnd = /[。；;：:！!？?）)〕】\]]$/u;

const anyPunctuation = /[，,。；;：:、]/u;

/**
 * An item or a title that begins its own line behind a finished sentence, in a text whose paragraphs are not indented. A title
 * has no punctuation and ends short of the edge; the last line of a paragraph has its full stop.
 */
function beginsItem(line: PdfLine, previous: PdfLine, edge: number): boolean {
  const isTitle = line.right < edge && !anyPunctuation.test(line.text);
  return sentenceEnd.test(previous.text) && (isTitle || itemStart.test(line.text));
}

/**
 * Lines → paragraphs. A paragraph begins at an indented line, after a line that ends short of the right edge, after a wider
 * gap, or with an item's number behind a finished sentence; it runs on over the end of a page.
 */
export function joinParagraphs(lines: readonly PdfLine[]): string[] {
  const em = median(lines.map((line) => line.height));
  const left = commonEdge(lines.map((line) => line.left), "left");
  const right = commonEdge(lines.map((line) => line.right), "right");
  const paragraphs: string[] = [];
  const edge = right - em * 1.6;
  let previous: PdfLine | null = null;
  for (const line of lines) {
    const gap = previous === null || previous.page !== line.page ? 0 : previous.y - line.y;
    // A line with cells is a row of a table.
    const isRow = line.text.includes("\t") || previous?.text.includes("\t") === true;
    const begins = isRow || previous === null || line.left > left + em * 1.2 || previous.right < edge || gap > em * 3.2 || beginsItem(line, previous, edge);
    if (begins) paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = `${paragraphs.at(-1) ?? ""}${line.text}`;
    previous = line;
  }
  return paragraphs;
}
