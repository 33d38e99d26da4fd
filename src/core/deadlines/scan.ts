import { matchAt, type Reading, type Source } from "./expression.ts";
import { parsePrefix } from "./modifiers.ts";
import { parsePeriod } from "./periods.ts";
import { limitOf, parsePoints } from "./points.ts";
import { parseRange } from "./ranges.ts";
import { parseRecurring } from "./recurring.ts";
import { parseRelative } from "./relative.ts";

/** Every sign that a dated expression can begin with; all others are passed over without a try. */
const starters = new Set('0123456789\'"〇零一二两三四五六七八九十百半年今本当明次翌来下后去上前这第QqTt每按逐日周旬月季到至直截最不于在自从即现目元新除春清端中国劳重建教儿青妇植国全星礼印发公颁');
/** Behind the point of a list's number (1.6月底前) a year or a month may begin. */
const fullDate = /\d{4}年|\d{1,2}月/uy;
const numeral = /[\d〇零一二两三四五六七八九十百]/u;

/** All dated expressions of a text, in reading order; one pass, each place tried once. */
export function scanReadings(source: Source): Reading[] {
  const readings: Reading[] = [];
  const { text } = source;
  let current: Source = source;
  let end = 0;
  for (let index = 0; index < text.length; ) {
    if (source.mode === "prose" && /[。;；\n]/u.test(text.charAt(index))) current = { ...current, previous: null };
    const found = canStart(text, index, end) ? parseAt(current, index) : null;
    if (found === null) {
      index += 1;
      continue;
    }
    // The anchor of a span (收到通知后…) is looked for backwards, but never into the expression before.
    for (const reading of found) reading.from = Math.max(reading.from, end);
    append(readings, found, text);
    current = follow(current, found);
    end = Math.max(index + 1, ...found.map((reading) => reading.to));
    index = end;
  }
  return readings;
}

/** 2022年起每年12月底前 is one deadline: the years before a recurrence bound it. */
function append(readings: Reading[], found: readonly Reading[], text: string): void {
  const last = readings.at(-1);
  const first = found[0];
  const bounds = last !== undefined && first !== undefined && first.kind === "recurring" && (last.kind === "range" || last.kind === "from") && /^,?$/u.test(text.slice(last.to, first.from));
  if (!bounds) {
    readings.push(...found);
    return;
  }
  readings.pop();
  readings.push(...found.map((reading) => ({ ...reading, from: last.from, start: last.start, end: last.end })));
}

/** Inside a number nothing begins: the 9年 of 2019年 is no year. */
function canStart(text: string, index: number, end: number): boolean {
  if (!starters.has(text.charAt(index))) return false;
  if (index === end || !numeral.test(text.charAt(index))) return true;
  const before = text.charAt(index - 1);
  return before === "." ? matchAt(fullDate, text, index) !== null : !/[\d〇零一二两三四五六七八九十百廿卅]/u.test(before);
}

function parseAt(source: Source, index: number): Reading[] | null {
  const recurring = parseRecurring(source, index);
  if (recurring !== null) return recurring;
  const here = within(source, index);
  const prefix = parsePrefix(source.text, index);
  const period = parsePeriod(here, prefix.next);
  const single = parseRange(here, index, { prefix, period }) ?? parseRelative(source, index);
  if (single !== null) return [single];
  return period === null ? null : parsePoints(here, period, prefix);
}

/** 2020年底前完成,其中6月底前…: what is part of it may come first. */
function within(source: Source, index: number): Source {
  const { previous, text } = source;
  return previous !== null && text.startsWith("其中", index - 2) ? { ...source, previous: { ...previous, end: "" } } : source;
}

function follow(source: Source, readings: readonly Reading[]): Source {
  const last = readings.at(-1);
  const limit = last === undefined || last.kind === "relative" || last.kind === "recurring" ? null : limitOf(last);
  return limit === null ? source : { ...source, previous: { year: Number(limit.slice(0, 4)), end: limit } };
}
