import type { Period, Source } from "./expression.ts";
import { feastSigns, parseFeast, parseOpenYear, parsePlan } from "./namedPeriods.ts";
import { parseNumericDate } from "./numericDates.ts";
import { parseRelativePeriod } from "./relativePeriods.ts";
import { parseYearPart } from "./yearParts.ts";
import { type NamedYear, parseYear } from "./years.ts";

type PeriodParser = (source: Source, index: number) => Period | null;

const digits = "0123456789";
const numerals = "〇零一二三四五六七八九十";

/** Each parser with every sign that its words can begin with, in the order in which they are tried. */
const parsers: readonly { signs: string; parse: PeriodParser }[] = [
  { signs: `${digits}'${numerals}今本当明次翌来下后去上前`, parse: parseOfYear },
  { signs: `${digits}'`, parse: parseNumericDate },
  { signs: `${digits}${numerals}本当这下次上今明即后周星礼月季`, parse: parseRelativePeriod },
  { signs: '"十二', parse: parsePlan },
  { signs: `"${feastSigns}`, parse: (source, index) => parseFeast(source, index, null) },
  { signs: "年全", parse: parseOpenYear },
  { signs: `${digits}${numerals}第QqT上下前`, parse: parseYearless },
];

const parsersBySign: ReadonlyMap<string, readonly PeriodParser[]> = new Map(
  Array.from(new Set(parsers.map(({ signs }) => signs).join("")), (sign) => [sign, parsers.filter(({ signs }) => signs.includes(sign)).map(({ parse }) => parse)]),
);

/** A named stretch of the calendar at an index, or null. */
export function parsePeriod(source: Source, index: number): Period | null {
  for (const parse of parsersBySign.get(source.text.charAt(index)) ?? []) {
    const period = parse(source, index);
    if (period !== null) return period;
  }
  return null;
}

function parseOfYear(source: Source, index: number): Period | null {
  const named = parseYear(source, index);
  return named === null ? null : parseAfterYear(source, named);
}

function parseAfterYear(source: Source, { year, anchored, next }: NamedYear): Period {
  const problem = year === null ? "noYear" : null;
  const given = { year, anchored, other: null, problem } as const;
  // 2024年年内 says the year twice.
  const start = source.text.startsWith("的", next) || source.text.startsWith("年内", next) ? next + 1 : next;
  const part = parseYearPart(source.text, start);
  if (part !== null) return { ...part, ...given };
  const feast = parseFeast(source, start, year);
  if (feast !== null) return { ...feast, ...given };
  const at = (y: number) => ({ start: `${y}-01-01`, end: `${y}-12-31` });
  return { ...given, unit: "year", edge: "whole", month: null, at, next: source.text.startsWith("全年", next) ? next + 2 : source.text.startsWith("年内", next) ? start : next };
}

function parseYearless(source: Source, index: number): Period | null {
  const part = parseYearPart(source.text, index);
  return part === null ? null : { ...part, year: null, anchored: false, other: null, problem: null };
}
