import { headerKey, plainLeaf, readHeaderWords, type HeaderReading } from "./headerWords.ts";
import type { Role } from "./model.ts";

/** One of several periods: 完成情况 over 一季度, 二季度. */
const periodLeaf = /^(?:(?:19|20)?\d{2}年)?(?:第?[一二三四1-4]季度|\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?|[上下]半年|(?:19|20)\d{2}(?:年度?)?|第.{1,3}周)$/u;
const formerLeaf = /^[上前](?:一|个)?(?:[月期周旬]|季度?|年度?)[末底止]?(?:累计)?$/u;
/** A part of what 累计 counts. */
const currentLeaf = /^[本当这](?:[月期周旬]|季度?)$/u;

/** Reads the words over a column, from the top row of the header to the bottom one. */
export function readHeaderPath(words: readonly string[]): HeaderReading {
  const leaf = words.at(-1) ?? "";
  const own = readHeaderWords(leaf);
  if (words.length < 2) return own;
  const key = headerKey(leaf);
  if (periodLeaf.test(key)) return readPeriod(words, "progressNote");
  if (formerLeaf.test(key)) return readPeriod(words, "previousNote");
  // 责任 over 监管: who watches is not asked for.
  const useless = own.known >= 0.75 && own.weights.size === 0 && !plainLeaf.test(key);
  return useless ? own : joinGroup(words, own, key);
}

/** The group speaks with the leaf (完成时限 + 调整后), and alone only where the leaf is silent (责任分工 + 市本级). */
function joinGroup(words: readonly string[], own: HeaderReading, key: string): HeaderReading {
  const plain = plainLeaf.test(key);
  const part = currentLeaf.test(key) ? 0.85 : 1;
  const joined = readHeaderWords(words.join(""));
  const silent = joined.weights.size === 0 && (own.known === 0 || plain);
  const group = silent ? readHeaderWords(words.slice(0, -1).join("")) : null;
  const weights = new Map<Role, number>();
  keepBest(weights, own.weights, plain ? 0.6 : 1);
  keepBest(weights, joined.weights, 0.92 * part);
  if (group !== null) keepBest(weights, group.weights, (plain ? 0.9 : 0.6) * part);
  return { weights, known: Math.max(own.known, joined.known, group?.known ?? 0) };
}

/** What was reported in a period is read, that of the one before as such (上月 beside 本月); what was planned for it is not. */
function readPeriod(words: readonly string[], role: "progressNote" | "previousNote"): HeaderReading {
  const note = readHeaderWords(words.slice(0, -1).join("")).weights.get("progressNote") ?? 0;
  return { weights: new Map(note < 0.4 ? [] : [[role, role === "progressNote" ? note : 0.9]]), known: 0.9 };
}

function keepBest(best: Map<Role, number>, weights: ReadonlyMap<Role, number>, share: number): void {
  for (const [role, weight] of weights) best.set(role, Math.max(best.get(role) ?? 0, weight * share));
}
