import { foldCharacters } from "./foldCharacters.ts";
import type { Line } from "./line.ts";

/** A line that is nothing but a page number: -3-, 第3页, 3/12. */
const pageNumber = /^(?:[-·]*\d{1,4}[-·]*|第\d{1,4}页(?:[,、]?共\d{1,4}页)?|\d{1,4}\/\d{1,4})$/u;
const payWall = /^(?:paid|#)*(?:paidbegin|paidend)#*$/iu;
/** Phrases of download sites and re-posters; none of them is an official document's language. */
const advert = new RegExp(
  [
    "如有侵权", "联系删除", "内容来(?:自|源于?)于?网络", "网盘", "素材库", "svip", "润笔", "谨防假冒", "公众号:", "客服:", "长按识别", "扫码关注", "阅读原文",
    "免费下载", "版权归原作者", "返回搜狐", "点击进入专题", "打印本页", "关闭窗口", "分享到:",
  ].join("|"),
  "iu",
);
const contentsTitle = /^目[录錄]$/u;
const trailingPage = /\d{1,3}$/u;

/** Frees a text of lines that are no part of the document: page numbers, pay-wall marks, adverts and the table of contents. */
export function dropNoiseLines(lines: readonly Line[]): Line[] {
  const written = lines.filter(({ text }) => text !== "" && !isNoise(foldCharacters(text)));
  const contents = written.findIndex(({ text }) => contentsTitle.test(text));
  if (contents < 0) return written;
  const end = endOfContents(written, contents + 1);
  return [...written.slice(0, contents), ...written.slice(end).filter(({ text }) => !contentsTitle.test(text))];
}

function isNoise(folded: string): boolean {
  return pageNumber.test(folded) || payWall.test(folded) || advert.test(folded);
}

/** Entries end in a page number or stand again, word for word, further down as headings. */
function endOfContents(lines: readonly Line[], start: number): number {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  let index = start;
  const seen = new Set<string>();
  for (; index < lines.length; index++) {
    const text = lines[index]?.text ?? "";
    const repeats = (counts.get(text) ?? 0) > 1 && !seen.has(text);
    if (!repeats && !trailingPage.test(foldCharacters(text))) break;
    seen.add(text);
  }
  return index;
}
