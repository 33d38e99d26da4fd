import { masked, pairBrackets } from "./clauseText.ts";
import { findListed } from "./findReadings.ts";
import { isGenericUnit } from "./isGenericUnit.ts";
import { maskBrackets } from "./maskBrackets.ts";
import type { UnitRegistry } from "./model.ts";
import { isCompleteName, isUnitLike } from "./unitWords.ts";

export interface NameList {
  names: string[];
  /** The list says 等. */
  open: boolean;
}

const bareTail = /^(?:人民政府|政府|管委会|管理委员会|党委|党工委|党委政府|办事处|街道办|街道办事处|部门|单位|机构|企业|组织|团体|其办公室|所属部门|所属单位|下属单位)$/;
const bareNoun = /^(?:部门|单位|机构|企业|组织|团体|直属机构|事业单位|人民团体)$/;
const eachLevel = /^各?(?:[省市区县州盟旗镇乡]|市县|乡镇|省辖市|设区的?市)(?:、(?:[市区县州盟旗镇乡]|自治[区州县旗]|直辖市|县级市))*$/;
const furtherLevel = /^(?:自治[区州县旗]|直辖市|县级市|街道|乡镇|市辖区|省直管县|[市县区州盟旗镇乡]){1,2}\ue000*(?:(?:人民)?政府|管委会|办事处|党委|党工委|党委政府)?$/;
const partyBody = /(?:党工?委|工委|^[省市区县州旗]委)$/;

/** Do two neighbours of a 、 make one name: 各县、区人民政府, 高新区党工委、管委会? */
function belongTogether(before: string, after: string): boolean {
  const left = before.replaceAll(masked, "");
  const right = after.replaceAll(masked, "");
  const lastOfLeft = left.split(/[和及与]|以及/).at(-1) ?? "";
  const firstOfRight = right.split(/[和及与]|以及/)[0] ?? "";
  if (eachLevel.test(lastOfLeft) && furtherLevel.test(firstOfRight)) return true;
  if (bareTail.test(right)) return partyBody.test(left) || isGenericUnit(left);
  return joinsGroup(left, right) || isOfficeOfBoth(left, right);
}

/** 各盟行政公署、市人民政府; 各市委、市政府; 市直各委、办、局; 有关部门、事业单位. */
function joinsGroup(left: string, right: string): boolean {
  if (/^(?:各|有关|相关)盟行政公署$|^各[省市区县州旗](?:人民)?政府$/.test(left)) return /^[区县旗州乡镇](?:人民)?政府$|^市人民政府$/.test(right);
  if (/^各\S{0,6}委$/.test(left) && /^[市区县州旗]?(?:人民)?政府$/.test(right)) return true;
  if (/各[委办厅局部]/.test(left)) return /^[委办厅局部行院]$/.test(right);
  return bareNoun.test(right) && isGenericUnit(left);
}

/** 市委、市政府督查室 is one office of both; 市委、市政府办公室 are two. */
function isOfficeOfBoth(before: string, after: string): boolean {
  const government = `${before.charAt(0)}政府`;
  return /^[省市区县州旗]委$/.test(before) && after.length > 3 && after.startsWith(government) && !after.startsWith(`${government}办`);
}

/** Nobody is called by more letters; what is longer is a sentence. */
const longestPiece = 80;

interface Piece {
  text: string;
  /** The same, brackets masked. */
  view: string;
}

function cut(piece: Piece, start: number, end = piece.text.length): Piece {
  return { text: piece.text.slice(start, end), view: piece.view.slice(start, end) };
}

function splitAtSeparators(piece: Piece): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let joinable = false;
  for (const match of [...piece.view.matchAll(/[、，,；;。\n|｜]+|$/g)]) {
    const next = cut(piece, start, match.index);
    const last = pieces.at(-1);
    if (joinable && last !== undefined && last.text.length + next.text.length <= longestPiece && belongTogether(last.view, next.view)) {
      pieces[pieces.length - 1] = cut(piece, start - 1 - last.text.length, match.index);
    } else pieces.push(next);
    start = match.index + match[0].length;
    joinable = match[0] === "、";
  }
  return pieces.filter(({ text }) => text !== "");
}

/** Is the 和 at this place inside a known name (发展和改革)? The longest words before it are tried first. */
function isProtected(view: string, at: number, registry: UnitRegistry): boolean {
  for (let length = Math.min(10, at); length > 0; length -= 1) {
    const afters = registry.conjunctions.get(view.slice(at - length, at));
    if (afters?.some((after) => view.startsWith(after, at + 1)) === true) return true;
  }
  return false;
}

function isNameLike(name: string, registry: UnitRegistry): boolean {
  return isCompleteName(name) || isGenericUnit(name) || findListed(name, registry) !== null;
}

