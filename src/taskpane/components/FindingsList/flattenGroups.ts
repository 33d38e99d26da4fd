import type { Finding } from "#core/findings/finding";
import type { FindingGroupData } from "./groupFindings.ts";

/** What one line of the list is. `position` and `size` count as people do: among its siblings, from 1. */
export type ListLine =
  | { kind: "group"; id: string; group: FindingGroupData; isOpen: boolean; position: number; size: number }
  | { kind: "finding"; id: string; group: FindingGroupData; finding: Finding; position: number; size: number };

/** Groups and the findings of the open ones as one run of lines: what a virtual list can count. */
export function flattenGroups(groups: readonly FindingGroupData[], isOpen: (key: string) => boolean): ListLine[] {
  const lines: ListLine[] = [];
  groups.forEach((group, index) => {
    const open = isOpen(group.key);
    const id = `${group.by}:${group.key}`;
    lines.push({ kind: "group", id, group, isOpen: open, position: index + 1, size: groups.length });
    if (!open) return;
    group.findings.forEach((finding, at) => lines.push({ kind: "finding", id: `${id}:${at}`, group, finding, position: at + 1, size: group.findings.length }));
  });
  return lines;
}
