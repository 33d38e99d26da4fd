import { foldCharacters } from "./foldCharacters.ts";
import { joinAsParagraph, type Line } from "./line.ts";
import { readNumberingMark } from "./numberingMark.ts";

/** A numbered line without a sentence in it, up to this many characters, is a heading on a line of its own. */
const headingLength = 45;
const sentenceStop = /[。;!?]/u;
const comma = /[,、]/u;
const finalStop = /[。;:!?][”’"』」)\]]*$/u;
const openEnd = /[,、([《“‘-]$/u;
/** The line begins something new: a labelled line, a dash item, an annex, a date of signing, a clause in brackets. */
const blockStart = new RegExp(
  "^(?:[([]?(?:牵头|责任|主办|主责|协办|承办|配合|参与|协助|落实|实施|完成|办理|时间|市级|省级|区级|县级|序号|来源|文号|发文|签发|发布|成文|索引|附件|附:|抄送|主题词|完成时限)" +
    "[^,。、]{0,10}[:)]|[-·●■◆▪•]|附件|\\d{4}年\\d{1,2}月\\d{1,2}日$|[二两][〇○零0一二三四五六七八九]{3}年)",
  "u",
);
const labelled = /^[[(]?(?:牵头|责任|主办|主责|协办|承办|配合|参与|协助|落实|完成|办理)[^,。、:]{0,8}:/u;
const unitEnd = /(?:企业|[局委办厅部会院处社所司团队站中心府位区县市镇乡道库行校组关党等)\]])$/u;
const documentEnd = /(?:通知|意见|方案|办法|规定|细则|措施|计划|条例|决定|纲要|要点|规划|公告|通告|批复|函|清单)(?:\([^()]{1,12}\))?$/u;

/** What is known of the paragraph that is being put together. */
interface Paragraph {
  lines: Line[];
  /** Folded text of its first and its last line. */
  first: string;
  last: string;
  hasStop: boolean;
  hasComma: boolean;
  length: number;
  openBrackets: number;
}

/** Puts lines that a page or a column broke back together, and leaves headings, labels and lists on lines of their own. */
export function joinLines(lines: readonly Line[]): Line[] {
  const width = findWrapWidth(lines);
  const paragraphs: Line[] = [];
  let current: Paragraph | null = null;
  for (const line of lines) {
    const folded = foldCharacters(line.text);
    if (current !== null && continues(current, folded, width)) {
      extend(current, line, folded);
      continue;
    }
    if (current !== null) paragraphs.push(joinAsParagraph(current.lines));
    current = { lines: [line], first: folded, last: folded, hasStop: sentenceStop.test(folded), hasComma: comma.test(folded), length: folded.length, openBrackets: countOpen(folded) };
  }
  if (current !== null) paragraphs.push(joinAsParagraph(current.lines));
  return paragraphs;
}

function extend(paragraph: Paragraph, line: Line, folded: string): void {
  paragraph.lines.push(line);
  paragraph.last = folded;
  paragraph.hasStop ||= sentenceStop.test(folded);
  paragraph.hasComma ||= comma.test(folded);
  paragraph.length += folded.length;
  // Over all its lines: a paragraph that is read again as one line must come to the same.
  paragraph.openBrackets = countOpen(folded, paragraph.openBrackets);
}

function continues(paragraph: Paragraph, next: string, width: number | null): boolean {
  if (blockStart.test(next) || readNumberingMark(next) !== null || finalStop.test(paragraph.last)) return false;
  if (openEnd.test(paragraph.last) || paragraph.openBrackets > 0) return true;
  // A wrapped title may happen to fill its line; those addressed stand below it.
  if (endsAsTitle(paragraph) && next.startsWith("各")) return false;
  if (width !== null && paragraph.last.length >= width - 2) return true;
  if (labelled.test(paragraph.first)) return continuesNames(paragraph);
  return continuesWords(paragraph);
}

function endsAsTitle({ hasStop, last }: Paragraph): boolean {
  return !hasStop && documentEnd.test(last);
}

/** A list of owners goes on where its last name is not complete; a limit never does. */
function continuesNames({ first, last }: Paragraph): boolean {
  return !unitEnd.test(last) && !/完成|时限|时间/u.test(first.slice(0, 6));
}

/** Running text goes on; a heading, a title and a signature, which have no stops, stand alone. */
function continuesWords(paragraph: Paragraph): boolean {
  if (paragraph.hasStop) return !/[)\]]$/u.test(paragraph.last);
  if (readNumberingMark(paragraph.first) !== null) return paragraph.length > headingLength;
  return paragraph.length >= 20 && paragraph.hasComma && !documentEnd.test(paragraph.last);
}

/** Brackets still open behind a line, after those that were open before it. */
function countOpen(folded: string, before = 0): number {
  let open = before;
  for (const character of folded) {
    if ("([《“".includes(character)) open++;
    else if (")]》”".includes(character)) open = Math.max(0, open - 1);
  }
  return open;
}

/**
 * Characters per line of a text that was wrapped by a printer: most lines are as long as the longest but a few.
 * null where lines are whole paragraphs, as in most texts.
 */
function findWrapWidth(lines: readonly Line[]): number | null {
  if (lines.length < 12) return null;
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const full = lengths.filter((length) => Math.abs(length - width) <= 3).length;
  return width >= 18 && width <= 60 && full > lengths.length / 2 ? width : null;
}
