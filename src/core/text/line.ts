/** Characters of a text with the place in the source that each of them came from. */
export interface Line {
  readonly text: string;
  /** `offsets[i]` is the source position of `text[i]`; as long as `text`. */
  readonly offsets: readonly number[];
}

const lineBreak = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/gu;
/** Zero-width marks, the soft hyphen, other format and control characters but blanks, and asterisks (bold markers) carry no words. */
const silent = /[\p{Cf}*]|(?!\s)\p{Cc}/u;
const blank = /\s/u;
const latin = /\w/u;

const mark = "[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\\d{1,2}[.．、](?!\\d)";
const markEnd = "(?:[一二三四五六七八九十][）)、]|\\d[.．、])";
/** Where a text that lost its line breaks had them: before a number, behind a heading, behind the document's title. */
const lostBreak = new RegExp(`${lineBreak.source}|(?<![^\\S\\n])[^\\S\\n]+(?=${mark})|(?<=${markEnd}[^，。；,;\\s]{2,24})[^\\S\\n]+|(?<=方案|意见|通知|办法|措施)[^\\S\\n]+(?=为|根据|按照|各)`, "gu");

/** Splits a source at every sort of line break and frees each line of the noise inside it. */
export function splitLines(source: string): Line[] {
  return splitAt(source, lineBreak);
}

/** Splits a source whose line breaks became spaces. */
export function splitAtSpaces(source: string): Line[] {
  return splitAt(source, lostBreak);
}

function splitAt(source: string, breaks: RegExp): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of source.matchAll(breaks)) {
    lines.push(cleanLine(source, start, match.index));
    start = match.index + match[0].length;
  }
  lines.push(cleanLine(source, start, source.length));
  return lines;
}

/** Chinese needs no spaces: one is kept only between two Latin words or numbers. */
function cleanLine(source: string, start: number, end: number): Line {
  const offsets: number[] = [];
  let text = "";
  let gap = -1;
  for (let index = start; index < end; index++) {
    const character = source.charAt(index);
    if (silent.test(character) || (text === "" && character === "#")) continue;
    if (blank.test(character)) {
      if (gap < 0) gap = index;
      continue;
    }
    if (gap >= 0 && latin.test(character) && latin.test(text.at(-1) ?? "")) {
      text += " ";
      offsets.push(gap);
    }
    gap = -1;
    text += character;
    offsets.push(index);
  }
  return { text, offsets };
}

/** Puts lines together as one paragraph; two Latin words keep a space between them. */
export function joinAsParagraph(lines: readonly Line[]): Line {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return only;
  let text = "";
  const offsets: number[] = [];
  for (const line of lines) {
    if (/[a-z]$/iu.test(text) && /^[a-z]/iu.test(line.text)) {
      text += " ";
      offsets.push((offsets.at(-1) ?? 0) + 1);
    }
    text += line.text;
    for (const offset of line.offsets) offsets.push(offset);
  }
  return { text, offsets };
}
