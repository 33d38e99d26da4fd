import { foldCharacters } from "#core/text/foldCharacters";
import type { Figure } from "./findFigures.ts";
import { isMeasureUnit, isTimeUnit } from "./figureUnits.ts";
import { gap } from "./maskText.ts";
import type { Clause } from "./splitClauses.ts";
import { endsInShare, raising, reducing } from "./words.ts";

/** What a target is called, and where its words stand, the figure included. */
export interface TargetName {
  words: string;
  start: number;
  end: number;
  /** 产量、产值分别达到…: the subjects of several figures; [] where all have one. */
  parts: readonly string[];
}

export interface NamePlace {
  text: string;
  masked: string;
  /** The figure's clause and those before it, the nearest last. */
  clause: Clause;
  clauses: readonly Clause[];
  /** The target before it in the same sentence. */
  previous: { name: TargetName; clause: Clause } | null;
  /** Where the verb and the figure begin. */
  cueStart: number;
  figure: Figure;
  /** The figure shares its verb with those before it: its place among them, and how many they are. */
  order: number;
  count: number;
  /** Where the next figure begins: no noun reaches into it. */
  next: number;
}

/** Words before a subject that do not belong to its name. */
const opening = new RegExp(
  `^(?:[、,;:${gap}]|将|把|使|让|对|按照|以“|力争|争取|确保|保证|全面|全部|基本|努力|积极|进一步|持续|大力|加快|实现|推动|促进|到|在|其中|同时|并|且|以及|和|及|原则上|条件成熟时|再|平均每|“(?=[^”]*$)|全[市区县省]范围内|达到|的|为|是)+`,
  "u",
);
const ending = new RegExp(`(?:每[人户月年周日]|累计|合计|总计|共计|年均|年|同比|环比|平均|分别|均|也|都|要|应|须|必须|将|可|由|从|自|的|为|在|于|力争|争取|确保|实现|全部|、|至|到|${gap}|“)+$`, "u");
const changeVerb = new RegExp(`^(?:${reducing}|${raising})`, "u");
const baseline = /(?:基础上|前提下|情况下)$|(?:[在按达照合]|根据)[^,;]{0,16}(?:要求|目标|标准)$/u;

/**
 * Names a figure by the noun phrase before it and, for counts and bare shares, the words after it; where its clause
 * gives none, by the subject of the clause before, else of the figure before.
 */
export function nameTarget(place: NamePlace): TargetName {
  const { text, previous, cueStart, figure, order } = place;
  if (order > 0 && previous !== null) return { ...previous.name, words: previous.name.parts[order] ?? previous.name.words, start: figure.start, end: figure.end };
  const own = ownSubject(place);
  // 审批时限在法定时限基础上: what stands before 在 is the subject, the baseline never is.
  const subject = baseline.test(own.words) ? { ...own, words: /^(.{2,}?)在/u.exec(own.words)?.[1] ?? "" } : own;
  const end = endOfNoun(place, subject.words);
  const following = text.slice(figure.end, end).replace(/^(?:以上|以内)?的?/u, "");
  const parts = partsOf(place, subject.words);
  if (subject.words !== "" || following !== "") return { words: parts[0] ?? subject.words + following, start: subject.start, end, parts };
  return { words: earlierSubject(place), start: cueStart, end, parts };
}

/** 产量、产值分别达到: as many subjects as figures. */
function partsOf({ masked, cueStart, figure, count }: NamePlace, subject: string): string[] {
  const parts = count > 1 && masked.slice(Math.max(0, cueStart - 4), figure.start).includes("分别") ? subject.split(/[、和与及]/u) : [];
  return parts.length === count && parts.every((part) => part.length > 1) ? parts : [];
}

/** Characters before the verb among which the subject is looked for. */
const longestSubject = 80;

function ownSubject({ text, masked, clause, clauses, cueStart }: NamePlace): { words: string; start: number } {
  const from = Math.max(clause.start, cueStart - longestSubject);
  const start = lastItem(masked, from, cueStart);
  const own = trim(text, masked, start, cueStart);
  // 公办学校（含民办学位）的比例: the bracket interrupts the phrase.
  const before = clauses.filter((other) => !other.isBracketed).at(-1);
  const isInterrupted = masked.charAt(clause.start - 1) === ")" && before !== undefined && start === clause.start;
  if (!isInterrupted || !/^的/u.test(masked.slice(start))) return own;
  const front = trim(text, masked, before.start, before.end);
  return { words: `${front.words}的${own.words}`, start: front.start };
}

