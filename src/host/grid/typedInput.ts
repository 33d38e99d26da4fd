import { parseValue } from "numfmt";
import type { CellScalar } from "#files/workbookData";

/** What Excel makes of something that is typed into a cell or assigned to `values`. */
export interface TypedInput {
  value: CellScalar;
  formula?: string;
  /** The number format that Excel gives a General cell, e.g. after a date was typed. */
  format?: string;
}

export const textFormat = "@";
export const generalFormat = "General";

/**
 * Documented (docs/excel: excel-add-ins-ranges-set-get-values, -formulas): a text that begins with `=` is a formula,
 * a number format "@" keeps every text as it is, `""` clears. Known of Excel's interface and taken over as a guess for
 * the API: digits become numbers, dates and percentages are recognised and bring their number format, a leading
 * apostrophe makes text, `+`, `-` and `@` before anything but a number begin a formula.
 */
export function readTyped(text: string, format: string, today: Date): TypedInput {
  if (text === "") return { value: null };
  if (format === textFormat) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text.slice(1) };
  return readLogical(text) ?? readNumber(text.trim(), format, today) ?? readSigned(text) ?? { value: text };
}

function readLogical(text: string): TypedInput | null {
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  return /^#(?:N\/A|REF!|VALUE!|NAME\?|NULL!|DIV\/0!|NUM!)$/u.test(upper) ? { value: { error: upper } } : null;
}

function readSigned(text: string): TypedInput | null {
  return /^[+\-@].+$/su.test(text) ? { value: null, formula: text.startsWith("+") ? text.slice(1) : text } : null;
}

function readNumber(text: string, format: string, today: Date): TypedInput | null {
  const parsed = readChineseDate(text, today) ?? readPlain(text);
  if (parsed === null) return null;
  return format === generalFormat && parsed.format !== undefined ? parsed : { value: parsed.value };
}

function readPlain(text: string): TypedInput | null {
  if (!/^[-+(.\d¥￥$€]/u.test(text)) return null;
  if (/^[-+]?\d+$/u.test(text)) return { value: Number(text) };
  const parsed = parseValue(text.replace(/^[¥￥]/u, "$"), { locale: "zh-CN" });
  if (parsed === null || (typeof parsed.v !== "number" && typeof parsed.v !== "boolean")) return null;
  return parsed.z === undefined ? { value: parsed.v } : { value: parsed.v, format: parsed.z };
}

const dayMilliseconds = 86_400_000;

/** 2019年6月30日, 6月30日, 2019年6月, 2019/6/30 and 6/30 are dates in a Chinese Excel. */
function readChineseDate(text: string, today: Date): TypedInput | null {
  const full = /^(\d{4})(?:年(\d{1,2})月(?:(\d{1,2})日)?|[-/](\d{1,2})(?:[-/](\d{1,2}))?)$/u.exec(text);
  const short = /^(\d{1,2})(?:月(\d{1,2})日|[-/](\d{1,2}))$/u.exec(text);
  if (full !== null) {
    const day = full[3] ?? full[5];
    return dated(text, { year: Number(full[1]), month: Number(full[2] ?? full[4]), day: day === undefined ? null : Number(day) });
  }
  return short === null ? null : dated(text, { year: null, month: Number(short[1]), day: Number(short[2] ?? short[3]) }, today);
}

function dated(text: string, { year, month, day }: { year: number | null; month: number; day: number | null }, today = new Date(0)): TypedInput | null {
  const serial = dateSerial(year ?? today.getUTCFullYear(), month, day ?? 1);
  return serial === null ? null : { value: serial, format: chineseFormat(text, { hasYear: year !== null, hasDay: day !== null }) };
}

function chineseFormat(text: string, { hasYear, hasDay }: { hasYear: boolean; hasDay: boolean }): string {
  if (!text.includes("月")) return hasYear && hasDay ? "yyyy/m/d" : hasYear ? "mmm-yy" : 'm"月"d"日"';
  if (!hasYear) return 'm"月"d"日"';
  return hasDay ? 'yyyy"年"m"月"d"日"' : 'yyyy"年"m"月"';
}

export function dateSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  const days = Math.round((time - Date.UTC(1899, 11, 31)) / dayMilliseconds);
  return days > 59 ? days + 1 : days;
}
