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
}

const decimal = "(?<!\\d)\\d{1,12}(?:\\.\\d{1,6})?";
const numeral = "[一二两三四五六七八九十百千]{1,7}";
const bound = "(以上|及以上|以内|之内|内|以下|及以下)?(?:左右)?";
/** One pass over the text: fractions first, then percentages, then numbers with a unit. */
const figurePattern = new RegExp(
  [
    `(?<top>\\d{1,2})\\/(?<bottom>\\d{1,2})(?!\\d)`,
    `(?<spelledBottom>[二三四五六七八九十]{1,2})分之(?<spelledTop>[一二三四五六七八九十]{1,2})`,
    `百分之(?<spelledPercent>${numeral})`,
    `(?<half>一半|半数|减半)`,
    `(?<percentMin>${decimal})%?[-至](?<percentMax>${decimal})%`,
    `(?<percent>${decimal})%`,
    `(?:(?<min>${decimal})(?:${unitPattern})?[-至])?(?<number>${decimal})多?余?(?<unit>${unitPattern})`,
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

type Quantity = Pick<Figure, "value" | "unit"> & Partial<Pick<Figure, "min" | "isFraction" | "isSpelled">>;
type Groups = Readonly<Record<string, string | undefined>>;

function readQuantity(groups: Groups): Quantity | null {
  return readShare(groups) ?? readCount(groups);
}

function readShare(groups: Groups): Quantity | null {
  if (groups["bottom"] !== undefined) return fraction(Number(groups["top"]), Number(groups["bottom"]));
  if (groups["spelledBottom"] !== undefined) {
    return fraction(parseChineseNumeral(groups["spelledTop"] ?? ""), parseChineseNumeral(groups["spelledBottom"]));
  }
  if (groups["half"] !== undefined) return fraction(1, 2);
  if (groups["doubled"] !== undefined) return { value: groups["doubled"].includes("两") ? 3 : 1, unit: "倍" };
  if (groups["percent"] !== undefined) return { value: Number(groups["percent"]), unit: "%" };
  if (groups["percentMax"] !== undefined) return { value: Number(groups["percentMax"]), min: Number(groups["percentMin"]), unit: "%" };
  const spelled = groups["spelledPercent"] === undefined ? null : parseChineseNumeral(groups["spelledPercent"]);
  return spelled === null ? null : { value: spelled, unit: "%" };
}

/** Shares are kept in percent with two decimals: 1/3 is 33.33 %. */
function fraction(top: number | null, bottom: number | null): Quantity | null {
  if (top === null || bottom === null || bottom === 0 || top >= bottom) return null;
  return { value: Math.round((top / bottom) * 10_000) / 100, unit: "%", isFraction: true };
}

function readCount(groups: Groups): Quantity | null {
  const { number, unit, spelled, spelledUnit, min } = groups;
  if (number !== undefined && unit !== undefined) {
    return { value: Number(number), unit: plainUnit(unit), min: min === undefined ? null : Number(min) };
  }
  if (spelled === undefined || spelledUnit === undefined) return null;
  const value = parseChineseNumeral(spelled);
  return value === null ? null : { value, unit: plainUnit(spelledUnit), isSpelled: true };
}
