import { parseChineseNumeral } from "#core/text/chineseNumerals";
import type { CellValue } from "./model.ts";

/** 3, "3", "3.", "3、", "（3）", "4-1", "2.1" */
export function isArabicNumber(value: CellValue): boolean {
  if (typeof value === "number") return true;
  return typeof value === "string" && /^[（(]?\d{1,6}(?:[.．-]\d{1,4}){0,3}[)）]?[.．、]?$/u.test(value.trim());
}

/** The steps of a numbering mark as text: `（四）` → ["四"], `第4条` → ["4"], `4-1` → ["4", "1"], `二（三）` → ["二", "三"]. */
export function readNumberMark(text: string): string[] {
  const plain = text.normalize("NFKC").replace(/\s+/gu, "");
  const found = plain.match(/\d+|[〇零一二三四五六七八九十百]+/gu) ?? [];
  const rest = plain.replace(/\d+|[〇零一二三四五六七八九十百]+|[()第条项章节款点、.．。:：\-－—–_/·\s[\]【】]/gu, "");
  return rest === "" ? found : [];
}

/** The value of one step: 4 for "4" and "四"; null where it is no number. */
export function valueOfStep(step: string): number | null {
  return /^\d+$/u.test(step) ? Number(step) : parseChineseNumeral(step);
}
