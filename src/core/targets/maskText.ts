import { foldCharacters } from "#core/text/foldCharacters";
import type { Span } from "#core/text/span";

/** Stands for a character that is not to be read, but that belongs to a name: a quotation, a code. */
export const filler = "□";
/** Stands for a character of a date or of a clause of owners: it belongs to no name. */
export const gap = "◇";

const titleMarks = /《[^《》]{0,80}》/gu;
const documentNumber = /[[(]\d{4}[\])]第?\d{1,5}号/gu;
const quotation = /“[^“”]{0,60}”|"[^"]{0,60}"|「[^「」]{0,60}」/gu;
/** 1+1+N, 7×24小时, 4X3, 5G, 2.0版, PM2.5, DN50, 160KW, M0: signs that contain digits but measure nothing that is to be reached. */
const codes =
  /[A-Za-z]{1,20}-?\d{1,9}(?:\.\d{1,9})?[A-Za-z]{0,20}|\d{1,9}(?:\.\d{1,9})?(?!(?:km|MW|GW|kg)(?![A-Za-z\d]))[A-Za-z]{1,20}|[\dN]{1,9}(?:[+xX*][\dNn]{1,9}){1,9}[小时天]{0,2}|\d{1,9}(?:\.\d{1,9})?版|\d{1,4}年(?:度|版)?|第\d+/gu;
/** 80周岁以上老人, 0-3岁: who is meant. A life expectancy is what something reaches. */
const ages = /(?<![到至达])(?<!\d)\d{1,3}(?:-\d{1,3})?周?岁(?:以[上下])?/gu;
const thousands = /(?<![\d.])\d{1,3}(?:,\d{3}){1,3}(?!\d)/gu;
/** A quotation is a slogan or a name unless it states a figure: 100%, 压缩三分之一. */
const statesFigure = /\d%|(?:压减|压缩|缩短|减少|降低|提高|提升|增长|达到?|不超过|不低于)[^,“”]{0,4}[\d一二三四五六七八九十]/u;

/** The folded text with everything hidden that holds digits but no figure; positions are kept. */
export function maskText(text: string, hidden: readonly Span[]): string {
  const masked = foldCharacters(text)
    .replace(titleMarks, hide)
    .replace(documentNumber, hide)
    .replace(quotation, (words) => (statesFigure.test(words) ? words : hide(words)));
  return hideSpans(masked, hidden).replace(thousands, markThousands(text)).replace(ages, hide).replace(codes, hide);
}

/** 3,000台: only the narrow comma groups digits, the wide one (2023，100) parts clauses. */
function markThousands(text: string): (words: string, ...rest: unknown[]) => string {
  return (words, offset) => (typeof offset === "number" && !text.slice(offset, offset + words.length).includes("，") ? words.replaceAll(",", "'") : words);
}

function hide(words: string): string {
  return filler.repeat(words.length);
}

function hideSpans(text: string, spans: readonly Span[]): string {
  let masked = "";
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    masked += text.slice(from, Math.max(from, start)) + gap.repeat(end - Math.max(from, start));
    from = end;
  }
  return masked + text.slice(from);
}
