import type { OutlineNode } from "./buildOutline.ts";

/**
 * Keys that are unique in the document: the number where every number of its style is used once, else with the chapter
 * (二/一) and, where that is not enough, with the item between them. What is still doubled is counted: 5#2.
 */
export function measureKeys(nodes: readonly OutlineNode[]): string[] {
  const restarting = new Set(doubled(nodes, ({ mark }) => `${mark.style} ${mark.number}`).map(({ mark }) => mark.style));
  const nested = new Set(doubled(nodes, (node) => `${node.mark.style} ${chapterKey(node)}`).map(({ mark }) => mark.style));
  const seen = new Map<string, number>();
  return nodes.map((node) => {
    const { style, number } = node.mark;
    const key = nested.has(style) ? pathKey(node) : restarting.has(style) ? chapterKey(node) : number;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

function doubled(nodes: readonly OutlineNode[], keyOf: (node: OutlineNode) => string): OutlineNode[] {
  const counts = new Map<string, number>();
  for (const node of nodes) counts.set(keyOf(node), (counts.get(keyOf(node)) ?? 0) + 1);
  return nodes.filter((node) => (counts.get(keyOf(node)) ?? 0) > 1);
}

function path(node: OutlineNode): string[] {
  return [...(node.parent === null ? [] : path(node.parent)), node.mark.number];
}

function chapterKey(node: OutlineNode): string {
  const numbers = path(node);
  return numbers.length < 2 ? node.mark.number : `${numbers[0] ?? ""}/${node.mark.number}`;
}

function pathKey(node: OutlineNode): string {
  return path(node).join("/");
}