/** After an earlier figure of the same clause the subject begins anew. */
function lastItem(masked: string, start: number, end: number): number {
  const words = masked.slice(start, end);
  const cut = words.lastIndexOf("、");
  return cut >= 0 && /\d[^、]{0,60}$/u.test(words.slice(0, cut)) ? start + cut + 1 : start;
}

function trim(text: string, masked: string, start: number, end: number): { words: string; start: number } {
  const words = masked.slice(start, Math.max(start, end));
  const front = opening.exec(words)?.[0].length ?? 0;
  const back = ending.exec(words.slice(front))?.[0].length ?? 0;
  const from = start + front;
  const to = Math.max(from, start + words.length - back);
  return { words: withoutGaps(text, masked, from, to), start: from };
}

function withoutGaps(text: string, masked: string, start: number, end: number): string {
  let words = "";
  for (let index = start; index < end; index++) if (masked.charAt(index) !== gap) words += text.charAt(index);
  return words;
}

/** 压缩进口环节通关时间，在2016年基础上，再压缩三分之一: the subject stands two clauses ahead. */
function earlierSubject({ text, masked, clause, clauses, previous }: NamePlace): string {
  const candidates = clauses.filter(({ sentence, isBracketed }) => sentence === clause.sentence && !isBracketed);
  for (const [index, candidate] of [...candidates.entries()].reverse()) {
    if (previous !== null && candidate.start <= previous.clause.start) return previous.name.words;
    const noun = trim(text, masked, candidate.start, candidate.end).words.replace(changeVerb, "");
    if (noun.length < 2 || baseline.test(noun) || /\d/u.test(noun)) continue;
    const front = masked.charAt(candidate.start) === "的" ? candidates[index - 1] : undefined;
    return front === undefined ? noun : `${trim(text, masked, front.start, front.end).words}的${noun}`;
  }
  return previous?.name.words ?? "";
}

/** Characters behind a figure within which its noun ends. */
const longestNoun = 60;

/** Up to a separator, or to the end of the quotation that the figure stands in. */
function lengthOfNoun(rest: string): number {
  const stop = rest.search(/[,;:。(]/u);
  const whole = stop < 0 ? rest : rest.slice(0, stop);
  const quoted = rest.indexOf("”");
  const isInside = quoted >= 0 && !rest.slice(0, quoted).includes("“");
  const end = endOfList(whole);
  return isInside ? Math.min(end, quoted) : end;
}

/** 10名视野开阔、勇于创新的学者: the list describes the noun behind it. */
function endOfList(words: string): number {
  const mark = words.indexOf("、");
  return mark < 0 || /^\D{0,40}的/u.test(words.slice(mark)) ? words.length : mark;
}

/** Where the noun that is counted ends: 20期“营商环境大讲堂”. A named share (满意度95%) and a duration need none. */
function endOfNoun({ text, masked, clause, figure, cueStart, next }: NamePlace, subject: string): number {
  const isBare = cueStart === figure.start || subject === "" || (!/[到至为成]/u.test(masked.slice(cueStart, figure.start)) && isCounted(figure, masked)) || isShareOf(figure, masked);
  if (!isBare || endsInShare(subject)) return figure.end;
  const rest = foldCharacters(text.slice(figure.end, Math.min(clause.end, next, figure.end + longestNoun)));
  const end = figure.end + lengthOfNoun(rest);
  return masked.slice(figure.end, end).includes("◇") ? figure.end : end;
}

/** 不少于2.5%的老年人 */
function isShareOf({ unit, end }: Figure, masked: string): boolean {
  return unit === "%" && masked.charAt(end) === "的";
}

/** 培养不少于10名学者: what is counted follows, though a verb stands before. */
function isCounted({ unit, end }: Figure, masked: string): boolean {
  return !/^%?$|百分点|倍/u.test(unit) && !isTimeUnit(unit) && !isMeasureUnit(unit) && /^(?!的|完成|办结)[\p{Script=Han}□“]{2}/u.test(masked.slice(end, end + 2));
}
