import { matchAt } from "./expression.ts";
import { afterTimeOfDay } from "./modifiers.ts";
import { readNumber } from "./numbers.ts";
import type { Recurrence } from "./recurring.ts";

const weekdays = /的?(?:星期|周)?([一二三四五六日天末])((?:[、,和及](?:星期|周)?[一二三四五六日天])*)(?![一二三四五六七八九十次个])/uy;
const limit = /[之以]?[前内](?![往期提])/uy;
const codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** Where 前 or 内 behind a recurring day ends, a time of day before it included. */
export function afterLimit(text: string, index: number): number {
  const start = afterTimeOfDay(text, index);
  const found = matchAt(limit, text, start);
  return found === null ? start : start + found[0].length;
}

/** RFC 5545 code of 一 … 六, 日, 天. */
export function weekdayCode(sign: string): string {
  return sign === "日" || sign === "天" ? "SU" : (codes[readNumber(sign) - 1] ?? "");
}

/** Behind 每周: 五前, 一、周四, 末. */
export function parseWeekTail(text: string, { interval, next }: { interval: number; next: number }): Recurrence {
  const rule = `FREQ=WEEKLY${interval === 1 ? "" : `;INTERVAL=${interval}`}`;
  const found = matchAt(weekdays, text, next);
  if (found === null) return { rule, hasPoint: false, next };
  const signs = (found[1] ?? "") + (found[2] ?? "").replace(/[、,和及星期周]/gu, "");
  const days = signs === "末" ? "SU" : Array.from(signs, weekdayCode).join(",");
  const end = next + found[0].length;
  return { rule: `${rule};BYDAY=${days}`, hasPoint: true, next: afterLimit(text, end) };
}
