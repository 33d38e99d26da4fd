import { hasBracket, pairBrackets } from "./clauseText.ts";
import { defaultRegistry } from "./createRegistry.ts";
import { findKnown } from "./findReadings.ts";
import type { UnitRegistry } from "./model.ts";
import { hasOwnerMark, ownerKey } from "./ownerMarks.ts";
import { findOwnerSentence } from "./findOwnerSentence.ts";
import { isGenericUnit } from "./isGenericUnit.ts";
import { withoutStatements } from "./clauseGroups.ts";
import { splitUnits } from "./splitUnits.ts";
import { isUnitLike, withoutAlias } from "./unitWords.ts";

/** Where a measure's text names its owners. `start`/`end` are offsets in the text given. */
export interface OwnerClause {
  /** The clause's words, lines joined; several clauses of one measure follow each other. */
  raw: string;
  start: number;
  end: number;
}

interface Piece {
  start: number;
  end: number;
}

const openers = ["（", "(", "〔", "[", "【", "〖"];
const closers = ["）", ")", "〕", "]", "】", "〗"];
const otherKey = /^[\s*]*(?:完成|时限|时间|进度|整改|办结|责任领导|牵头领导|分管|联系人|目标|备注)[^、，,。；;\n]{0,8}[:：∶]/;

/** Offsets of a pattern that may have blanks and bold marks between its letters: found in the text without them. */
function squeeze(text: string): { plain: string; offsets: number[] } {
  let plain = "";
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (/[^\S\n]|[*\u200b]/.test(letter)) continue;
    plain += letter;
    offsets.push(at);
  }
  offsets.push(text.length);
  return { plain, offsets };
}

// 责任单位  市财政局: in a line of its own a blank may stand for the colon.
const keyWithoutColon = /^[^\S\n]*(?:牵头|责任|配合|主办|协办|参与)(?:单位|部门)[^\S\n]+[^\s要应按负和与及的为是：:，。]/;
// 牵头单位为市政务服务中心: a sentence in place of the colon.
const lineKeys = new RegExp(`${ownerKey.source}|(?<![^。；;”！)）])(?:牵头|责任|配合|主办|协办|参与|主责|承办)(?:单位|部门)[为是](?![牵主第责])|(?<![^。；;！])[【〔[（(](?:牵头|责任|配合|主办|协办|参与|主责|承办)(?:单位|部门)[】〕\\]）)]`, "gu");
const deadlineKey = /(?:完成时限|时限要求|完成时间|时间要求)[:：∶]|[【〔[（(]完成时限[】〕\]）)]/;

/** A line has no more keys than this; the bound keeps reading linear. */
const mostKeys = 24;

/** The first key that begins a line or stands behind a sentence, outside of any bracket. */
function findKey(plain: string): { index: number } | null {
  let tries = 0;
  const partners = hasBracket(plain) ? pairBrackets(plain) : null;
  for (const { index } of plain.matchAll(lineKeys)) {
    if ((tries += 1) > mostKeys) return null;
    const before = plain.slice(0, index);
    const inBracket = Math.max(...openers.map((letter) => before.lastIndexOf(letter))) > Math.max(...closers.map((letter) => before.lastIndexOf(letter)));
    // （牵头单位：市发改委（市粮食局）；责任单位：…）: the outer bracket is still open behind the inner one.
    const isInside = inBracket || partners?.subarray(0, index).some((partner) => partner > index) === true;
    if (!isInside && /^[—\-·•●■◆▪★☆▲△◇○►※]{0,4}$|[。；;”！)）]$|^\S{2,6}[:：∶]\S{1,12}$/.test(before)) return { index };
  }
  return null;
}

/** Where a line names owners by key, outside of any bracket; what a deadline's key heads is none of it. */
function findInLine(line: string, further = 8): Piece[] {
  const first = findFirstPiece(line);
  if (first === null) return [];
  if (further === 0) return [first];
  const rest = squeeze(line.slice(first.end));
  const again = ownerKey.exec(rest.plain);
  if (again === null) return [first];
  const from = first.end + (rest.offsets[again.index] ?? 0);
  return [first, ...findInLine(line.slice(from), further - 1).map(({ start, end }) => ({ start: start + from, end: end + from }))];
}

