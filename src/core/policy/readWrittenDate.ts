import type { IsoDate } from "#core/calendar/isoDate";
import { parseChineseNumeral } from "#core/text/chineseNumerals";

const arabic = /^\(?(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})/u;
const chinese = /^\(?([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u;

/** The full date with which a folded line begins; null when it is none or no day of the calendar. */
export function readWrittenDate(line: string): IsoDate | null {
  const match = arabic.exec(line) ?? chinese.exec(line);
  if (match === null) return null;
  const [year, month, day] = match.slice(1, 4).map((part) => (/\d/u.test(part) ? Number(part) : (parseChineseNumeral(part) ?? 0)));
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  if (date.getUTCMonth() !== (month ?? 0) - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
