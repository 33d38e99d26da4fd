import type { UnitRegistry } from "./model.ts";
import { isGenericUnit } from "./isGenericUnit.ts";
import { isCompleteName } from "./unitWords.ts";
import { findKnown, findListed } from "./findReadings.ts";

const openers = "（(〔[【〖［｛{〈";
const closers = "）)〕]】〗］｝}〉";

/** Stands for each character of a bracket that is looked at as a whole. */
export const masked = "\ue000";

// 【责任单位】市财政局, 责任单位（牵头）：市财政局: other ways to write a key.
const bracketedKey = /(^|[。；;！\s]|(?=【))[【〔[（(]((?:牵头|责任|配合|主办|协办|参与|主责|承办)(?:单位|部门)|完成时限)[】〕\]）)][:：∶]?(?=[\s\p{Script=Han}])/gu;
const roleBehindKey = /责任(?:单位|部门)[（(](牵头|配合|主办|协办|主责|参与)[）)][:：∶]/g;

// 1.市财政局2.市审计局: numbers that count the names.
const numberedName = /(?<=[\p{Script=Han}）)] ?)(?:[\d０-９]{1,2}[.．、)）]|[①-⑳])(?=\p{Script=Han})/gu;

/** Marks and invisible characters that no name holds. */
function removeMarks(text: string): string {
  return text.replace(/[*＊\ue000\u200b-\u200d\u2060\ufeff\u00ad]/g, "").replace(/\r\n?/g, "\n").replace(/[^\S\n]+/g, " ").replace(bracketedKey, "$1$2：").replace(numberedName, "\n").replace(roleBehindKey, "$1单位：");
}

const keyStart = /^(?:[省市区县州]级?|[省市区县州]直|主要|第一)?(?:牵头|责任|主办|主责|配合|参与|协办|协助|承办|落实|实施|完成|时限)[^、，,；;。]{0,10}[:：∶]/;

/** Does a blank stand between two names, or was it left by a page or line break inside one? */
function isBoundary(before: string, after: string, registry: UnitRegistry): boolean {
  if (keyStart.test(after)) return true;
  const joined = findListed(before + after, registry);
  if (joined !== null && joined.by === null) return false;
  if (!isCompleteName(before) && !isGenericUnit(before) && findListed(before, registry) === null) return false;
  return startsName(after, registry);
}

const restOfName = /^(?:人民政府|政府|管委会|管理委员会|党委|党工委|办事处|部门|单位|委员会|办公室)$/;

function startsName(after: string, registry: UnitRegistry): boolean {
  if (keyStart.test(after)) return true;
  return !restOfName.test(after) && (isGenericUnit(after) || /^[省市区县州团]\S/.test(after) && isCompleteName(after) || findKnown(after, registry)?.by === null);
}

const numbered = /^(?:[\d０-９]{1,2}[.．、]|[①-⑳])/;
const wordEnd = /[、，,；;。:：∶\s（(〔[【〖）)〕\]】〗]/;
const firstWord = /^[^、，,；;。\s（(〔[【〖）)〕\]】〗]*/;

/** Text without noise: blanks inside names are gone, blanks between names are line breaks. */
export function cleanClause(clause: string, registry: UnitRegistry): string {
  const pieces: string[] = [];
  // The end of what has been kept so far, long enough for a name.
  let tail = "";
  for (const piece of removeMarks(clause).split(/\s+/)) {
    if (piece === "") continue;
    const before = tail.split(wordEnd).at(-1)?.replace(numbered, "") ?? "";
    const after = firstWord.exec(piece.slice(0, 40))?.[0].replace(numbered, "") ?? "";
    const closed = isCloser(tail.slice(-1));
    const separate = after !== "" && (closed ? startsName(after, registry) : before !== "" && isBoundary(before, after, registry));
    pieces.push(separate ? "\n" : "", piece);
    tail = `${separate ? "\n" : tail}${piece}`.slice(-30);
  }
  return pieces.join("");
}

/** Position of the partner of each bracket; of whichever kinds, since clauses mix them. -1: no partner. */
export function pairBrackets(text: string): Int32Array {
  const partners = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (openers.includes(letter)) open.push(at);
    else if (closers.includes(letter)) {
      const partner = open.pop();
      if (partner === undefined) continue;
      partners[at] = partner;
      partners[partner] = at;
    }
  }
  return partners;
}

/** Most texts hold none, and need no pairing. */
export function hasBracket(text: string): boolean {
  return /[（(〔[【〖［｛{〈）)〕\]】〗］｝}〉]/.test(text);
}

export function isOpener(letter: string): boolean {
  return letter !== "" && openers.includes(letter);
}

export function isCloser(letter: string): boolean {
  return letter !== "" && closers.includes(letter);
}
