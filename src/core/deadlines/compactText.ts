import type { Span } from "#core/text/span";

/**
 * A text without the noise that typing and page breaks leave in dates: one width of digits and marks, no blanks.
 * `offsets[i]` is the place of its character i in the source.
 */
export interface CompactText {
  text: string;
  source: string;
  /** null where nothing was changed. */
  offsets: readonly number[] | null;
}

const alike = (signs: string, plain: string): [string, string][] => Array.from(signs, (sign) => [sign, plain]);

/** Look-alikes to one form each; anything else of the full-width block is shifted down by its constant distance. */
const sameSign: ReadonlyMap<string, string> = new Map([
  ...alike("○◯Ｏ", "〇"),
  ...alike("—–−―‐‑‒─－﹣", "-"),
  ...alike("～〜∼﹏", "~"),
  ...alike("“”„‟「」『』‘’＂", '"'),
  ...alike("【〔［〖", "("),
  ...alike("】〕］〗", ")"),
  ...alike("﹐﹑", ","),
  ["號", "号"],
  ["內", "内"],
  ["後", "后"],
  ["週", "周"],
  ["\r", "\n"],
  ["\u2028", "\n"],
]);

const blank = /[\s\u200b-\u200d\u2060*_]/u;
const digit = /\d/u;
const digitUnits = new Set("年月日号");

function plainSign(sign: string): string {
  const same = sameSign.get(sign);
  if (same !== undefined) return same;
  const code = sign.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign;
}

interface Buffer {
  signs: string[];
  offsets: number[];
  /** A blank or line break seen since the last sign: "", " " or "\n". */
  gap: string;
}

/** A line break parts two entries of a cell, except inside a date: 2019年⏎6月. A blank parts digits only. */
function keepsGap(before: string, gap: string, after: string): boolean {
  if (gap === "") return false;
  if (digit.test(before) && digit.test(after)) return true;
  return gap === "\n" && !/[年月第至到~\-自从"(]/u.test(before) && !/[年月日号前内底末~\-"),;。]/u.test(after);
}

function push(buffer: Buffer, sign: string, offset: number): void {
  const before = buffer.signs.at(-1) ?? "";
  if (before !== "" && keepsGap(before, buffer.gap, sign)) {
    buffer.signs.push(buffer.gap);
    buffer.offsets.push(offset);
  }
  buffer.gap = "";
  if (sign === "-" && before === "-") return;
  if (digitUnits.has(sign)) joinDigits(buffer, sign);
  buffer.signs.push(sign);
  buffer.offsets.push(offset);
}

/** A number torn apart by a page break or by hand (20⏎20年) is joined where its unit says how long it is. */
function joinDigits({ signs, offsets }: Buffer, unit: string): void {
  let first = signs.length;
  while (first > 0 && signs.length - first < 8 && /[\d \n]/u.test(signs[first - 1] ?? "")) first -= 1;
  while (first < signs.length && !digit.test(signs[first] ?? "")) first += 1;
  const gaps = signs.slice(first).flatMap((sign, order) => (digit.test(sign) ? [] : [first + order]));
  const length = signs.length - first - gaps.length;
  const fits = unit === "年" ? length === 4 : length <= 2;
  if (!fits) return;
  for (const gap of gaps.toReversed()) {
    signs.splice(gap, 1);
    offsets.splice(gap, 1);
  }
}

/** Signs that are the same in the compact text; anything else, or a doubled dash, takes the long way. */
const needsWork = /[^0-9a-z\u4e00-\u9fff\u3001\u3002\u3007《》.,;:()"'~/-]|[號內後週]|--/iu;

/** Strips the noise, keeping for every character where it came from. */
export function compactText(source: string): CompactText {
  if (!needsWork.test(source)) return { text: source, source, offsets: null };
  const buffer: Buffer = { signs: [], offsets: [], gap: "" };
  for (let index = 0; index < source.length; index++) {
    const sign = plainSign(source.charAt(index));
    if (sign === "\n") buffer.gap = "\n";
    else if (blank.test(sign)) buffer.gap ||= " ";
    else push(buffer, sign, index);
  }
  return { text: buffer.signs.join(""), source, offsets: buffer.offsets };
}

/** The place in the source of the compact range [start, end). */
export function sourceSpan({ offsets, source }: CompactText, start: number, end: number): Span {
  if (offsets === null) return { start, end };
  const first = offsets[start];
  const last = offsets[end - 1];
  return first === undefined || last === undefined ? { start: source.length, end: source.length } : { start: first, end: last + 1 };
}