function findFirstPiece(line: string): Piece | null {
  const { plain, offsets } = squeeze(line);
  const key = findKey(plain) ?? (keyWithoutColon.test(line) ? /./.exec(plain) : null);
  if (key === null) return null;
  const deadline = plain.slice(key.index).search(deadlineKey);
  const end = deadline > 0 ? offsets[key.index + deadline] : undefined;
  return { start: offsets[key.index] ?? 0, end: line.slice(0, end ?? line.length).trimEnd().length };
}

function isUnfinished(line: string): boolean {
  const word = line.split(/[、，,；;。:：∶]/).at(-1)?.replace(/\s/g, "") ?? "";
  return word === "" ? !/[。；;]$/.test(line) : !isUnitLike(withoutAlias(word)) && !isGenericUnit(word) && !/[\d。）)]/.test(line.slice(-6));
}

/** 牵头单位：…, 责任单位：… on their own lines, or at the end of the body. */
function findLines(text: string, registry: UnitRegistry): OwnerClause | null {
  const pieces: Piece[] = [];
  let at = 0;
  let open = false;
  for (const line of text.split("\n")) {
    const found = findInLine(line).map(({ start, end }) => ({ start: at + start, end: at + end }));
    const last = pieces.at(-1);
    if (found.length > 0) {
      pieces.push(...found);
      open = true;
    } else if (open && last !== undefined && line.trim() !== "") {
      // A list, or a name, that a page break interrupts goes on in the next line.
      open = (isUnfinished(text.slice(last.start, last.end)) || namesOnly(line.trim(), registry)) && !otherKey.test(line) && line.trim().length <= 200;
      if (open) last.end = at + line.trimEnd().length;
    }
    at += line.length + 1;
  }
  return join(text, pieces, "\n");
}

function join(text: string, pieces: readonly Piece[], separator: string): OwnerClause | null {
  const first = pieces.at(0);
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return null;
  return { raw: pieces.map(({ start, end }) => text.slice(start, end)).join(separator), start: first.start, end: last.end };
}

/** Only names that the registry knows, and groups. */
function namesOnly(content: string, registry: UnitRegistry): boolean {
  if (content.length > 400 || /[。“”《》:：∶]/.test(content)) return false;
  const { units, generic } = splitUnits(content, { registry });
  if (units.length === 0 && !generic.some((name) => name.length > 3)) return false;
  const letters = [...units, ...generic].join("").length;
  const known = units.filter((unit) => findKnown(withoutAlias(unit), registry) !== null).length;
  const mostKnown = (known + generic.length) * 3 >= (units.length + generic.length) * 2;
  // Beside one that is known, 民航湖北监管局 is a unit too.
  const allNamed = known > 0 && units.length > 1 && units.every((unit) => withoutAlias(unit).length > 3);
  return (mostKnown || allNamed) && units.every((unit) => isUnitLike(withoutAlias(unit))) && letters * 2 > content.length;
}

/** （市教育局、各区政府。完成时限：8月底）: a limit at the end is none of the names. */
const limitAtEnd = /[，,。；;](?:(?:完成|办结)?(?:时限|时间)(?:要求)?[:：∶]|(?:\d{4}年)?\d{1,2}月|\d{4}年|[年月]底|持续|长期)[^，,。；;、]{0,24}[。；;]?$/;

function isOwnerContent(content: string, registry: UnitRegistry): boolean {
  const plain = withoutStatements(content.replace(/[\s*]/g, "")).replace(limitAtEnd, "").replace(/[。；;]$/, "");
  if (plain.length < 2 || plain.length > 1200 || /^(?:以下简称|简称|下称)/.test(plain)) return false;
  return hasOwnerMark(plain) ? /[局委办厅部院会司府区县市处心队行校关门位]/.test(plain) : namesOnly(plain, registry);
}

