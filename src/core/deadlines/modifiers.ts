import { matchAt, type PeriodUnit } from "./expression.ts";

/** What stands before a period: a limit (到, 最迟于), a beginning (自), or nothing of weight (于, 在). */
export interface Prefix {
  kind: "until" | "since" | "none";
  /** Where the deadline's own words begin: 在 and 于 are not part of them. */
  from: number;
  next: number;
}

export type SuffixKind = "before" | "within" | "during" | "after" | "since" | "past" | "none";

export interface Suffix {
  kind: SuffixKind;
  next: number;
}

const until = /(?:截至|截止)(?:日期|时间)?[为是到至于]?:?|直到|直至|(?:最迟|最晚)不?(?:得?(?:超过|晚于|迟于))?[于在到至]?|不(?:得|能)?(?:晚|迟)于|到|至/uy;
const since = /自|从/uy;
const neutral = /于|在/uy;

const prefixSigns = new Set("截直最不到至自从于在");

export function parsePrefix(text: string, index: number): Prefix {
  if (!prefixSigns.has(text.charAt(index))) return { kind: "none", from: index, next: index };
  const limit = matchAt(until, text, index);
  if (limit !== null) return { kind: "until", from: index, next: index + limit[0].length };
  const beginning = matchAt(since, text, index);
  if (beginning !== null) return { kind: "since", from: index, next: index + beginning[0].length };
  const plain = matchAt(neutral, text, index);
  const next = index + (plain === null ? 0 : plain[0].length);
  return { kind: "none", from: next, next };
}

const suffixes: readonly { kind: SuffixKind; pattern: RegExp }[] = [
  { kind: "past", pattern: /(?:以来|至今|迄今)/uy },
  { kind: "none", pattern: /前后|左右/uy },
  { kind: "before", pattern: /(?:[之以]前|前夕?(?![往期提述沿瞻置端列景身去方海]))/uy },
  { kind: "within", pattern: /(?:[之以]内|内(?![部容外地陆控涝河需设向贸资江蒙]))/uy },
  { kind: "during", pattern: /期间|时期/uy },
  { kind: "since", pattern: /起(?![草步点诉码重到来止用伏降])|开始(?!前)/uy },
  { kind: "after", pattern: /(?:[之以]后|后(?![续期台勤备半方]))/uy },
];

const suffixSigns = new Set("以至迄前左之内期时起开后");

/** 中秋国庆双节前, 春节假期前 */
const feasts = /[双两]节|节日?假?期?/uy;
const gloss = /\((?:周|星期|礼拜)[一二三四五六日天]\)|\([^()]{1,8}\)(?=[之以]?[前内])/uy;
const timeOfDay =
  /[ T]?(?:凌晨|早上|上午|中午|下午|傍晚|晚上|晚)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?::\d{2}(?::\d{2})?(?:\.\d{1,3})?Z?|[时点](?![间期限段候内])(?:整|半|\d{1,2}分?)?)|(?<=[午晚])|下班(?=[之以]?前)|(?:工作时间)?结束(?=[之以]?前))/uy;

/** Where a time of day at the index ends: the day counts whole, so 17:00 is passed over. */
export function afterTimeOfDay(text: string, index: number): number {
  return index + (matchAt(timeOfDay, text, index)?.[0].length ?? 0);
}

/** What stands behind a period; a time of day and a gloss in brackets before it are passed over. */
export function parseSuffix(text: string, index: number, unit: PeriodUnit): Suffix {
  let next = index;
  next += matchAt(gloss, text, next)?.[0].length ?? 0;
  if (unit === "day") next = afterTimeOfDay(text, next);
  if (unit === "feast") next += matchAt(feasts, text, next)?.[0].length ?? 0;
  next += matchAt(gloss, text, next)?.[0].length ?? 0;
  if (!suffixSigns.has(text.charAt(next))) return { kind: "none", next };
  for (const { kind, pattern } of suffixes) {
    const found = matchAt(pattern, text, next);
    if (found !== null) return { kind, next: next + found[0].length };
  }
  return { kind: "none", next };
}
