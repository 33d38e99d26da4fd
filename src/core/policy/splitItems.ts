import { foldCharacters } from "#core/text/foldCharacters";
import type { OutlineNode } from "./buildOutline.ts";
import type { Paragraph } from "./paragraphs.ts";
import { readHeading } from "./readHeading.ts";

/** A line that says who or by when, for the item above it. */
const labelLine = /^[[(-]{0,3}(?:牵头|责任|主办|主责|协办|承办|配合|参与|协助|落实|实施|完成|办理|时限|时间)[^,。、:]{0,8}[:\])]/u;
/** What stands in front of an item that has no number: ——, •, 一是. */
const bullet = /^(?:[-—·•●■◆▪★☆※►▶]{1,3}|[一二三四五六七八九十]{1,3}是)/u;

function openItem(paragraphs: readonly Paragraph[], value: number, parent: OutlineNode | null): OutlineNode | null {
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  if (first === undefined || last === undefined) return null;
  const length = bullet.exec(first.text)?.[0].length ?? 0;
  const words = first.text.slice(length);
  const { title } = readHeading(words);
  const mark = { style: "paragraph" as const, number: String(value), value, length };
  const heading = first.text.slice(0, length + words.indexOf(title) + title.length);
  return { mark, title, heading, paragraphs: [...paragraphs], hasBody: true, parent, children: [], span: { start: first.span.start, end: last.span.end } };
}

/** Paragraphs by items: one ends with the paragraph that names its owners, and the lines behind it that say who or by when. */
function groupParagraphs(paragraphs: readonly Paragraph[], isOwned: (group: readonly Paragraph[]) => boolean): Paragraph[][] {
  const groups: Paragraph[][] = [];
  let open: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const isLabel = labelLine.test(foldCharacters(paragraph.text));
    const last = groups.at(-1);
    if (isLabel && open.length === 0 && last !== undefined) {
      last.push(paragraph);
      continue;
    }
    // Words above the first item's own paragraph introduce all of them.
    open = groups.length === 0 && !isLabel ? [paragraph] : [...open, paragraph];
    if (!isOwned([paragraph])) continue;
    groups.push(open);
    open = [];
  }
  return groups;
}

/**
 * Items that no number sets apart: of a stretch where two paragraphs or more name owners, each that does is an item, with what
 * stands between it and the one before.
 */
export function splitItems(paragraphs: readonly Paragraph[], parent: OutlineNode | null, findsOwners: (node: OutlineNode) => boolean): OutlineNode[] {
  const isOwned = (group: readonly Paragraph[]): boolean => {
    const item = openItem(group, 1, parent);
    return item !== null && findsOwners(item);
  };
  const groups = paragraphs.length < 2 ? [] : groupParagraphs(paragraphs, isOwned);
  if (groups.length < 2) return [];
  return groups.flatMap((group, index) => openItem(group, index + 1, parent) ?? []);
}
