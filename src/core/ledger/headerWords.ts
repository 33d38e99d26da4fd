import { simplify } from "#core/text/simplify";
import { isFigureUnit } from "./figureCells.ts";
import { headerHeads } from "./headerHeads.data.ts";
import { headerRules } from "./headerRules.data.ts";
import { latinHeaders } from "./latinHeaders.data.ts";
import type { Role } from "./model.ts";

/** What the words of one header say. */
export interface HeaderReading {
  /** The best weight of each role that the words allow. */
  weights: ReadonlyMap<Role, number>;
  /** How surely the words are a column name, of whatever role. */
  known: number;
}

const nothing: HeaderReading = { weights: new Map(), known: 0 };
/** Longer than any column name seen; a cell of body text is not tried. */
const longestHeader = 30;
/** Known by its last word alone: too loose to make a row a header. */
export const looselyKnown = 0.45;
/** A leaf that names nothing by itself; its group does: 牵头单位 over 名称. */
export const plainLeaf = /^(?:名称|姓名|单位|部门|时间|日期|内容|情况|数量|全称|具体|描述|名单|要求|分工|人员)$/u;
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
  if (words === "" || words.length > longestHeader || /[，,。；;！!]/u.test(text.replace(bracketed, ""))) return nothing;
  const told = readSigns(text, words);
  if (told.weights.size > 0) return told;
  let unused = nothing;
  for (const way of [readPair, tryRules, readTwoTongues, readJoined, tryHeads]) {
    const reading = way(words, text);
    if (reading.weights.size > 0) return reading;
    // 举措及成果形式: what ends in a word of no use may begin with one of use.
    if (unused.known === 0) unused = reading;
    if (unused.known > 0 && !joint.test(words)) break;
  }
  return unused.known === 0 && isMeasured(text) ? { weights: new Map(), known: 0.75 } : unused;
}

/** What a bracket or a sign says beyond the words. */
function readSigns(text: string, words: string): HeaderReading {
  // 责任单位（牵头）, 完成时限（调整后）: the bracket says which.
  const qualifier = qualified.exec(text.normalize("NFKC"))?.[1];
  const reading = qualifier === undefined ? nothing : tryRules(qualifier + words);
  if (reading.weights.size > 0) return reading;
  // 落实情况（打勾）, 完成情况（√/×）
  if (/[（(][打划填]?[“"]?[√勾是]|[√✓].{0,4}[×✗x]/iu.test(text)) return { weights: new Map([["status", 0.9]]), known: 0.9 };
  // 工程进度（%）, 完成%
  if (/[%％]/u.test(text) && /进度|进展|完成/u.test(words)) return { weights: new Map([["progress", 0.95]]), known: 0.95 };
  return nothing;
}

/** 超时（天）, 减排量（吨）: figures of some unit, whatever they count. */
function isMeasured(text: string): boolean {
  const unit = /[（(](?:单位[:：])?([^（()）]{1,6})[)）]\s*$/u.exec(text)?.[1];
  return unit !== undefined && isFigureUnit(unit);
}

const joint = /.{2}[及和与或暨].{2}/u;
const qualified = /[([【](牵头|主办|主责|配合|参与|协办|调整后|延期后|变更后|原定|实际|上月|上期|上季度)[^()[\]]{0,4}[)\]】]/u;

/** 状态 Status, 截止 Due date: either tongue says it. */
function readTwoTongues(words: string, text: string): HeaderReading {
  if (!/[a-z]{2}/u.test(words)) return nothing;
  const chinese = words.replace(/[a-z]+/gu, "");
  const own = /[\u3400-\u9FFF]/u.test(chinese) ? readHeaderWords(chinese) : nothing;
  const latin = tryLatin(text.replace(/[\u3400-\u9FFF]+/gu, " "));
  return own.known > 0 && own.known >= Math.min(latin.known, 0.5) ? own : latin;
}

function tryLatin(text: string): HeaderReading {
  const words = text.normalize("NFKC").toLowerCase().replace(/[^a-z\d%#]+/gu, " ").trim();
  const found = latinHeaders.find(({ pattern }) => pattern.test(words));
  if (found === undefined) return nothing;
  return { weights: found.role === null ? new Map() : new Map([[found.role, found.weight]]), known: found.weight };
}

/** 责任单位及责任人, 原因及下一步打算: of two names the first speaks. */
function readPair(words: string): HeaderReading {
  const [first = "", second = ""] = words.split(/[及和与或暨]/u);
  if (first.length < 2 || second.length < 2) return nothing;
  const reading = readPlainly(first);
  return reading.weights.size === 0 || readPlainly(second).weights.size === 0 ? nothing : weaken(reading);
}

/** 工作内容及要求: the first of two names; 目标名称: without what says only that it is a name. */
function readJoined(words: string): HeaderReading {
  const plain = words.replace(/(?:名称|信息|明细|清单|概况|目录|记录|台账|一览|描述|概述|简述|摘要)$/u, "");
  const [first = ""] = plain.split(/[及和与或暨]/u, 1);
  return first === words || first.length < 2 ? nothing : weaken(readPlainly(first));
}

function readPlainly(words: string): HeaderReading {
  const whole = tryRules(words);
  return whole.known > 0 ? whole : tryHeads(words);
}

function weaken({ weights, known }: HeaderReading): HeaderReading {
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

/** The last word says the kind, the words before it which. */
function tryHeads(words: string): HeaderReading {
  if (words.length > 14) return nothing;
  for (const { pattern, choices } of headerHeads) {
    const found = pattern.exec(words);
    if (found === null) continue;
    const choice = choices.find(([before]) => before.test(words));
    if (choice === undefined) continue;
    const [, role, weight, also] = choice;
    const weights = new Map<Role, number>();
    if (role !== null) weights.set(role, weight);
    if (also !== undefined) weights.set(also[0], also[1]);
    // 派单时间 is surely a day of no use here; 办结要求 may yet turn out to hold days.
    return { weights, known: role === null && weight >= 0.75 ? weight : looselyKnown };
  }
  return nothing;
}

const bracketed = /[（(【[〔〖][^（()）【】[\]〔〕〖〗]{0,30}[）)】\]〕〗]/gu;
const decoration = /[\s*＊:：、，,。．.；;/／\\|—_“”"'‘’?？★☆▲△◆※（）()【】[\]〔〕〖〗\u200B]+/gu;

/** Header words without brackets, spaces and punctuation: `完成时限（年月日）` → `完成时限`; a header that is all bracket keeps its words. */
export function headerKey(text: string): string {
  const wide = simplify(text.normalize("NFKC").toLowerCase());
  const without = wide.replace(bracketed, "").replace(decoration, "");
  return without === "" ? wide.replace(decoration, "") : without;
}
