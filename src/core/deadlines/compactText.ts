import type { Span } from "#core/text/span";

/**
 * A text without the noise that typing and page breaks leave in dates: one width of digits and marks, no blanks.
 * `offsets[i]` is the place of character i in the source.
 */
export interface CompactText {
  text: string;
  source: string;
  offsets: readonly number[];
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
  buffer.signs.push(sign);
  buffer.offsets.push(offset);
}

/** Strips the noise, keeping for every character where it came from. */
export function compactText(source: string): CompactText {
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
export function sourceSpan(compact: CompactText, start: number, end: number): Span {
  const last = compact.offsets[end - 1];
  const first = compact.offsets[start];
  if (first === undefined || last === undefined) return { start: compact.source.length, end: compact.source.length };
  return { start: first, end: last + 1 };
}
