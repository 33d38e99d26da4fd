import type { OutlineNode } from "./buildOutline.ts";

/**
 * Keys that are unique in the document: the number where a style's numbers run through, with the chapter (二/一) where
 * they begin anew in every chapter, with the item between them where they begin anew there. A number that is printed
 * twice in one place is counted: 5#2.
 */
export function measureKeys(nodes: readonly OutlineNode[]): string[] {
  const restarting = restartingStyles(nodes, ({ mark }) => mark.number, ([chapter = ""]) => chapter);
  const nested = restartingStyles(nodes, chapterKey, (path) => path.join("/"));
  const owners = new Map<string, string>();
  const seen = new Map<string, number>();
  return nodes.map((node) => {
    const { style, number } = node.mark;
    const plain = nested.has(style) ? pathOf(node).join("/") : restarting.has(style) ? chapterKey(node) : number;
    const key = isOfOtherStyle(owners, plain, style) ? longKey(node) : plain;
    owners.set(plain, owners.get(plain) ?? style);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

/** 三、 after （三） is another item with the same number. */
function isOfOtherStyle(owners: ReadonlyMap<string, string>, key: string, style: string): boolean {
  return (owners.get(key) ?? style) !== style;
}

function longKey(node: OutlineNode): string {
  const path = pathOf(node);
  return path.length === 1 ? `${path.join("")}/${path.join("")}` : path.join("/");
}

/** Styles of which the same key comes in two places. */
function restartingStyles(nodes: readonly OutlineNode[], keyOf: (node: OutlineNode) => string, placeOf: (path: readonly string[]) => string): Set<string> {
  const places = new Map<string, string>();
  const styles = new Set<string>();
  for (const node of nodes) {
    const key = `${node.mark.style} ${keyOf(node)}`;
    const place = placeOf(pathOf(node));
    if ((places.get(key) ?? place) !== place) styles.add(node.mark.style);
    places.set(key, place);
  }
  return styles;
}

/** Numbers from the chapter down to the item. */
function pathOf(node: OutlineNode): string[] {
  const path = [node.mark.number];
  for (let above = node.parent; above !== null; above = above.parent) path.unshift(above.mark.number);
  return path;
}

function chapterKey(node: OutlineNode): string {
  const path = pathOf(node);
  return path.length < 2 ? node.mark.number : `${path[0] ?? ""}/${node.mark.number}`;
}
