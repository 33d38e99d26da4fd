import type { Finding } from "#core/findings/finding";
import { useMemo, useState } from "react";
import { flattenGroups, type ListLine } from "./flattenGroups.ts";
import { groupFindings, type Grouping } from "./groupFindings.ts";

export interface FindingsTree {
  lines: readonly ListLine[];
  /** The line that the keys work on, or null while nobody has chosen one. */
  current: ListLine | null;
  /** Where it stands in `lines`; 0 without one. */
  index: number;
  moveTo: (index: number) => void;
  toggle: (group: string) => void;
}

/** Rows have a finding or two each: closed they would only be in the way. Of the rest the first is open. */
function isOpenAtFirst(by: Grouping, position: number): boolean {
  return by === "row" || position === 0;
}

/**
 * The findings as a tree with one current line. When findings go (a fix was applied) the line that takes the place of
 * the current one becomes current, so that a list can be worked off with one key.
 */
export function useFindingsTree(findings: readonly Finding[], by: Grouping): FindingsTree {
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<{ id: string; index: number } | null>(null);
  const groups = useMemo(() => groupFindings(findings, by), [findings, by]);
  const lines = useMemo(() => {
    const first = new Set(groups.filter((_, index) => isOpenAtFirst(by, index)).map(({ key }) => key));
    return flattenGroups(groups, (key) => first.has(key) !== changed.has(`${by}:${key}`));
  }, [groups, by, changed]);
  const index = useMemo(() => {
    if (chosen === null) return 0;
    const found = lines.findIndex(({ id }) => id === chosen.id);
    return found === -1 ? Math.max(0, Math.min(chosen.index, lines.length - 1)) : found;
  }, [lines, chosen]);
  return {
    lines,
    index,
    current: chosen === null ? null : (lines[index] ?? null),
    moveTo: (to) => {
      const line = lines[to];
      if (line !== undefined) setChosen({ id: line.id, index: to });
    },
    toggle: (group) => {
      const key = `${by}:${group}`;
      setChanged(new Set(changed.has(key) ? [...changed].filter((other) => other !== key) : [...changed, key]));
    },
  };
}
