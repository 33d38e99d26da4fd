import { parseChineseNumeral } from "#core/text/chineseNumerals";
import { isBlank, wordsOf } from "./cells.ts";
import type { CellValue } from "./model.ts";

/**
 * A share as a number where 1 is the whole; may lie outside 0…1, which is for a check to say. `outOfHundred` says that
 * the column counts to 100. Null: blank or no share.
 */
export function readShare(value: CellValue, outOfHundred: boolean): number | null {
  if (typeof value === "number") return outOfHundred ? value / 100 : value;
  if (typeof value === "boolean" || isBlank(value)) return null;
  return readShareWords(value.normalize("NFKC").replace(/\s+/gu, ""), outOfHundred);
}

function readShareWords(words: string, outOfHundred: boolean): number | null {
  const percent = /^(?:约|近|超过?|已?达到?|已完成|完成|累计完成?|[≥>]=?)?(-?\d+(?:\.\d+)?)(%)?(?:左右|以上)?$/u.exec(words);
  if (percent !== null) {
    const figure = Number(percent[1]);
    return percent[2] === "%" || outOfHundred || figure > 1 ? figure / 100 : figure;
  }
  const fraction = /^(\d+)\/(\d+)$/u.exec(words);
  if (fraction !== null && Number(fraction[2]) > 0) return Number(fraction[1]) / Number(fraction[2]);
  return readSpokenShare(words);
}

/** 百分之八十, 八成, 过半 is not a figure. */
function readSpokenShare(words: string): number | null {
  if (/^(?:约|完成|已完成)?一半$/u.test(words)) return 0.5;
  const hundred = /^百分之(.{1,6})$/u.exec(words);
  const tenth = /^([一二三四五六七八九])成(半)?$/u.exec(words);
  if (hundred?.[1] !== undefined) return scaled(parseChineseNumeral(hundred[1]), 100);
  if (tenth?.[1] === undefined) return null;
  const tens = scaled(parseChineseNumeral(tenth[1]), 10);
  // Twelve digits take off what binary fractions add.
  return tens === null ? null : Number((tens + (tenth[2] === undefined ? 0 : 0.05)).toPrecision(12));
}

function scaled(figure: number | null, by: number): number | null {
  return figure === null ? null : figure / by;
}

/** A plain figure: 5, "5", "5分", "10%". */
export function readFigure(value: CellValue): number | null {
  if (typeof value === "number") return value;
  const found = /^(-?\d+(?:\.\d+)?)(%|分|个百分点)?$/u.exec(wordsOf(value).normalize("NFKC").replace(/\s+/gu, ""));
  if (found === null) return null;
  return found[2] === "%" ? Number(found[1]) / 100 : Number(found[1]);
}
