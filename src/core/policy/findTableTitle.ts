import type { TaskCell } from "./findTaskTables.ts";

/** The line above a table's header, a note in brackets between them left out; an empty one where that is no title. */
export function findTableTitle(above: readonly TaskCell[]): TaskCell {
  const last = above.findLast(({ text }) => text !== "" && !/^[（(].*[）)]$/u.test(text));
  return last !== undefined && /^[^。；]{2,60}(?:表|清单|分工|台账|分解)$/u.test(last.text) ? last : { text: "", start: 0 };
}