function splits(before: string, after: string, registry: UnitRegistry): boolean {
  if (before.length > longestPiece || after.length > longestPiece) return false;
  const left = before.replaceAll(masked, "");
  const right = after.replaceAll(masked, "");
  if (right === "" || bareTail.test(right) || isOfficeOfBoth(left, right)) return false;
  const named = right.slice(0, right.indexOf("等") >= 2 ? right.indexOf("等") : undefined);
  return isNameLike(left, registry) && (isNameLike(named, registry) || right.startsWith("各"));
}

function splitAtConjunctions(piece: Piece, registry: UnitRegistry): Piece[] {
  const joints = [...piece.view.matchAll(/以及|[和与及暨/／]/g)].filter((match) => !isProtected(piece.view, match.index, registry));
  const pieces: Piece[] = [];
  let start = 0;
  joints.forEach((match, index) => {
    const end = match.index + match[0].length;
    const nextEnd = joints[index + 1]?.index ?? piece.view.length;
    if (match.index - start > longestPiece || nextEnd - end > longestPiece) return;
    if (/[/／]/.test(match[0]) && !/^[省市区县州]|[局委办厅]$/.test(piece.view.slice(end, nextEnd))) return;
    if (!splits(piece.view.slice(start, match.index), piece.view.slice(end, nextEnd), registry)) return;
    pieces.push(cut(piece, start, match.index));
    start = end;
  });
  return [...pieces, cut(piece, start)];
}

// 12个部门, 等单位, 等开发区管委会; the word after it may join a further list.
const openNoun = /^(?:\d{1,3}|[一二两三四五六七八九十多几数]{1,3})?个?(?:部门|单位|机构|企业|公司|地区|地方|区县|县区|组织|方面|厅局|委办局|银行|成员单位|(?:开发区|园区|功能区|新区)管委会|开发区|园区|功能区|区)?(?:单位|部门)?(?:以及|[和及与])?/;

/** How many letters behind 等 only say what kind of units the list is of; null where 等 belongs to a word. */
function lengthOfNoun(rest: Piece, registry: UnitRegistry): number | null {
  const noun = openNoun.exec(rest.view)?.[0] ?? "";
  if (noun.length === rest.view.length || /[和及与]$/.test(noun)) return noun.length;
  const [first] = splitAtConjunctions(rest, registry);
  if (first !== undefined && isGenericUnit(first.view.replaceAll(masked, ""))) return 0;
  return noun !== "" || /^[各省市区县]/.test(rest.view) ? noun.length : null;
}

/** X、Y等部门和各区县: what stands before 等 is a name, what follows is a group or a further list. */
function splitAtOpen(piece: Piece, registry: UnitRegistry): { pieces: Piece[]; open: boolean } {
  for (const match of piece.view.slice(0, longestPiece).matchAll(/等/g)) {
    const before = cut(piece, 0, match.index);
    const rest = cut(piece, match.index + 1);
    const plain = before.view.replaceAll(masked, "");
    if (plain !== "" && rest.text !== "" && !isNameLike(plain, registry) && !isUnitLike(plain)) continue;
    const length = lengthOfNoun(rest, registry);
    if (length !== null) return { pieces: [before, cut(rest, length)].filter(({ text }) => text !== ""), open: true };
  }
  return { pieces: [piece], open: false };
}

/** 市商务局市财政局: two names with nothing between, each known and with its level. */
function splitRunTogether(name: string, registry: UnitRegistry): string[] {
  if (name.length < 6 || name.length > longestPiece || findListed(name, registry) !== null) return [name];
  for (const match of name.matchAll(/(?<=[局委办厅院部门位府])(?=[省市区县州旗各])/g)) {
    const before = name.slice(0, match.index);
    const after = name.slice(match.index);
    // 市食安委各成员单位: those of the committee, one group.
    if (/^各(?:有关|相关)?(?:成员|内设|直属|[处科]室|派出)/.test(after)) continue;
    if (after.startsWith("各") && ((isCompleteName(before) && !/(?:政府|院|中央)$/.test(before)) || isGenericUnit(before)) && isGenericUnit(after)) return [before, after];
    if (before.length >= 3 && findListed(before, registry) !== null && (findListed(after, registry) !== null || /^[省市区县州旗]\S*[局委办厅院][省市区县州旗]/.test(after))) return [before, ...splitRunTogether(after, registry)];
  }
  return [name];
}

/** （市数据局、市公安局）: brackets around a whole list set it apart and belong to no name. */
function unwrap(whole: Piece): Piece {
  if (!whole.view.startsWith(masked) || pairBrackets(whole.text)[0] !== whole.text.length - 1) return whole;
  const text = whole.text.slice(1, -1);
  return { text, view: maskBrackets(text) };
}

/** Splits a part of a clause into names as written. `view` is the text with its brackets masked. */
export function splitNames(text: string, view: string, registry: UnitRegistry): NameList {
  const names: string[] = [];
  let open = false;
  for (const part of splitAtSeparators(unwrap({ text, view }))) {
    const opened = splitAtOpen(part, registry);
    open ||= opened.open;
    for (const piece of opened.pieces) for (const name of splitAtConjunctions(piece, registry)) names.push(...splitRunTogether(name.text, registry));
  }
  return { names, open };
}
