import { wordsOf } from "./cells.ts";
import type { CellValue } from "./model.ts";

/** The part that a mark gives to what its column is named after. `plain` says only that there is one. */
export type MarkMeaning = "leads" | "takesPart" | "plain" | null;

const leading = /^(?:牵头|主办|主责|[主牵★▲◎◆⊙☆]|负责|lead|[la])$/iu;
const helping = /^(?:配合|协办|参与|参加|协助|协同|支持|会办|[配协△○◇□]|support|[src])$/iu;
const plainMark = /^(?:[√✓✔☑●■ＶvVxX×✗✘y1是有iI]|yes)$/u;
const denied = /^(?:[×✗✘xX否无iI]|no)$/u;

/** True for the marks that stand in a column named after a unit or a state. */
export function isMark(words: string): boolean {
  return leading.test(words) || helping.test(words) || plainMark.test(words);
}

/** Reads marks as one table uses them; a legend in its titles goes first: ★为牵头单位，√为配合单位. */
export function createMarkReader(titles: readonly string[], used: ReadonlySet<string>): (value: CellValue) => MarkMeaning {
  const legend = readLegend(titles.join("\n"));
  // ● beside ○ leads; alone it only marks.
  const dotLeads = used.has("○") || used.has("△") || used.has("√");
  return (value) => {
    const words = wordsOf(value);
    if (words === "" || denied.test(words)) return null;
    const told = legend.get(words);
    if (told !== undefined) return told;
    if (leading.test(words) || (dotLeads && /^[●■]$/u.test(words))) return "leads";
    if (helping.test(words)) return "takesPart";
    return plainMark.test(words) ? "plain" : null;
  };
}

function readLegend(titles: string): ReadonlyMap<string, MarkMeaning> {
  const legend = new Map<string, MarkMeaning>();
  for (const [, mark = "", word = ""] of titles.matchAll(/([★☆▲△●○◎◆◇■□√✓✔])[\s"为是代表示指:：=＝”-]{0,4}(牵头|主办|主责|配合|协办|参与|责任)/gu)) {
    legend.set(mark, /牵头|主/u.test(word) ? "leads" : "takesPart");
  }
  return legend;
}
