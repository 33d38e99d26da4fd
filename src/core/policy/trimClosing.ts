import type { Span } from "#core/text/span";
import { foldCharacters } from "#core/text/foldCharacters";
import type { OutlineNode } from "./buildOutline.ts";

/** 各区、各部门要主动作为…: a document's closing words, and what stands below them (signature, date, notes). */
const closing =
  /^(?:各[省市区县州镇乡街园地部单相有级牵责][^,。]{0,40}[要应须]|本(?:意见|方案|办法|措施|通知|计划|行动方案|实施意见)自|此件|联系人|\d{4}年\d{1,2}月\d{1,2}日$|抄送)/u;

/** Where the last measure really ends: the numbering does not mark the closing words that follow it. */
export function trimClosing(node: OutlineNode): Span {
  const own = lastDescendant(node);
  const last = own.paragraphs.findIndex(({ text }, index) => index > 0 && (index > 1 || own.paragraphs[0]?.text.includes("。") === true) && closing.test(foldCharacters(text)));
  const end = own.paragraphs[last - 1]?.span.end;
  return end === undefined ? node.span : { start: node.span.start, end };
}

function lastDescendant(node: OutlineNode): OutlineNode {
  const child = node.children.at(-1);
  return child === undefined ? node : lastDescendant(child);
}
