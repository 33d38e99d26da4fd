import type { IsoDate } from "#core/calendar/isoDate";
import type { WorkingCalendar } from "#core/calendar/workingCalendar";
import type { Deadline } from "#core/deadlines/model";
import { readTargets } from "#core/targets/readTargets";
import type { Target } from "#core/targets/model";
import type { Span } from "#core/text/span";
import type { Owners } from "#core/units/model";
import { readOwners } from "#core/units/readOwners";
import type { LeadRule } from "./model.ts";
import { findOwnerPieces, type OwnerPieces } from "./findOwnerPieces.ts";
import { readTextDeadlines } from "./readTextDeadlines.ts";

export interface FactOptions {
  leadRule: LeadRule;
  /** The day from which dates without a year are read; null leaves them unread. */
  reference: IsoDate | null;
  calendar?: WorkingCalendar;
  /** The source's own words for a stretch of the text: their spaces may be what separates two names. */
  wordsOf?: (span: Span) => string;
}

/** What the words of one measure say; spans are positions in them. */
export interface Facts extends Owners {
  ownersRaw: string | null;
  deadlines: Deadline[];
  targets: Target[];
}

/** Reads owners, deadlines and figures of one measure's normalised words. */
export function readFacts(text: string, options: FactOptions): Facts {
  const clause = findOwnerPieces(text);
  const pieces = clause?.pieces ?? [];
  const deadlines = readTextDeadlines(text, pieces, options);
  const owners: Owners =
    clause === null
      ? { leads: [], responsible: [], generic: [], openEnded: false }
      : readOwners(withoutLimits(separatedWords(clause, options), deadlines), { leadRule: options.leadRule });
  const targets = readTargets(text, { deadlines, due: soleDay(deadlines), hidden: pieces, reference: options.reference });
  return { ...owners, ownersRaw: clause?.raw ?? null, deadlines, targets };
}

/** The day of a measure that has exactly one deadline of its own, and that one dated; else null. */
function soleDay(deadlines: readonly Deadline[]): IsoDate | null {
  const own = deadlines.filter(({ scope }) => scope === "measure");
  const [only] = own;
  return own.length === 1 && only !== undefined && (only.kind === "by" || only.kind === "range") ? only.end : null;
}

const limitPrefixes = ["，并", ",并", "，", ",", "、"];

/** （市财政局牵头，年底前取得阶段性成效）: what is a deadline is nobody's name. */
function withoutLimits(clause: string, deadlines: readonly Deadline[]): string {
  const limits = new Set(deadlines.filter(({ scope }) => scope === "measure").map(({ raw }) => raw));
  return [...limits].reduce((words, limit) => limitPrefixes.reduce((left, prefix) => left.replace(`${prefix}${limit}并`, "，").replace(`${prefix}${limit}`, ""), words), clause);
}

/** 责任单位：市发改委 市财政局: where only spaces separate the names, the words are taken with their spaces. */
function separatedWords({ raw, pieces }: OwnerPieces, { wordsOf }: FactOptions): string {
  if (wordsOf === undefined || /[、，,；;]/u.test(raw)) return raw;
  const words = pieces.map((piece) => wordsOf(piece).replace(/[^\S\n]+/gu, " ").trim());
  return words.some((piece) => /\p{Script=Han} \p{Script=Han}/u.test(piece)) ? words.join("\n") : raw;
}
