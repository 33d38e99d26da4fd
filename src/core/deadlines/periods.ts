import type { Period, Source } from "./expression.ts";
import { parseFeast, parseOpenYear, parsePlan } from "./namedPeriods.ts";
import { parseNumericDate } from "./numericDates.ts";
import { parseRelativePeriod } from "./relativePeriods.ts";
import { parseYearPart } from "./yearParts.ts";
import { type NamedYear, parseYear } from "./years.ts";

/** A named stretch of the calendar at an index, or null. */
export function parsePeriod(source: Source, index: number): Period | null {
  const year = parseYear(source, index);
  if (year !== null) return parseOfYear(source, year);
  return (
    parseNumericDate(source, index) ??
    parseRelativePeriod(source, index) ??
    parsePlan(source, index) ??
    parseFeast(source, index, null) ??
    parseYearless(source, index)
  );
}

function parseOfYear(source: Source, { year, anchored, next }: NamedYear): Period {
  const problem = year === null ? "noYear" : null;
  const given = { year, anchored, other: null, problem } as const;
  const start = source.text.startsWith("的", next) ? next + 1 : next;
  const part = parseYearPart(source.text, start);
  if (part !== null) return { ...part, ...given };
  const feast = parseFeast(source, start, year);
  if (feast !== null) return { ...feast, ...given };
  const at = (y: number) => ({ start: `${y}-01-01`, end: `${y}-12-31` });
  return { ...given, unit: "year", edge: "whole", month: null, at, next: source.text.startsWith("全年", next) ? next + 2 : next };
}

function parseYearless(source: Source, index: number): Period | null {
  const open = parseOpenYear(source, index);
  if (open !== null) return open;
  const part = parseYearPart(source.text, index);
  // 底, 末, 初 alone belong to a year, which parseOpenYear has looked for.
  if (part === null || /^[年底末终尾初中]/u.test(source.text.slice(index, index + 1))) return null;
  return { ...part, year: null, anchored: false, other: null, problem: null };
}
