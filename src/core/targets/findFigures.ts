import { parseChineseNumeral } from "#core/text/chineseNumerals";
import { isTimeUnit, plainUnit, unitPattern } from "./figureUnits.ts";

/** A number with its unit, as it stands in a text. */
export interface Figure {
  /** Place of number, unit and suffix in the masked text. */
  start: number;
  end: number;
  value: number;
  /** Lower end of a range. */
  min: number | null;
  unit: string;
  /** 以上: at least; 以内, 内, 以下: at most. */
  bound: "atLeast" | "atMost" | null;
  /** Written in Chinese numerals: names of things (两证合一) are, so more must speak for it. */
  isSpelled: boolean;
  /** 三分之一, 1/4. */
  isFraction: boolean;
  /** 翻一番, 减半: the words of the figure say themselves what it changes. */
  change: "growBy" | "reduceBy" | null;
}

const decimal = "(?<![\\d'])\\d{1,12}(?:'\\d{3}){0,3}(?:\\.\\d{1,6})?";
const numeral = "[一二两三四五六七八九十百千]{1,7}";
const bound = "(以上|及以上|以内|之内|内|以下|及以下)?(?:左右)?";
/** Words behind which a number needs no unit: 指数达到160以上, 控制在103.5以内, 居全省前10. */
const unitlessCue = "(?<=达到?|控制在|保持在|稳定在|维持在|不低于|不高于|不超过|不少于|不大于|超过|突破|[提升降减][高升至低]?到|[提升降减]至|第|前)";
const unitlessEnd = "(?=以上|以内|以下|左右|及以[上下]|[,;。、)和]|行列|水平|$)";
/** One pass over the text: fractions first, then percentages, then numbers with a unit. */
const figurePattern = new RegExp(
  [
    `(?<top>\\d{1,2})\\/(?<bottom>\\d{1,2})(?!\\d)`,
    `(?<spelledBottom>[二三四五六七八九十]{1,2})分之(?<spelledTop>[一二三四五六七八九十]{1,2})`,
    `百分之(?<spelledPercent>${numeral})`,
    `(?<tenths>[一二两三四五六七八九])成(?<halfTenth>半)?(?![为立功员果效长品本熟型就交都分套])`,
    `(?<half>一半|半数|减半|过半(?![数天日个小]))`,
    `半(?<halfUnit>天|日|个?工作日|个?小时)`,
    `(?<percentMin>${decimal})%?[-至到](?<percentMax>${decimal})%`,
    `(?<percent>${decimal})%`,
    `(?:(?<min>${decimal})(?:${unitPattern})?[-至到])?(?<number>${decimal})多?余?(?<unit>${unitPattern})`,
    `(?<=\\p{Script=Han})(?<rareNumber>${decimal})(?<rareUnit>(?![年月号时点版路线楼室层区级期])\\p{Script=Han})(?=[,;。、)]|$)`,
    `${unitlessCue}(?<bare>${decimal})${unitlessEnd}`,
    `(?<=前)(?<spelledRank>[一二三四五六七八九十]{1,3})${unitlessEnd}`,
    `(?<spelled>${numeral})(?<spelledUnit>${unitPattern})`,
    `(?<doubled>翻[一两]?番)`,
  ]
    .map((part) => `(?:${part})`)
    .join("|")
    .replace(/^/u, "(?:")
    .concat(`)${bound}`),
  "gu",
);

/** Finds every number with a unit. Whether it is a target is for its words to say. */
export function findFigures(masked: string): Figure[] {
  const figures: Figure[] = [];
  for (const match of masked.matchAll(figurePattern)) {
    const quantity = readQuantity(match.groups ?? {});
    if (quantity === null) continue;
    const suffix = match.at(-1);
    figures.push({
      start: match.index,
      end: match.index + match[0].length,
      min: null,
      isFraction: false,
      isSpelled: false,
      change: null,
      ...quantity,
      bound: suffix === undefined ? null : /上/u.test(suffix) ? "atLeast" : "atMost",
    });
  }
  return figures.map((figure, index) => shareUnit(masked, figure, figures[index + 1]));
}

