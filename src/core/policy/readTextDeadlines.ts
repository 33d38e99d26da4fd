import type { Deadline } from "#core/deadlines/model";
import { readDeadlines } from "#core/deadlines/readDeadlines";
import { foldCharacters } from "#core/text/foldCharacters";
import type { Span } from "#core/text/span";
import { stripEnd } from "#core/text/stripEnd";
import type { FactOptions } from "./readFacts.ts";
import { readRepetitions } from "./readRepetitions.ts";

/** 完成时限：2019年底前, on a line of its own or inside an owner clause. */
const label = /(?:完成|办结|工作|实施|落实|推进|整改)?(?:时限|时间|期限|日期|节点)(?:要求|安排|进度|节点)?:/gu;
const limitWords = /[年月日季期时]|推进|坚持|实施|开展/u;
/** How a part of an owner clause begins that is a limit and no name. */
const limitStart = /^(?:[到于在]|最迟|力争)?(?:\d{1,4}年|\d{1,2}月|今年|明年|本年|年[底内终]|全年|[上下]半年|第?[一二三四]季度|长期|持续|常态|序时|按序时|按进度|常年|逐步|立即|即时|适时)/u;
/** A limit longer than this is a sentence with dates in it, no bare expression. */
const expressionLength = 24;

/**
 * Reads the deadlines of a measure: those of its 完成时限 and of its owner clause bind the whole measure, those in its
 * sentences only what the sentence says. `clauses` are the owner clauses in the text.
 */
export function readTextDeadlines(text: string, clauses: readonly Span[], options: FactOptions): Deadline[] {
  const limits = findLimits(text, clauses);
  const own = limits.flatMap((limit) => readLimit(text, limit, options));
  const inClause = clauses.flatMap((clause) => readClause(text, clause, limits, options));
  const hidden = [...limits, ...clauses].sort((a, b) => a.start - b.start);
  const free = gapsBetween(hidden, text.length).flatMap((span) => readProse(text, span, options));
  return [...own, ...inClause, ...free].sort((a, b) => a.span.start - b.span.start);
}

type Mode = "cell" | "prose";

/** A bare expression binds the measure; so does a sentence where it stands in a limit. */
function read(text: string, span: Span, mode: Mode, { reference, calendar }: FactOptions): Deadline[] {
  const words = text.slice(span.start, span.end);
  const found = readDeadlines(words, { reference, mode, ...(calendar === undefined ? {} : { calendar }) });
  return found.map((deadline) => ({
    ...deadline,
    scope: "measure",
    span: { start: span.start + deadline.span.start, end: span.start + deadline.span.end },
  }));
}

function readProse(text: string, span: Span, options: FactOptions): Deadline[] {
  const found = read(text, span, "prose", options);
  return [...found, ...readRepetitions(text, span, found)].map((deadline) => ({ ...deadline, scope: "sentence" }));
}

function readLimit(text: string, limit: Span, options: FactOptions): Deadline[] {
  const words = foldCharacters(text.slice(limit.start, limit.end));
  const isSentence = words.split(/[,;。]/u).some((part) => part.length > expressionLength);
  const mode = isSentence ? "prose" : "cell";
  return read(text, limit, mode, options).filter(({ kind }) => kind !== "none");
}

/** Characters that a limit with its figures may take. */
const longestLimit = 600;

/** Where the labelled limits stand, without their labels: to the end of the line, of the bracket, or the next label. */
function findLimits(text: string, clauses: readonly Span[]): Span[] {
  const folded = foldCharacters(text);
  const limits: Span[] = [];
  for (const match of folded.matchAll(label)) {
    const start = match.index + match[0].length;
    const isClause = clauses.some((clause) => clause.start <= match.index && match.index < clause.end);
    const before = folded.slice(Math.max(0, match.index - 1), match.index);
    const isBracketed = isClause || /[([]/u.test(before);
    if (!isBracketed && !/^[\n。;)]?$/u.test(before) && !/^完成|^时限要求|^办结时限/u.test(match[0])) continue;
    const words = folded.slice(start, start + longestLimit);
    const rest = words.search(isBracketed ? /[\n)\]]|(?:牵头|责任|配合|参与|协办)[^,;:\n]{0,6}:/u : /\n|完成(?:时限|时间):/u);
    limits.push(trimSpan(text, { start, end: start + (rest < 0 ? words.length : rest) }));
  }
  return limits;
}

function trimSpan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const front = /^[\s;；，,。]*/u.exec(words)?.[0].length ?? 0;
  return { start: start + front, end: start + front + stripEnd(words.slice(front), " \n;；，,。").length };
}

/** （市财政局牵头，2020年底前完成；持续推进）: parts of the clause that are nothing but a deadline. */
function readClause(text: string, clause: Span, limits: readonly Span[], options: FactOptions): Deadline[] {
  const words = foldCharacters(text.slice(clause.start, clause.end));
  const found: Deadline[] = [];
  for (const match of words.matchAll(/[^,;。()[\]\n]+/gu)) {
    const joint = /^[并且]+/u.exec(match[0])?.[0].length ?? 0;
    const span = { start: clause.start + match.index + joint, end: clause.start + match.index + match[0].length };
    const isRead = limits.some((limit) => limit.start < span.end && span.start < limit.end);
    if (!isRead && match[0].length <= expressionLength && limitWords.test(match[0])) found.push(...readPart(text, span, options));
  }
  return found;
}

/** Stage and open-ended limits are read as a cell's; a unit's name with 年 or 月 in it is no limit. */
function readPart(text: string, span: Span, options: FactOptions): Deadline[] {
  const words = text.slice(span.start, span.end);
  const asCell = limitStart.test(words) ? read(text, span, "cell", options).filter(({ kind }) => kind !== "none" && kind !== "vague") : [];
  return asCell.length > 0 ? asCell : read(text, span, "prose", options);
}

function gapsBetween(hidden: readonly Span[], length: number): Span[] {
  const gaps: Span[] = [];
  let start = 0;
  for (const span of hidden) {
    if (span.start > start) gaps.push({ start, end: span.start });
    start = Math.max(start, span.end);
  }
  if (start < length) gaps.push({ start, end: length });
  return gaps;
}
