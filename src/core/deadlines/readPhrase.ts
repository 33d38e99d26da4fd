import { buildReading, type Reading, type Source } from "./expression.ts";
import type { Clause } from "./clauses.ts";
import { arrangedWords, atOnceWords, eventWords, onScheduleWords, statusWords, strongOngoingWords, vagueWords, weakOngoingWords } from "./phrases.ts";

/** A longer clause is about the work itself; words like 推进 in it say nothing about time. */
const mostWords = 24;

/** `isFirm` is false for what a date beside it makes void: 加快推进, 尽快. */
export interface PhraseReading {
  reading: Reading;
  isFirm: boolean;
}

/** What a clause without a date says about time: 长期推进, 序时推进, 立行立改, 近期, 已完成; null for nothing. */
export function readPhrase(source: Source, clause: Clause): PhraseReading | null {
  const words = source.text.slice(clause.from, clause.to);
  if (words.length > mostWords) return null;
  const firm = (kind: Reading["kind"]): PhraseReading => ({ reading: buildReading({ ...clause, kind }), isFirm: true });
  const loose = (kind: Reading["kind"], start = null as Reading["start"]): PhraseReading => ({ reading: buildReading({ ...clause, kind, start }), isFirm: false });
  if (statusWords.test(words)) return loose("none");
  if (onScheduleWords.test(words)) return firm("onSchedule");
  if (strongOngoingWords.test(words)) return firm("ongoing");
  if (arrangedWords.test(words)) return loose("ongoing");
  if (atOnceWords.test(words)) return loose("vague", source.reference);
  if (vagueWords.test(words)) return loose("vague");
  if (weakOngoingWords.test(words)) return loose("ongoing");
  return eventWords.test(words) ? loose("vague") : null;
}
