import { addDays, addMonths, type IsoDate } from "#core/calendar/isoDate";
import { addWorkingDays } from "#core/calendar/workingCalendar";
import { buildReading, matchAt, type Reading, type Source } from "./expression.ts";
import { count, readNumber } from "./numbers.ts";

/** 用3年时间, 经过五年努力 bound a span as 内 does. */
const within = "(?:左右)?(?:的?时间)?(?:[之以]内|内)|(?<=[用过].{2,9})(?:左右)?的?(?:时间|努力)";
const unit = "(个?工作日|个?自然日|个?日历日|个?工作小时|个半?小时|半?小时|个半月|个月|个季度|个星期|个?周|星期|周|年半|年|日|天|分钟)";
/** 3至5年: the longer span is the limit. */
const span = new RegExp(`(?:${count}[-~至到])?(${count})余?${unit}(${within})?`, "uy");
/** 半年, 半个月, 半月: the half is the count itself. */
const halfMonth = new RegExp(`半个?月(${within})?`, "uy");

/** How far back an anchor (自本方案印发之日起) is looked for. */
const anchorReach = 24;
const clauseEnd = /[,;。、:()\n]/u;
/** Words before a count that tie it to an event. */
const eventAnchor = /(?:后|之日|之日起|起|日起|之时起)的?$/u;
const issueAnchor =
  /(?:自|从)?[本该此]?(?:文件|通知|实施意见|意见|行动方案|实施方案|工作方案|方案|办法|政策|措施|规定|决定|细则|清单)?(?:正式)?(?:印发|发布|公布|颁布|下发|出台|施行|实施|发文)(?:之日)?(?:起|后|以后|之后)的?$/u;
/** Words that leave a span free to stand alone: 力争3年内. */
const freeStart = /(?:^|工期|周期|建设期|[工周]期[为约]|力争|争取|确保|[经通]过|[用在于须应需限自拟]|应当|必须|限期|未来|今后|计划|原则上|预计|务必)$/u;

interface Amount {
  duration: string;
  end: (from: IsoDate, source: Source) => IsoDate | null;
}

/** A span longer than this is no deadline, and would leave the calendar. */
const mostYears = 100;

const months = (n: number): Amount["end"] | null => (n <= mostYears * 12 ? (from) => addMonths(from, n) : null);
const days = (n: number): Amount["end"] | null => (n <= mostYears * 366 ? (from) => addDays(from, n) : null);

function amount(duration: string, end: Amount["end"] | null): Amount | null {
  return end === null ? null : { duration, end };
}

const halfOf = (n: number): boolean => n % 1 !== 0;

function readYears(n: number, word: string): Amount | null {
  const all = Math.round((n + (word === "年半" ? 0.5 : 0)) * 12);
  return amount(all % 12 === 0 ? `P${all / 12}Y` : `P${all}M`, months(all));
}

function readMonths(n: number, word: string): Amount | null {
  const hasHalf = word === "个半月" || halfOf(n);
  const whole = Math.floor(n);
  const end = months(whole);
  if (!hasHalf || end === null) return amount(`P${whole}M`, end);
  // Half a month is 15 days in office use.
  return { duration: whole === 0 ? "P15D" : `P${whole}M15D`, end: (from, source) => addDays(end(from, source) ?? from, 15) };
}

/** The last day in time of a span of hours, counted from the beginning of the reference day. */
function readHours(n: number): Amount | null {
  return amount(halfOf(n) ? `PT${Math.round(n * 60)}M` : `PT${n}H`, days(Math.floor(n / 24)));
}

function readAmount(n: number, word: string): Amount | null {
  if (word.endsWith("工作日")) return n > 2500 ? null : { duration: `P${n}BD`, end: (from, { calendar }) => addWorkingDays(calendar, from, Math.ceil(n)).date };
  if (word.startsWith("年")) return readYears(n, word);
  if (word.endsWith("季度")) return amount(`P${n * 3}M`, months(Math.round(n * 3)));
  if (word.endsWith("月")) return readMonths(n, word);
  if (word.endsWith("周") || word.endsWith("星期")) return amount(`P${n}W`, days(Math.round(n * 7)));
  if (word.endsWith("小时")) return readHours(n + (word.startsWith("个半") ? 0.5 : word.startsWith("半") ? 0.5 : 0));
  if (word === "分钟") return amount(`PT${n}M`, days(0));
  return halfOf(n) ? null : amount(`P${n}D`, days(n));
}

interface Span {
  amount: Amount;
  isHalfYear: boolean;
  isYears: boolean;
  isBounded: boolean;
  next: number;
}

function parseSpan(text: string, index: number): Span | null {
  const half = matchAt(halfMonth, text, index);
  if (half !== null) {
    const read = readMonths(0.5, "个月");
    return read && { amount: read, isHalfYear: false, isYears: false, isBounded: half[1] !== undefined, next: index + half[0].length };
  }
  const found = matchAt(span, text, index);
  if (found === null) return null;
  const n = readNumber(found[1] ?? "");
  const word = found[2] ?? "";
  const read = n > 0 ? readAmount(n, word) : null;
  if (read === null) return null;
  return { amount: read, isHalfYear: n === 0.5 && word === "年", isYears: word.startsWith("年"), isBounded: found[3] !== undefined, next: index + found[0].length };
}

/** 5个工作日内, 印发之日起15日内, 半年内, 24小时内; without 内 only where nothing else stands there. */
export function parseRelative(source: Source, index: number): Reading | null {
  const found = parseSpan(source.text, index);
  if (found === null) return null;
  const before = clauseBefore(source.text, index);
  const from = source.mode === "cell" ? anchorInCell(source.text, found, { index, before }) : anchorInProse(found, { index, before });
  if (from === null) return null;
  // 2024年6月启动，工期24个月 counts from the beginning that the text names.
  const reference = /(?:工期|周期|建设期)[为约]?$/u.test(before) ? (source.previous?.end ?? source.reference) : source.reference;
  return buildReading({
    from,
    to: found.next,
    kind: "relative",
    // 半年内 is a stretch of the calendar and is shown from its first day; counted spans have their end only.
    start: found.isHalfYear ? reference : null,
    end: reference === null ? null : found.amount.end(reference, source),
    duration: found.amount.duration,
    explicit: true,
  });
}

/** The words of the same clause before an index. */
function clauseBefore(text: string, index: number): string {
  let start = index;
  while (start > 0 && index - start < anchorReach && !clauseEnd.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, index);
}

interface Place {
  index: number;
  before: string;
}

function anchorInCell(text: string, found: Span, { index, before }: Place): number | null {
  const isAlone = freeStart.test(before);
  if (eventAnchor.test(before)) return index - before.length;
  if (!isAlone) return null;
  const after = text.charAt(found.next);
  return found.isBounded || after === "" || clauseEnd.test(after) ? index : null;
}

/** In a sentence a number of days is a figure of the service (3个工作日内办结) unless it counts from the document's issue. */
function anchorInProse(found: Span, { index, before }: Place): number | null {
  if (!found.isBounded) return null;
  const issue = issueAnchor.exec(before);
  if (issue !== null) return index - before.length + issue.index;
  return found.isYears && freeStart.test(before) ? index : null;
}
