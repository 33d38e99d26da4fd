import type { OutlineNode } from "./buildOutline.ts";
import { findOwnerPieces } from "./findOwnerPieces.ts";
import { findOwnedStyles, isOwnedAtEnd } from "./sharedOwners.ts";
import { splitItems } from "./splitItems.ts";

/** What the numbered items of a document are. */
export interface MeasureOutline {
  chapters: OutlineNode[];
  measures: OutlineNode[];
  /** Items that state goals and principles; no duty hangs on them. */
  goals: OutlineNode[];
}

const chapterStyles: ReadonlySet<string> = new Set(["part", "chapter", "section", "chinese"]);
const goalTitle = /总体要求|总体目标|总体思路|指导思想|基本原则|工作目标|主要目标|发展目标|目标任务|目标计划|任务目标|行动目标|改革目标|建设目标|工作思路|工作原则|总体考虑|目标要求/u;
/** 一、工作目标全面落实…: the heading lost its line. */
const runInGoal = /^(?:总体要求|总体目标|总体思路|指导思想|基本原则|工作目标|主要目标|发展目标|工作思路|工作原则)(?!分解|任务|责任|落实)/u;
const backgroundTitle = /^(?:.{0,6}(?:背景|形势|总体情况|基本情况|重要意义|重大意义|适用范围|名词解释|适用对象)|充分认识.*)$/u;

/**
 * Sorts the items. A measure is the innermost item that carries a duty: an item with items of its own is their parent
 * when it has no words of its own or when they have owners of their own; otherwise they are its details.
 */
export function findMeasures(roots: readonly OutlineNode[], hasOwners: (node: OutlineNode) => boolean): MeasureOutline {
  const sorter: Sorter = { hasOwners, ownedStyles: findOwnedStyles(roots, hasOwners) };
  const goals = roots.filter((node, index) => index < 3 && isGoals(node, hasOwners));
  const rest = roots.filter((node) => !goals.includes(node) && !isBackground(node));
  const measures = rest.flatMap((node) => measuresIn(node, sorter, node.children.length > 0));
  const isMeasure = new Set(measures);
  const isFlat = rest.every((node) => isMeasure.has(node));
  // Of a list whose items are measures, those that have items of their own are the chapters.
  const chapters = roots.filter((node) => !isMeasure.has(node) || chapterStyles.has(node.mark.style));
  return { chapters: isFlat ? [] : chapters, measures, goals };
}

interface Sorter {
  hasOwners: (node: OutlineNode) => boolean;
  ownedStyles: ReadonlySet<string>;
}

function isGoals(node: OutlineNode, hasOwners: (node: OutlineNode) => boolean): boolean {
  if (node.children.some(hasOwners) || hasOwners(node)) return false;
  return node.title.length > 16 ? runInGoal.test(node.title) : goalTitle.test(node.title);
}

function isBackground(node: OutlineNode): boolean {
  return node.title.length <= 24 && backgroundTitle.test(node.title);
}

function measuresIn(node: OutlineNode, sorter: Sorter, isChapter: boolean): OutlineNode[] {
  const { children } = node;
  if (children.length === 0) return itemsWithin(node, sorter);
  const isParent = isChapter || !node.hasBody || ownsBelow(node, sorter);
  if (!isParent) return [node];
  const below = children.flatMap((child) => measuresIn(child, sorter, false));
  return hasOwnDuty(node, sorter) ? [withoutChildren(node), ...below] : below;
}

/** A chapter's paragraphs without numbers, where they name owners one by one; else the item itself. */
function itemsWithin(node: OutlineNode, { hasOwners }: Sorter): OutlineNode[] {
  const items = chapterStyles.has(node.mark.style) ? splitItems(node.paragraphs.slice(1), node, hasOwners) : [];
  return items.length > 0 ? items : [node];
}

function ownsBelow(node: OutlineNode, { hasOwners, ownedStyles }: Sorter): boolean {
  const [first] = node.children;
  // （责任单位：…） behind the last of several steps: theirs is the item above them.
  if (first !== undefined && !ownedStyles.has(first.mark.style) && isOwnedAtEnd(node, hasOwners)) return false;
  return node.children.some((child) => anyOwners(child, hasOwners));
}

/** Words that a heading and a clause do not fill, in letters. */
const shortestDuty = 16;

/** An item with items of its own that also says itself what is to be done, and by whom. */
function hasOwnDuty(node: OutlineNode, { hasOwners }: Sorter): boolean {
  if (!hasOwners(node)) return false;
  const words = node.paragraphs.map(({ text }) => text).join("\n");
  const from = node.heading.length;
  const { pieces } = findOwnerPieces(words, { sentences: false }) ?? { pieces: [] };
  // 一、强化创新（区科技局牵头）: a clause that the heading itself holds is for what stands under it.
  if ((pieces.at(-1)?.end ?? 0) <= from + 1) return false;
  const beside = pieces.reduce((left, { start, end }) => left - Math.max(0, end - Math.max(start, from)), words.length - from);
  // A first sentence of some length is no mere heading: 推进老城更新，完成三个片区改造。（市住建局牵头）具体措施：
  return beside >= shortestDuty || (node.title.length >= shortestDuty && /[，,；;]/u.test(node.title));
}

function withoutChildren(node: OutlineNode): OutlineNode {
  return { ...node, children: [], span: { start: node.span.start, end: node.paragraphs.at(-1)?.span.end ?? node.span.end } };
}

function anyOwners(node: OutlineNode, hasOwners: (node: OutlineNode) => boolean): boolean {
  return hasOwners(node) || node.children.some((child) => anyOwners(child, hasOwners));
}

/** Every item is looked at once, however often it is asked about. */
export function rememberOwners(findsOwners: (node: OutlineNode) => boolean): (node: OutlineNode) => boolean {
  const known = new Map<OutlineNode, boolean>();
  return (node) => {
    const answer = known.get(node) ?? findsOwners(node);
    known.set(node, answer);
    return answer;
  };
}
