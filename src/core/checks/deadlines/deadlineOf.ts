import type { IsoDate } from "#core/calendar/isoDate";
import type { Deadline } from "#core/deadlines/model";
import type { LedgerRow } from "#core/ledger/model";
import { bigramsOf, shareOf } from "#core/matching/bigrams";
import type { Measure } from "#core/policy/model";

/** The last day that the row's own deadlines give; null where none is dated. */
export function lastDayOf({ deadlines }: LedgerRow): IsoDate | null {
  return latest(deadlines)?.end ?? null;
}

function latest(deadlines: readonly Deadline[]): Deadline | null {
  let found: Deadline | null = null;
  for (const deadline of deadlines) {
    // A recurring duty ends with its period, not with its first day.
    if (deadline.end === null || deadline.kind === "recurring") continue;
    if (found?.end == null || deadline.end > found.end) found = deadline;
  }
  return found;
}

export function hasOngoing(deadlines: readonly Deadline[]): boolean {
  return deadlines.some(({ kind }) => kind === "ongoing" || kind === "onSchedule" || kind === "recurring");
}

export function measureScoped({ deadlines }: Measure): readonly Deadline[] {
  return deadlines.filter(({ scope }) => scope === "measure");
}

/** How much of a row's words a sentence must have for its day to be the row's. */
const identified = 0.7;
const clearly = 0.15;

/**
 * The dated deadline that a row is held against: that of the figure or sentence which the row plainly comes from, else
 * the measure's latest one. A row that repeats any day which the policy gives the measure is held against that day.
 */
export function heldAgainst(row: LedgerRow, measure: Measure): Deadline | null {
  const named = sentenceDeadline(row, measure) ?? figureDeadline(row, measure);
  if (named !== null) return named;
  const day = lastDayOf(row);
  const given = day === null ? undefined : measure.deadlines.find(({ end, kind }) => end === day && kind !== "recurring");
  return given ?? latest(measureScoped(measure));
}

/** 8.5个工作日 in the row, and the policy wants 8.5 工作日 by one day. */
function figureDeadline({ task, cells }: LedgerRow, measure: Measure): Deadline | null {
  const days = new Set<IsoDate>();
  for (const { to, unit, due } of measure.targets) {
    if (to === null || due === null || unit === "") continue;
    const words = `${task} ${String(cells.action?.value ?? "")}`;
    if (statesFigure(words, to, unit)) days.add(due);
  }
  const [day] = days;
  return days.size === 1 ? (measure.deadlines.find(({ end }) => end === day) ?? null) : null;
}

/** The figure itself, not the tail of a longer one: 5个 is not in 15个. */
function statesFigure(words: string, figure: number, unit: string): boolean {
  const form = String(figure);
  for (let at = words.indexOf(form); at >= 0; at = words.indexOf(form, at + 1)) {
    const after = words.slice(at + form.length);
    if (!/[\d.]$/u.test(words.slice(0, at)) && (after.startsWith(unit) || after.startsWith(`个${unit}`))) return true;
  }
  return false;
}

function sentenceDeadline(row: LedgerRow, measure: Measure): Deadline | null {
  const candidates = measure.deadlines.filter(({ scope, end }) => scope === "sentence" && end !== null);
  if (candidates.length === 0 || measure.text === null) return null;
  const words = bigramsOf(row.task);
  if (words.size < 4) return null;
  const ranked = candidates
    .map((deadline) => ({ deadline, share: shareOf(words, bigramsOf(sentenceOf(measure, deadline))) }))
    .sort((a, b) => b.share - a.share);
  const [best] = ranked;
  const rival = ranked.find(({ deadline }) => deadline.end !== best?.deadline.end);
  if (best === undefined || best.share < identified) return null;
  return rival === undefined || best.share - rival.share >= clearly ? best.deadline : null;
}

/** The words between two full stops around the deadline. */
function sentenceOf({ text, span }: Measure, deadline: Deadline): string {
  const words = text ?? "";
  const offset = deadline.span.start - span.start;
  const at = words.startsWith(deadline.raw, offset) ? offset : words.indexOf(deadline.raw);
  if (at < 0) return "";
  const start = Math.max(words.lastIndexOf("。", at), words.lastIndexOf("；", at)) + 1;
  const end = words.slice(at).search(/[。；]/u);
  return words.slice(start, end < 0 ? undefined : at + end);
}
