import type { Reading, Source } from "./expression.ts";
import {
  baselineAfter,
  benefitAfter,
  clauseStart,
  comparedBefore,
  describesAfter,
  figureAfter,
  measuredBefore,
  nameAfter,
  namedBefore,
  pastAfter,
  pastBefore,
  taskAfter,
  validityBefore,
  yearlyAfter,
} from "./proseContext.ts";
import { scanReadings } from "./scan.ts";

/** How many characters on either side decide what a date in a sentence is. */
const reach = 16;

/** Deadlines in the sentences of a policy: dates that say by when, and none that say since when, of what, or than what. */
export function readProse(source: Source): Reading[] {
  const dated = scanReadings(source).filter((reading) => reading.problem === null && reading.kind !== "none");
  return withListed(source, outsideTitles(source.text, dated));
}

/** 到2022年和2030年: the second year of a list is what the first is. */
function withListed(source: Source, readings: readonly Reading[]): Reading[] {
  const kept: Reading[] = [];
  for (const reading of readings) {
    const before = kept.at(-1);
    const isListed = before !== undefined && before.unit === reading.unit && before.kind !== "recurring" && /^[、和与及]$/u.test(source.text.slice(before.to, reading.from));
    if (isListed || isDeadline(source, reading)) kept.push(reading);
  }
  return kept;
}

/** Readings that are not in the name of a law or plan, between 《 and 》. One walk over text and readings together. */
function outsideTitles(text: string, readings: readonly Reading[]): Reading[] {
  let open = text.indexOf("《");
  let close = open < 0 ? -1 : text.indexOf("》", open);
  return readings.filter(({ from }) => {
    while (close >= 0 && close < from) {
      open = text.indexOf("《", close);
      close = open < 0 ? -1 : text.indexOf("》", open);
    }
    return close < 0 || from < open;
  });
}

function wordsAround(text: string, { from, to }: Reading): Around {
  return { before: text.slice(Math.max(0, from - reach), from), words: text.slice(from, to), after: text.slice(to, to + reach + 12) };
}

function isDeadline(source: Source, reading: Reading): boolean {
  if (reading.kind === "recurring") return true;
  const around = wordsAround(source.text, reading);
  const { after } = around;
  if (reading.kind === "relative") return !benefitAfter.test(after);
  if (isBaseline(reading, around) || describesAfter.test(after) || pastAfter.test(after)) return false;
  if (isPast(source, reading) && !isLimit(source.text, reading)) return false;
  return reading.explicit ? isExplicitDeadline(reading, around) : isBareDeadline(reading, around);
}

interface Around {
  before: string;
  words: string;
  after: string;
}

function isBaseline(reading: Reading, { before, words, after }: Around): boolean {
  if (baselineAfter.test(after) || (figureAfter.test(after) && !/^[到至]/u.test(words))) return true;
  return measuredBefore.test(before) || (!reading.explicit && comparedBefore.test(before));
}

/** 2024年起 holds in 2024 too. A bare date before the document's own day tells what has been. */
function isPast(source: Source, reading: Reading): boolean {
  if (source.today !== null && reading.kind === "from" && reading.unit !== "day") return Number(reading.start?.slice(0, 4)) < source.today.year;
  const last = reading.end ?? reading.start;
  return source.reference !== null && last !== null && last < source.reference;
}

/** 到…, …前: a limit in so many words, whatever its day. */
function isLimit(text: string, reading: Reading): boolean {
  const words = text.slice(reading.from, reading.to);
  return /^[到至最不]|前$/u.test(words) && !words.startsWith("截");
}

function isExplicitDeadline(reading: Reading, { before, after }: Around): boolean {
  if (reading.kind === "range" && (nameAfter.test(after) || namedBefore.test(before))) return false;
  return !pastBefore.test(before) && !validityBefore.test(before);
}

/** A day, 当年, 全年 or a month of no year is not a deadline by itself; a year or a part of it at a clause's start is. */
function isBareDeadline(reading: Reading, { before, words, after }: Around): boolean {
  // 今年新增2000个 is due within the year.
  if (reading.unit === "year" && /^[今本明]年/u.test(words) && clauseStart.test(before)) return taskAfter.test(after);
  if (reading.unit === "day" || reading.unit === "feast" || reading.unit === "week" || reading.kind === "vague") return false;
  if (!reading.yearGiven && (reading.unit === "month" || reading.unit === "year")) return false;
  return (clauseStart.test(before) || taskAfter.test(after)) && !nameAfter.test(after) && !yearlyAfter.test(after);
}
