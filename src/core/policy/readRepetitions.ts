import type { Deadline } from "#core/deadlines/model";
import { readDeadlines } from "#core/deadlines/readDeadlines";
import type { Span } from "#core/text/span";

/** 每月举办一次: a schedule, unlike 每年培训1500人, which is a figure without a day. */
const onceEvery = /(每(?:半?年|个?季度?|个?月|两?周|个?星期|日|天))(?:至少|不少于|集中|定期)?\p{Script=Han}{0,6}?(?:一|1)次/gu;
/** 每月16日前报…，18日前报…: the month is said once. */
const dayBefore = /(?<![\d月])(\d{1,2})日(?:之|以)?前/gu;

/** Schedules that a sentence states beside its dated deadlines `found`. */
export function readRepetitions(text: string, span: Span, found: readonly Deadline[]): Deadline[] {
  const words = text.slice(span.start, span.end);
  const schedules = [...words.matchAll(onceEvery)].flatMap((match) => {
    const [every] = readDeadlines(match[1] ?? "", { reference: null, mode: "cell" });
    return every?.kind === "recurring" ? [placed(every, match, span)] : [];
  });
  const continued = [...words.matchAll(dayBefore)].flatMap((match) => {
    const monthly = monthlyBefore(text, span.start + match.index, found);
    return monthly === null ? [] : [placed({ ...monthly, recurrence: `FREQ=MONTHLY;BYMONTHDAY=${Number(match[1])}` }, match, span)];
  });
  return [...schedules, ...continued].filter((deadline) => !found.some((other) => overlaps(other.span, deadline.span)));
}

/** The monthly deadline before a place in the same sentence. */
function monthlyBefore(text: string, place: number, found: readonly Deadline[]): Deadline | null {
  const sentence = text.lastIndexOf("。", place);
  return found.findLast(({ span, recurrence }) => span.start > sentence && span.end <= place && /^FREQ=MONTHLY;BYMONTHDAY=\d+$/u.test(recurrence ?? "")) ?? null;
}

function placed(deadline: Deadline, match: RegExpExecArray | RegExpMatchArray, { start }: Span): Deadline {
  const from = start + (match.index ?? 0);
  return { ...deadline, raw: match[0], scope: "sentence", span: { start: from, end: from + match[0].length } };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
