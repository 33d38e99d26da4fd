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
  if (words === "" || words.length > longestHeader) return nothing;
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