/** 分别不超过4个、5个工作日: the unit is said once. */
function shareUnit(masked: string, figure: Figure, next: Figure | undefined): Figure {
  const isListed = next !== undefined && figure.unit === "个" && next.unit !== "个" && /^[、和与]$/u.test(masked.slice(figure.end, next.start));
  return isListed && isTimeUnit(next.unit) ? { ...figure, unit: next.unit } : figure;
}

/** 3,000 is written 3'000 in masked text, where a comma ends a clause. */
function valueOf(digits: string): number {
  return Number(digits.replaceAll("'", ""));
}

type Quantity = Pick<Figure, "value" | "unit"> & Partial<Pick<Figure, "min" | "isFraction" | "isSpelled" | "change">>;
type Groups = Readonly<Record<string, string | undefined>>;

function readQuantity(groups: Groups): Quantity | null {
  return readNamed(groups) ?? readShare(groups) ?? readCount(groups);
}

function readNamed({ half, halfUnit, doubled, spelledRank }: Groups): Quantity | null {
  if (halfUnit !== undefined) return { value: 0.5, unit: plainUnit(halfUnit) };
  if (spelledRank !== undefined) return { value: parseChineseNumeral(spelledRank) ?? Number.NaN, unit: "" };
  if (half !== undefined) return { value: 50, unit: "%", isFraction: true, change: half === "减半" ? "reduceBy" : null };
  return doubled === undefined ? null : { value: doubled.includes("两") ? 3 : 1, unit: "倍", change: "growBy" };
}

function readShare(groups: Groups): Quantity | null {
  if (groups["bottom"] !== undefined) return fraction(Number(groups["top"]), Number(groups["bottom"]));
  if (groups["spelledBottom"] !== undefined) {
    return fraction(parseChineseNumeral(groups["spelledTop"] ?? ""), parseChineseNumeral(groups["spelledBottom"]));
  }
  if (groups["tenths"] !== undefined) return fraction((parseChineseNumeral(groups["tenths"]) ?? 0) * 10 + (groups["halfTenth"] === undefined ? 0 : 5), 100);
  if (groups["percent"] !== undefined) return { value: valueOf(groups["percent"]), unit: "%" };
  if (groups["percentMax"] !== undefined) return { value: valueOf(groups["percentMax"]), min: valueOf(groups["percentMin"] ?? ""), unit: "%" };
  const spelled = groups["spelledPercent"] === undefined ? null : parseChineseNumeral(groups["spelledPercent"]);
  return spelled === null ? null : { value: spelled, unit: "%" };
}

/** Shares are kept in percent with two decimals: 1/3 is 33.33 %. */
function fraction(top: number | null, bottom: number | null): Quantity | null {
  if (top === null || bottom === null || bottom === 0 || top >= bottom) return null;
  return { value: Math.round((top / bottom) * 10_000) / 100, unit: "%", isFraction: true };
}

function readCount(groups: Groups): Quantity | null {
  const { number, unit, spelled, spelledUnit, min, bare, rareNumber, rareUnit } = groups;
  if (number !== undefined && unit !== undefined) {
    return { value: valueOf(number), unit: plainUnit(unit), min: min === undefined ? null : valueOf(min) };
  }
  // A counting word that no list has (墓穴10000穴) stands between its number and the end of the clause.
  if (rareNumber !== undefined && rareUnit !== undefined) return { value: valueOf(rareNumber), unit: rareUnit };
  if (bare !== undefined) return { value: valueOf(bare), unit: "" };
  if (spelled === undefined || spelledUnit === undefined) return null;
  const value = parseChineseNumeral(spelled);
  return value === null ? null : { value, unit: plainUnit(spelledUnit), isSpelled: true };
}
