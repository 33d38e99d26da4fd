import { readCell } from "./cell.ts";
import { compactText } from "./compactText.ts";
import type { Problem } from "./expression.ts";
import type { Deadline } from "./model.ts";
import { buildDeadline, buildSource, type DeadlineOptions } from "./options.ts";

/** A deadline cell as read, with what cannot be read of it. */
export interface DeadlineCell {
  deadlines: Deadline[];
  unreadable: { raw: string; why: Problem | "noDate" } | null;
}

const noise = /^[,;。、:()\n!?]*$/u;

/**
 * Reads a text that is a deadline: a cell of a ledger, a 完成时限 line. It may hold several, in reading order. Words that
 * say nothing about time, a day that does not exist and a date whose year nobody gives are `unreadable`; a blank cell
 * and blank markers (/, 无) are neither.
 */
export function readDeadlineCell(text: string, options: DeadlineOptions): DeadlineCell {
  const compact = compactText(text);
  if (noise.test(compact.text)) return { deadlines: [], unreadable: null };
  const readings = readCell(buildSource(compact, { ...options, mode: "cell" }));
  const scope = options.scope ?? "cell";
  const deadlines = readings.filter(({ problem }) => problem === null).map((reading) => buildDeadline(compact, reading, scope));
  const failed = readings.find(({ problem }) => problem === "impossibleDay") ?? readings.find(({ problem }) => problem !== null);
  if (failed?.problem !== undefined && failed.problem !== null) return { deadlines, unreadable: { raw: buildDeadline(compact, failed, scope).raw, why: failed.problem } };
  return { deadlines, unreadable: deadlines.length > 0 ? null : { raw: text.trim(), why: "noDate" } };
}
