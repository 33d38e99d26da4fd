import type { OutlineNode } from "./buildOutline.ts";

type Finder = (node: OutlineNode) => boolean;

/** Only the last of several items names owners. */
export function isOwnedAtEnd({ children }: OutlineNode, hasOwners: Finder): boolean {
  const last = children.at(-1);
  return children.length > 1 && last !== undefined && hasOwners(last) && children.slice(0, -1).every((child) => !hasOwners(child));
}

/**
 * Styles whose items name owners one by one: somewhere an item that is not the last of its list does. Of the others a clause at
 * the end of a list speaks for the list.
 */
export function findOwnedStyles(roots: readonly OutlineNode[], hasOwners: Finder): Set<string> {
  const styles = new Set<string>();
  const visit = ({ children }: OutlineNode): void => {
    for (const [index, child] of children.entries()) {
      if (index < children.length - 1 && hasOwners(child)) styles.add(child.mark.style);
      visit(child);
    }
  };
  roots.forEach(visit);
  return styles;
}

/** 以上任务由…牵头: what stands above it is meant, whatever other lists do. */
const speaksOfAll = /(?:以上|上述|本(?:部分|[章节类]|项行动|专项))(?:各项)?(?:工作|任务|措施|事项|内容|举措|项目)?/u;

/** Lists whose last item's clause speaks for the whole list, by the item above them. */
export type EndClauses = ReadonlyMap<OutlineNode, OutlineNode>;

/** Finds the lists of a document in which only the end names owners: where that is its habit, or the clause says so itself. */
export function findEndClauses(roots: readonly OutlineNode[], hasOwners: Finder): EndClauses {
  const owned = findOwnedStyles(roots, hasOwners);
  const byStyle = new Map<string, OutlineNode[]>();
  const visit = (node: OutlineNode): void => {
    const style = node.children[0]?.mark.style;
    if (style !== undefined && isOwnedAtEnd(node, hasOwners)) {
      const lists = byStyle.get(style);
      if (lists === undefined) byStyle.set(style, [node]);
      else lists.push(node);
    }
    node.children.forEach(visit);
  };
  roots.forEach(visit);
  const ends = new Map<OutlineNode, OutlineNode>();
  for (const [style, lists] of byStyle) {
    const isHabit = !owned.has(style) && lists.length > 1;
    for (const list of lists) {
      const last = list.children.at(-1);
      if (last !== undefined && (isHabit || speaksOfAll.test(last.paragraphs.at(-1)?.text ?? ""))) ends.set(list, last);
    }
  }
  return ends;
}
