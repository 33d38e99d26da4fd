import { foldCharacters } from "#core/text/foldCharacters";
import type { Paragraph } from "./paragraphs.ts";

/** The paragraphs of one document of the text: what stands before its first numbered item, and the rest. */
export interface DocumentPart {
  head: Paragraph[];
  body: Paragraph[];
  /** Annex notes, signatures and what follows them. */
  tail: Paragraph[];
}

const documentTitle =
  /(?:通知|意见|方案|办法|规定|细则|措施|计划|条例|决定|纲要|要点|规划|公告|通告|批复|清单|举措|政策|若干条|\d条|行动|分解|分工|工作安排|目标任务|重点工作|重点任务|民生实事|指南|预案|指引)(?:\([^()]{1,12}\))?$/u;
const annex = /^附[件表录]?\d{0,2}[:\s]|^附件[一二三四五六七八九十\d]*$|^(?:抄送|主题词|分送)[:\s]/u;

/** Whether a paragraph reads like the title of an official document. */
export function isDocumentTitle({ text, mark }: Paragraph): boolean {
  const folded = foldCharacters(text);
  return mark === null && folded.length >= 6 && folded.length <= 90 && !/[。;:!?]/u.test(folded) && documentTitle.test(folded);
}

/**
 * Splits a text that holds several documents. A new one begins at a title after which the numbering starts anew at one;
 * a title alone (an annex that is only named) or a restart alone (broken numbering) begins nothing.
 */
export function splitDocuments(paragraphs: readonly Paragraph[]): DocumentPart[] {
  const starts = [0];
  let title = -1;
  let numbered = 0;
  let isAnnex = false;
  paragraphs.forEach((paragraph, index) => {
    isAnnex ||= annex.test(foldCharacters(paragraph.text));
    if (isDocumentTitle(paragraph) && !(isAnnex && /(?:清单|分工|表)$/u.test(paragraph.text))) title = numbered > 0 ? index : -1;
    if (paragraph.mark === null) return;
    if (title >= 0 && isFirst(paragraph) && numbered > 2) starts.push(title);
    numbered = title >= 0 && starts.at(-1) === title ? 1 : numbered + 1;
    if (title >= 0) isAnnex = false;
    title = -1;
  });
  return starts.map((start, index) => divide(paragraphs.slice(start, starts[index + 1])));
}

function isFirst({ mark }: Paragraph): boolean {
  return mark?.value === 1 && ["part", "chapter", "chinese", "article", "chineseBracket", "arabic"].includes(mark.style);
}

function divide(paragraphs: readonly Paragraph[]): DocumentPart {
  const first = paragraphs.findIndex(({ mark }, index) => mark !== null && !isAnnexName(paragraphs, index));
  if (first < 0) return { head: [...paragraphs], body: [], tail: [] };
  const end = paragraphs.findIndex(({ text, mark }, index) => index > first && mark === null && annex.test(foldCharacters(text)));
  const bodyEnd = end < 0 ? paragraphs.length : end;
  return { head: paragraphs.slice(0, first), body: paragraphs.slice(first, bodyEnd), tail: paragraphs.slice(bodyEnd) };
}

/** 附件：1.某某表 / 2.某某表 above the items: the numbers go on counting annexes, they begin nothing. */
function isAnnexName(paragraphs: readonly Paragraph[], index: number): boolean {
  let above = index;
  while (paragraphs[above]?.mark?.style === "arabic") above -= 1;
  const note = foldCharacters(paragraphs[above]?.text ?? "");
  const counted = /^附件?[:\s]\s*1[.、]/u.test(note) ? 1 : /^附件?:$/u.test(note) ? 0 : null;
  return counted !== null && above < index && paragraphs.slice(above + 1, index + 1).every(({ mark }, position) => mark?.value === counted + position + 1);
}
