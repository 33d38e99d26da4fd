import { countedWord } from "./numberingMark.ts";
import { parseChineseNumeral } from "./chineseNumerals.ts";

/** 1 推进…, 一 总体要求, 任务3 推进…: a number with a blank where others have a point. No figures: 3 个工作日. */
const spaced = new RegExp(
  `^([^\\S\\n]*[★☆▲△●■◆※*#]{0,3}[^\\S\\n]{0,4})((?:${countedWord})?)(\\d{1,2}(?![^\\S\\n]*[个件万亿年月日号时分秒元米吨亩天人名家户倍％%])|[一二三四五六七八九十]{1,3})([^\\S\\n\\t]{1,6})(?=[\\p{Script=Han}“《])[^\\t|｜\\n]*$`,
  "gmu",
);

interface SpacedNumber {
  /** Where the blank stands. */
  at: number;
  kind: string;
  value: number;
  sign: string;
}

function findSpaced(source: string): SpacedNumber[] {
  return [...source.matchAll(spaced)].map((match) => {
    const [, before = "", label = "", digits = ""] = match;
    const isArabic = /^\d/u.test(digits);
    const value = isArabic ? Number(digits) : (parseChineseNumeral(digits) ?? 0);
    const kind = label === "" ? (isArabic ? "arabic" : "chinese") : label;
    return { at: match.index + before.length + label.length + digits.length, kind, value, sign: label !== "" ? "：" : isArabic ? "." : "、" };
  });
}

/**
 * Puts a point where numbers that count up from one, each in front of a line, have only a blank. As long as the source, so that
 * places stay; one number alone may be a figure and is left.
 */
export function markNumbers(source: string): string {
  const runs = new Map<string, SpacedNumber[]>();
  const marked: SpacedNumber[] = [];
  const close = (run: readonly SpacedNumber[]): void => {
    if (run.length > 1) marked.push(...run);
  };
  for (const found of findSpaced(source)) {
    const run = runs.get(found.kind) ?? [];
    if (run.length > 0 && found.value === run.length + 1) run.push(found);
    else {
      close(run);
      runs.set(found.kind, found.value === 1 ? [found] : []);
    }
  }
  for (const run of runs.values()) close(run);
  if (marked.length === 0) return source;
  let end = 0;
  const pieces: string[] = [];
  for (const { at, sign } of marked.sort((a, b) => a.at - b.at)) {
    pieces.push(source.slice(end, at), sign);
    end = at + 1;
  }
  return pieces.join("") + source.slice(end);
}
