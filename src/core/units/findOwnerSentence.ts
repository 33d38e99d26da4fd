import { findListed } from "./findReadings.ts";
import { isGenericUnit } from "./isGenericUnit.ts";
import type { UnitRegistry } from "./model.ts";
import { isCompleteName, withoutAlias } from "./unitWords.ts";

/** Where a sentence of a measure names who is to do it; offsets in the text given. */
export interface OwnerSentence {
  start: number;
  end: number;
}

/** A sentence longer than this is no duty of a few units. */
const longestSentence = 300;
/** 由…牵头, …负责统筹, …会同: the verb of the part that opens the duty, and what stands before it. */
const opening = /^(?:该项工作|此项工作|本项工作|具体工作|其中)?[由以]?(.{2,100}?)(?:总牵头|牵头|负责|要?会同|为主)/u;
/** How the parts behind it go on: …配合, 会同…, …各负其责. */
const helping = /配合|参与|协助|协同|负责|牵头|落实|实施|会同|各负其责|按职责分工负责|做好配合工作/u;
const jointly = /会同/u;
const separators = /[、和与及]|以及/u;

function isUnit(name: string, registry: UnitRegistry): boolean {
  return findListed(withoutAlias(name), registry) !== null || (/^[省市区县州旗]/u.test(name) && isCompleteName(name));
}

/** Units and groups, and nothing else. */
function areNames(words: string, registry: UnitRegistry): boolean {
  return words.split(/[、，,]/u).every((name) => isUnit(name, registry) || isGenericUnit(name) || name.split(separators).every((part) => isUnit(part, registry)));
}

function areUnits(words: string, registry: UnitRegistry): boolean {
  return areNames(words, registry) && words.split(/[、，,]/u).some((name) => !isGenericUnit(name));
}

const groupAtStart = /^[^，,、。]{0,10}?(?:部门|单位|机构|政府|地区|企业|街道|乡镇|县区|区县)/u;

/** How far 会同甲、乙制定方案 names units: to the end of the longest listed name of its last item. */
function endOfNames(words: string, from: number, registry: UnitRegistry): number {
  const start = words.lastIndexOf("、") + 1 || from;
  const open = /等(?:[^，,、。]{0,6}?(?:部门|单位))?/u.exec(words.slice(start, start + 24));
  if (open !== null && isUnit(words.slice(start, start + open.index), registry)) return start + open.index + open[0].length;
  for (let end = Math.min(words.length, start + 24); end > start + 1; end -= 1) {
    const name = words.slice(start, end);
    if (isUnit(name, registry)) return end;
  }
  const group = groupAtStart.exec(words.slice(start))?.[0] ?? "";
  return isGenericUnit(group) ? start + group.length : 0;
}

const besideNames = /^由|[要应须由]$|(?:共同|积极|分别|具体|组织|等)$/gu;

/** Where the names end in one part of the sentence; 0: it names nobody. */
function endOfPart(part: string, registry: UnitRegistry): number {
  const together = jointly.exec(part);
  if (together !== null) return endOfNames(part, together.index + together[0].length, registry);
  const verb = helping.exec(part);
  return verb !== null && areNames(part.slice(0, verb.index).replace(besideNames, ""), registry) ? verb.index + verb[0].length : 0;
}

function opensDuty(part: string, registry: UnitRegistry): boolean {
  const names = opening.exec(part)?.[1]?.replace(/[要应须等]$/u, "");
  return names !== undefined && areUnits(names, registry);
}

interface Part {
  words: string;
  at: number;
}

function splitParts(sentence: string): Part[] {
  return [...sentence.matchAll(/[^，,；;]+/gu)].map((match) => ({ words: match[0], at: match.index }));
}

function readSentence(sentence: string, registry: UnitRegistry): OwnerSentence | null {
  const parts = splitParts(sentence);
  const first = parts.findIndex(({ words }) => opensDuty(words, registry));
  const start = parts[first]?.at;
  if (start === undefined) return null;
  let end = 0;
  let named = 0;
  for (const { words, at } of parts.slice(first)) {
    const length = endOfPart(words, registry);
    // 市财政局、市民政局，各区政府配合: a part may list on.
    if (length === 0 && !areNames(words, registry)) break;
    if (length > 0) end = at + length;
    named += jointly.test(words) ? 2 : 1;
  }
  // 由市金融局牵头建立机制: one step of the measure, not who answers for it.
  const isAll = /^[，,。；;\s]*$/u.test(sentence.slice(end));
  return end <= start || (named < 2 && !isAll) ? null : { start, end };
}

/** 由市大数据局牵头，会同市政务服务办推进…: the first sentence that gives a duty to units the registry knows. */
export function findOwnerSentence(text: string, registry: UnitRegistry): OwnerSentence | null {
  let at = 0;
  for (const sentence of text.split(/(?<=[。\n；;])/u)) {
    const words = sentence.replace(/[。\n；;]$/u, "");
    const indent = words.length - words.trimStart().length;
    const found = words.length > longestSentence || !helping.test(words) ? null : readSentence(words.slice(indent), registry);
    if (found !== null) return { start: at + indent + found.start, end: at + indent + found.end };
    at += sentence.length;
  }
  return null;
}
