import type { Text } from "#core/findings/text";

/** A group that tasks may fall into. */
export interface GroupName {
  key: string;
  label: Text;
  /** Place among its siblings; equal places are ordered by key. Tasks that name no group come last. */
  order: number;
}

/** The place of what has none: behind everything else. */
export const last = Number.MAX_SAFE_INTEGER;

export function compareGroupNames(one: GroupName, other: GroupName): number {
  if (one.order !== other.order) return one.order - other.order;
  // By code point: the same on every machine, whatever its language.
  return one.key < other.key ? -1 : one.key > other.key ? 1 : 0;
}
