import type { ListLine } from "./flattenGroups.ts";

/** What a key does to the list: another line becomes the current one, or a group opens or closes. */
export type TreeMove = { to: number } | { toggle: string } | null;

/** Lines that a page of the list holds, about. */
const page = 8;

function parentOf(lines: readonly ListLine[], index: number): number {
  let at = index;
  while (at > 0 && lines[at]?.kind !== "group") at -= 1;
  return at;
}

function moveRight(line: ListLine, index: number): TreeMove {
  if (line.kind === "finding") return null;
  return line.isOpen ? { to: index + 1 } : { toggle: line.group.key };
}

function moveLeft(lines: readonly ListLine[], line: ListLine, index: number): TreeMove {
  if (line.kind === "finding") return { to: parentOf(lines, index) };
  return line.isOpen ? { toggle: line.group.key } : null;
}

/** The keys of a tree as the ARIA practices give them, over lines in the order in which they are shown. */
export function moveInTree(key: string, lines: readonly ListLine[], index: number): TreeMove {
  const line = lines[index];
  if (line === undefined) return null;
  const last = lines.length - 1;
  switch (key) {
    case "ArrowDown": return { to: Math.min(last, index + 1) };
    case "ArrowUp": return { to: Math.max(0, index - 1) };
    case "PageDown": return { to: Math.min(last, index + page) };
    case "PageUp": return { to: Math.max(0, index - page) };
    case "Home": return { to: 0 };
    case "End": return { to: last };
    case "ArrowRight": return moveRight(line, index);
    case "ArrowLeft": return moveLeft(lines, line, index);
    case "Enter": case " ": return line.kind === "group" ? { toggle: line.group.key } : { to: index };
    default: return null;
  }
}
