import { foldCharacters } from "#core/text/foldCharacters";
import { plainUnit, unitPattern } from "#core/targets/figureUnits";
import { isErrorValue, wordsOf } from "./cells.ts";
import type { CellValue, StatedFigure } from "./model.ts";

/** A cell that is a figure and nothing else: 50, 50家, ≥85%, 不超过3个工作日, 12,000. */
export type CellFigure = Pick<StatedFigure, "value" | "unit" | "bound">;

const atMost = "(?:不超过|不高于|不多于|最多|控制在|[≤<]=?|以内|之内|内|以下|及以下)";
const atLeast = "(?:不低于|不少于|至少|最少|[≥>]=?|以上|及以上)";
const figureCell = new RegExp(
  `^(?<before>${atMost}|${atLeast}|达到?|完成|约|共)?(?<number>-?\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|-?\\d{1,12}(?:\\.\\d{1,6})?)(?<unit>%|‰|${unitPattern}|[万亿])?(?<after>${atMost}|${atLeast})?$`, "u",
);
const most = new RegExp(`^${atMost}$`, "u");
const least = new RegExp(`^${atLeast}$`, "u");
const wholeUnit = new RegExp(`^(?:%|‰|${unitPattern}|[万亿])$`, "u");
/** Longer than any figure with its unit. */
const longest = 24;

/** Reads a cell of figures; a cell that Excel shows in percent counts in percent. Null: words, blank, several figures. */
export function readCellFigure(value: CellValue, format: string): CellFigure | null {
  if (typeof value === "number") return format.includes("%") ? { value: inPercent(value), unit: "%", bound: null } : { value, unit: "", bound: null };
  if (typeof value === "boolean" || value === "" || value.length > longest || isErrorValue(value)) return null;
  const groups = figureCell.exec(foldCharacters(wordsOf(value)).replace(/\s+/gu, ""))?.groups;
  if (groups === undefined) return null;
  const words = [groups["before"] ?? "", groups["after"] ?? ""];
  const bound = words.some((one) => most.test(one)) ? "atMost" : words.some((one) => least.test(one)) ? "atLeast" : null;
  return { value: Number((groups["number"] ?? "").replaceAll(",", "")), unit: plainUnit(groups["unit"] ?? ""), bound };
}

/** 家, %, 万元: what a figure may count or measure. */
export function isFigureUnit(words: string): boolean {
  return words.length <= 8 && wholeUnit.test(foldCharacters(words).replace(/\s+/gu, ""));
}

/** Excel keeps 85% as 0.85; twelve digits take off what binary fractions add. */
function inPercent(share: number): number {
  return Number((share * 100).toPrecision(12));
}