/** Outermost bracket pairs, in order; an unbalanced one reaches to the end of its line. */
function bracketPieces(text: string): Piece[] {
  const partners = pairBrackets(text);
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const partner = partners[at] ?? -1;
    if (partner > at) {
      pieces.push({ start: at, end: partner + 1 });
      at = partner;
    } else if ("（(〔[【〖".includes(text.charAt(at)) && ownerKey.test(squeeze(text.slice(at, at + 24)).plain)) {
      const end = text.indexOf("\n", at);
      pieces.push({ start: at, end: end < 0 ? text.length : end });
      at = end < 0 ? text.length : end;
    }
  }
  return pieces;
}

/** A bracket without a key is a clause only behind a sentence, or as the last words. */
function standsAtEnd(text: string, { start, end }: Piece): boolean {
  const before = text.slice(Math.max(0, start - 12), start).trimEnd();
  // 优化用电服务（国网宁波供电公司、市能源局）。: the sentence ends with it.
  return before === "" || /[。；;！”）)\]】〕]$/.test(before) || /^[^\S\n]*(?:[。；;\n]|$)/.test(text.slice(end, end + 20));
}

// 开展跟踪审计（市审计局牵头），…: inside a sentence only what says who leads,
const statesLead = /^.[省市区县州]\S{1,30}牵头(?:负责)?.$/u;
const endsInVerb = /(?:牵头|负责|配合|落实)$/u;
/** Letters of a short clause that belong to no name: 按职责分工负责, and separators. */
const besideNames = 12;

/** or nothing but known units and what they do: 改造片区（市住建局负责），新建停车场（市城管局、市公安局配合）. */
function statesDuty(bracket: string, registry: UnitRegistry): boolean {
  const content = bracket.slice(1, -1).replace(/[\s*]/gu, "");
  if (content.length > 80 || !endsInVerb.test(content)) return false;
  const { units } = splitUnits(content, { registry });
  return units.length > 0 && units.every((unit) => findKnown(withoutAlias(unit), registry) !== null) && units.join("").length + besideNames >= content.length;
}

function findBrackets(text: string, registry: UnitRegistry): OwnerClause | null {
  const clauses = bracketPieces(text).filter(({ start, end }) => isOwnerContent(text.slice(start + 1, end - 1), registry));
  const ending = clauses.filter((clause) => ownerKey.test(text.slice(clause.start, clause.end).replace(/[\s*]/g, "")) || standsAtEnd(text, clause) || statesLead.test(text.slice(clause.start, clause.end)) || statesDuty(text.slice(clause.start, clause.end), registry));
  return join(text, ending, "");
}

/** A last line that is nothing but 市发改委牵头，市财政局配合. */
function findLastLine(text: string, registry: UnitRegistry): OwnerClause | null {
  const trimmed = text.trimEnd();
  const from = trimmed.lastIndexOf("\n") + 1;
  const line = trimmed.slice(from);
  const plain = line.replace(/[\s*]/g, "").replace(/。$/, "");
  if (from === 0 || plain.length > 300 || /[。“《]/.test(plain) || !hasOwnerMark(plain)) return null;
  const [firstName = ""] = splitUnits(plain.replace(/^[以由]/, "").split(/[、，,；;按为]|牵头|负责|配合|会同/)[0] ?? "", { registry }).units;
  const known = firstName !== "" && findKnown(firstName, registry) !== null;
  if (!known && !isGenericUnit(firstName)) return null;
  const indent = line.length - line.trimStart().length;
  return { raw: line.trim(), start: from + indent, end: from + line.trimEnd().length };
}

function findSentence(text: string, registry: UnitRegistry): OwnerClause | null {
  const found = findOwnerSentence(text, registry);
  return found === null ? null : join(text, [found], "");
}

/** The owner clause of a measure: own lines, else its brackets with owner words or only units, else its last line or a sentence. */
export function findOwnerClause(text: string, options: { registry?: UnitRegistry; sentences?: boolean } = {}): OwnerClause | null {
  const registry = options.registry ?? defaultRegistry;
  const bracketed = findBrackets(text, registry);
  // A bracket over several lines holds keys of its own at their beginnings.
  if (bracketed?.raw.includes("\n") === true && ownerKey.test(bracketed.raw)) return bracketed;
  return findLines(text, registry) ?? bracketed ?? findLastLine(text, registry) ?? (options.sentences === false ? null : findSentence(text, registry));
}
