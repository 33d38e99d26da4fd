import { foldCharacters } from "#core/text/foldCharacters";
import { isOrgan } from "./readIssuers.ts";
import { isDocumentTitle, type DocumentPart } from "./splitDocuments.ts";
import type { Paragraph } from "./paragraphs.ts";

/** The document's title; lines that a printer broke are one. Without one, the name that its annex gives it, else "". */
export function readTitle(part: DocumentPart, issuers: readonly string[]): string {
  const index = part.head.findIndex(isDocumentTitle);
  if (index < 0) return titleFromAnnex(part) ?? "";
  const lines = [part.head[index]?.text ?? ""];
  for (let above = index - 1; above >= 0 && isTitleFragment(part.head[above], lines[0] ?? ""); above--) lines.unshift(part.head[above]?.text ?? "");
  return spaceIssuers(lines.join("").replace(sitePrefix, ""), issuers);
}

/** 政务服务丨某市关于…: web sites put their section before the title. */
const sitePrefix = /^[^丨｜|]{1,12}[丨｜|]/u;

/**
 * A line of a broken title: words without a stop that are no letterhead, number, label or date. An authority belongs
 * to the title only where 关于 or another authority follows it.
 */
function isTitleFragment(paragraph: Paragraph | undefined, below: string): boolean {
  if (paragraph === undefined) return false;
  if (isOrgan(paragraph.text)) return /^(?:关于|印发)/u.test(below) || isOrgan(/^(.+?)关于/u.exec(below)?.[1] ?? "");
  const folded = foldCharacters(paragraph.text);
  if (folded.length < 3 || folded.length > 40 || /[。;:!?|\d]/u.test(folded) || /^\(.*\)$/u.test(folded)) return false;
  return !/(?:文件|汇编|合集|选编|特此(?:通知|通报|公告))$/u.test(folded);
}

/** Joint issuers in a title are set apart by a space, which the text's own noise may have swallowed. */
function spaceIssuers(title: string, issuers: readonly string[]): string {
  const together = issuers.join("");
  return issuers.length > 1 && title.startsWith(together) ? issuers.join(" ") + title.slice(together.length) : title;
}

/** 附件：1.某某实施方案任务分工 names the document that it belongs to. */
function titleFromAnnex({ tail }: DocumentPart): string | null {
  for (const { text } of tail) {
    const match = /(?:^|[:.\d、])([^:.。、]{6,60}?(?:方案|意见|计划|办法|措施))(?:主要|重点)?任务(?:分工|清单|分解)/u.exec(foldCharacters(text));
    if (match?.[1] !== undefined) return match[1];
  }
  return null;
}
