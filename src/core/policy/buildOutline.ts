import { numberingStyles, type NumberingMark } from "#core/text/numberingMark";
import type { Span } from "#core/text/span";
import type { Paragraph } from "./paragraphs.ts";
import { readHeading } from "./readHeading.ts";

/** A numbered item with what stands under it. */
export interface OutlineNode {
  mark: NumberingMark;
  title: string;
  /** As written, the mark included: （四）切实转变政府职能. */
  heading: string;
  /** The item's own paragraphs, the numbered one first; children's are theirs. */
  paragraphs: Paragraph[];
  /** Words beside the heading. */
  hasBody: boolean;
  parent: OutlineNode | null;
  children: OutlineNode[];
  /** From the mark to the end of the last descendant, in the normalised text. */
  span: Span;
}

/** Reads the tree that the numbering of the paragraphs spells out. Paragraphs before the first mark are left out. */
export function buildOutline(paragraphs: readonly Paragraph[]): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const path: OutlineNode[] = [];
  const labels: LabelRanks = new Map();
  for (const paragraph of paragraphs) {
    const node = paragraph.mark === null ? null : openNode(paragraph, paragraph.mark);
    if (node !== null) attach(node, path, roots, labels);
    else addBody(path.at(-1), paragraph);
    for (const open of path) open.span.end = paragraph.span.end;
  }
  return roots;
}

function openNode(paragraph: Paragraph, mark: NumberingMark): OutlineNode {
  const words = paragraph.text.slice(mark.length);
  const { title, length } = readHeading(words);
  const hasBody = length < words.length;
  const titleEnd = mark.length + words.indexOf(title) + title.length;
  const heading = paragraph.text.slice(0, titleEnd);
  return { mark, title, heading, paragraphs: [paragraph], hasBody, parent: null, children: [], span: { ...paragraph.span } };
}

/** Where the words that a text counts (任务1：) stand among its numbers: under what was open when they first came. */
type LabelRanks = Map<string, number>;

function attach(node: OutlineNode, path: OutlineNode[], roots: OutlineNode[], labels: LabelRanks): void {
  const { label } = node.mark;
  if (label !== undefined && !labels.has(label)) labels.set(label, rankOf(path.at(-1), labels) + 0.5);
  const rank = rankOf(node, labels);
  while (path.length > 0 && rankOf(path.at(-1), labels) >= rank) path.pop();
  const parent = path.at(-1) ?? null;
  node.parent = parent;
  (parent?.children ?? roots).push(node);
  path.push(node);
}

function addBody(node: OutlineNode | undefined, paragraph: Paragraph): void {
  if (node === undefined) return;
  node.paragraphs.push(paragraph);
  node.hasBody = true;
}

function rankOf(node: OutlineNode | undefined, labels: LabelRanks): number {
  if (node === undefined) return -1;
  const { label, style } = node.mark;
  return (label === undefined ? undefined : labels.get(label)) ?? numberingStyles.indexOf(style);
}
