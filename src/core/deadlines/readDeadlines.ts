import { compactText } from "./compactText.ts";
import type { Deadline } from "./model.ts";
import { buildDeadline, buildSource, type DeadlineOptions } from "./options.ts";
import { readProse } from "./prose.ts";
import { readDeadlineCell } from "./readDeadlineCell.ts";

export type { DeadlineOptions } from "./options.ts";

/**
 * All deadlines of a text in reading order. In a cell whose words give none, one of kind `none` stands for them;
 * `readDeadlineCell` says why. An empty text has no deadline.
 */
export function readDeadlines(text: string, options: DeadlineOptions): Deadline[] {
  const compact = compactText(text);
  if (options.mode === "prose") {
    return readProse(buildSource(compact, options)).map((reading) => buildDeadline(compact, reading, options.scope ?? "sentence"));
  }
  const { deadlines, unreadable } = readDeadlineCell(text, options);
  if (deadlines.length > 0 || unreadable === null) return deadlines;
  const start = text.length - text.trimStart().length;
  const span = { start, end: start + text.trim().length };
  const blank = { start: null, end: null, recurrence: null, duration: null, otherReading: null } as const;
  return [{ raw: text.trim(), kind: "none", ...blank, scope: options.scope ?? "cell", span }];
}
