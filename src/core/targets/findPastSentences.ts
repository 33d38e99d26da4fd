import type { IsoDate } from "#core/calendar/isoDate";
import type { Deadline } from "#core/deadlines/model";
import { foldCharacters } from "#core/text/foldCharacters";

const year = /^[\s-]*(?:截[至止])?(\d{4})年/u;
const plan = /^[\s-]*“?(十[一二三四五六七八九]|二十[一二]?)五”?(?:时期|期间)/u;
/** The plan that began in 2021 was the fourteenth; each lasts five years. */
const lastYearOf = (number: number): number => 2025 + (number - 14) * 5;
const numbers = Array.from("一二三四五六七八九");

interface Known {
  deadlines: readonly Deadline[];
  reference?: IsoDate | null;
}

/**
 * Tells of a place whether its sentence opens with a year or a plan that lies before the document (2022年，完成…;
 * “十三五”期间，…) and no deadline stands between: such a sentence says what has been.
 */
export function findPastSentences(text: string, { deadlines, reference }: Known): (sentenceStart: number, place: number) => boolean {
  if (reference === undefined || reference === null) return () => false;
  const thisYear = Number(reference.slice(0, 4));
  let last = { start: -1, isPast: false, until: 0 };
  return (sentenceStart, place) => {
    if (last.start !== sentenceStart) {
      const opening = lastYearNamed(foldCharacters(text.slice(sentenceStart, sentenceStart + 16)));
      const isPast = opening !== null && opening < thisYear;
      const next = isPast ? deadlines.find(({ span }) => span.start >= sentenceStart) : undefined;
      last = { start: sentenceStart, isPast, until: next?.span.start ?? text.length };
    }
    return last.isPast && place < last.until;
  };
}

function lastYearNamed(opening: string): number | null {
  const named = year.exec(opening);
  if (named !== null) return Number(named[1]);
  const period = plan.exec(opening)?.[1];
  if (period === undefined) return null;
  const unit = numbers.indexOf(period.slice(-1)) + 1;
  return lastYearOf(period.startsWith("二十") ? 20 + (period === "二十" ? 0 : unit) : 10 + unit);
}
