import { headerRules } from "./headerRules.data.ts";
import type { Role } from "./model.ts";

/** What the words of one header say. */
export interface HeaderReading {
  /** The best weight of each role that the words allow. */
  weights: ReadonlyMap<Role, number>;
  /** The words are a column name, of whatever role. */
  known: number;
}

const nothing: HeaderReading = { weights: new Map(), known: 0 };
/** Longer than any column name seen; a cell of body text is not tried. */
const longestHeader = 30;
const remembered = new Map<string, HeaderReading>();
const rememberedAtMost = 5000;

/** Reads the words of a header cell, whatever column they stand over. */
export function readHeaderWords(text: string): HeaderReading {
  if (text.length > longestHeader * 2) return nothing;
  const before = remembered.get(text);
  if (before !== undefined) return before;
  const reading = readWords(text);
  if (remembered.size >= rememberedAtMost) remembered.clear();
  remembered.set(text, reading);
  return reading;
}

function readWords(text: string): HeaderReading {
  const words = headerKey(text);
  // A sentence is no column name, whatever word it ends in.
  if (words === "" || words.length > longestHeader || /[，,。；;！!？?]./u.test(text.replace(bracketed, ""))) return nothing;
  // 责任单位（牵头）, 完成时限（调整后）: the bracket says which.
  const qualifier = qualified.exec(text.normalize("NFKC"))?.[1];
  if (qualifier !== undefined) {
    const reading = tryRules(qualifier + words);
    if (reading.weights.size > 0) return reading;
  }
  const reading = tryRules(words);
  return reading.known > 0 ? reading : readPart(words);
}

const qualified = /[([【](牵头|主办|主责|配合|参与|协办|调整后|延期后|变更后|原定|实际|上月|上期|上季度)[^()[\]]{0,4}[)\]】]/u;

/** What is joined on behind (工作内容及要求, 目标名称) may be left off. */
function readPart(words: string): HeaderReading {
  const first = words.replace(/(?:名称|信息|明细|清单|概况)$/u, "").split(/[及和与或]/u, 1)[0] ?? "";
  if (first === words || first.length < 2) return nothing;
  const { weights, known } = tryRules(first);
  return { weights: new Map([...weights].map(([role, weight]) => [role, weight * 0.9])), known: known * 0.9 };
}

function tryRules(words: string): HeaderReading {
  const weights = new Map<Role, number>();
  let known = 0;
  let unused = 0;
  for (const { role, pattern, weight } of headerRules) {
    if (!pattern.test(words)) continue;
    known = Math.max(known, weight);
    if (role === null) unused = Math.max(unused, weight);
    else weights.set(role, Math.max(weights.get(role) ?? 0, weight));
  }
  // A column with a known name of no use here is never guessed to be something else of lesser certainty.
  for (const [role, weight] of weights) if (weight <= unused) weights.delete(role);
  return { weights, known };
}

const bracketed = /[（(【[〔〖][^（()）【】[\]〔〕〖〗]{0,30}[）)】\]〕〗]/gu;
const decoration = /[\s*＊:：、，,。．.；;/／\\|—_“”"'‘’（）()【】[\]〔〕〖〗]+/gu;

/** Header words without brackets, spaces and punctuation: `完成时限（年月日）` → `完成时限`; a header that is all bracket keeps its words. */
export function headerKey(text: string): string {
  const wide = text.normalize("NFKC").toLowerCase();
  const without = wide.replace(bracketed, "").replace(decoration, "");
  return without === "" ? wide.replace(decoration, "") : without;
}
