import { text, type Text } from "#core/findings/text";
import type { ColumnProfile } from "./columnProfile.ts";
import { headerKey, plainLeaf, readHeaderWords } from "./headerWords.ts";
import type { Role } from "./model.ts";
import { findSpecialColumns, type SpecialColumn } from "./specialColumns.ts";

/** A column to be given a role. Header words from the top row to the bottom one. */
export interface ColumnCandidate {
  index: number;
  words: readonly string[];
  profile: ColumnProfile;
}

export interface RoleScore {
  score: number;
  reasons: readonly Text[];
}

export interface ScoredColumn extends ColumnCandidate {
  scores: ReadonlyMap<Role, RoleScore>;
  known: boolean;
  special?: SpecialColumn;
}

/** What each role's cells look like; roles that are not named may hold anything. */
const expectation: Partial<Record<Role, (profile: ColumnProfile) => number>> = {
  category: (profile) => 1 - profile.numbers,
  sequence: (profile) => Math.max(profile.ordinals, profile.distinct === 1 ? 0.5 * (1 - profile.long) : 0),
  task: (profile) => 1 - Math.max(profile.numbers, profile.marks),
  action: (profile) => 1 - Math.max(profile.numbers, profile.dates * 0.8),
  lead: (profile) => profile.units,
  responsible: (profile) => profile.units,
  deadline: (profile) => profile.dates,
  extendedTo: (profile) => profile.dates,
  completedOn: (profile) => profile.dates,
  status: (profile) => Math.max(profile.statuses, profile.marks),
  progress: (profile) => (profile.percents > 0.5 ? profile.percents : 0),
  weight: (profile) => profile.numbers,
  progressNote: (profile) => Math.max(0.3, 1 - profile.statuses - profile.percents - profile.dates),
  contact: (profile) => profile.people,
  leader: (profile) => Math.max(profile.people, 0.5),
};

/** Weight of what stands in a long column beside what stands over it. */
const contentShare = 0.3;
/** Fewer filled cells say nothing; as many as `halfEvidence` say half of what a long column says. */
const enoughCells = 2;
/** Words that score less than this against the content are given up for it. */
const leastFit = 0.4;
const halfEvidence = 4;

/** Weighs every role for every column, from the header words, the group above them and the content. */
export function scoreColumns(columns: readonly ColumnCandidate[]): ScoredColumn[] {
  const special = findSpecialColumns(columns);
  return columns.map((column) => {
    const found = special.get(column.index);
    if (found !== undefined) return { ...column, scores: new Map([[found.role, found]]), known: true, special: found };
    const reading = readPath(column.words);
    const scores = new Map<Role, RoleScore>();
    for (const [role, weight] of reading.weights) scores.set(role, scoreRole(role, weight, column));
    const fits = Math.max(0, ...[...scores.values()].map(({ score }) => score));
    if (reading.known < 0.5 || (scores.size > 0 && fits < leastFit)) addGuesses(scores, column);
    return { ...column, scores, known: reading.known > 0 };
  });
}

/** One of several periods: 完成情况 over 一季度, 二季度. */
const periodLeaf = /^(?:(?:19|20)?\d{2}年)?(?:第?[一二三四1-4]季度|\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?|[上下]半年|(?:19|20)\d{2}(?:年度?)?|第.{1,3}周)$/u;

const formerLeaf = /^[上前](?:一|个)?(?:[月期周旬]|季度?|年度?)[末底止]?(?:累计)?$/u;
/** A part of what 累计 counts. */
const currentLeaf = /^[本当这](?:[月期周旬]|季度?)$/u;

function readPath(words: readonly string[]): { weights: Map<Role, number>; known: number } {
  const leaf = words.at(-1) ?? "";
  const own = readHeaderWords(leaf);
  if (words.length < 2) return { weights: new Map(own.weights), known: own.known };
  const plain = plainLeaf.test(headerKey(leaf));
  if (periodLeaf.test(headerKey(leaf))) return readPeriod(words);
  if (formerLeaf.test(headerKey(leaf))) return readFormer(words);
  // The group speaks with the leaf (完成时限 + 调整后), and alone only where the leaf is silent (责任分工 + 市本级).
  const joined = readHeaderWords(words.join(""));
  const silent = joined.weights.size === 0 && (own.known === 0 || plain);
  const group = silent ? readHeaderWords(words.slice(0, -1).join("")) : null;
  const weights = new Map<Role, number>();
  keepBest(weights, own.weights, plain ? 0.6 : 1);
  const part = currentLeaf.test(headerKey(leaf)) ? 0.85 : 1;
  keepBest(weights, joined.weights, 0.92 * part);
  if (group !== null) keepBest(weights, group.weights, (plain ? 0.9 : 0.6) * part);
  return { weights, known: Math.max(own.known, joined.known, group?.known ?? 0) };
}

/** What was reported in a period is read; what was planned for it is not. */
function readPeriod(words: readonly string[]): { weights: Map<Role, number>; known: number } {
  const note = readHeaderWords(words.slice(0, -1).join("")).weights.get("progressNote") ?? 0;
  return { weights: new Map(note < 0.4 ? [] : [["progressNote", note]]), known: 0.9 };
}

/** 上月 beside 本月 and 累计: what was reported before. */
function readFormer(words: readonly string[]): { weights: Map<Role, number>; known: number } {
  const { weights } = readHeaderWords(words.slice(0, -1).join(""));
  return { weights: new Map((weights.get("progressNote") ?? 0) < 0.4 ? [] : [["previousNote", 0.9]]), known: 0.9 };
}

function keepBest(best: Map<Role, number>, weights: ReadonlyMap<Role, number>, share: number): void {
  for (const [role, weight] of weights) best.set(role, Math.max(best.get(role) ?? 0, weight * share));
}

function scoreRole(role: Role, weight: number, { words, profile }: ColumnCandidate): RoleScore {
  const reasons = [text("role.reason.header", { header: words.join("/") })];
  const expected = expectation[role];
  if (expected === undefined || profile.filledCount < enoughCells) return { score: weight, reasons };
  const fits = expected(profile);
  // The more cells, the more they count; a header of two rows is judged by its words.
  const evidence = profile.filledCount / (profile.filledCount + halfEvidence);
  const share = contentShare * evidence;
  const score = weight * (1 - share) + fits * share;
  // Counts of tasks are no tasks.
  if (fits === 0 && (role === "task" || role === "action" || role === "category")) return { score: score * 0.3, reasons: [...reasons, text("role.reason.contentDiffers")] };
  // Words and content that contradict each other: in a long column the words count half.
  if (fits < 0.15) return { score: score * (1 - 0.5 * evidence), reasons: [...reasons, text("role.reason.contentDiffers")] };
  return { score, reasons: [...reasons, text("role.reason.content", { share: Math.round(fits * 100) })] };
}

/** 张庄 and 李家 under 村 are no people. */
function mayBeNames({ profile, words }: Pick<ColumnCandidate, "profile" | "words">): boolean {
  return profile.statuses <= 0.3 && !/[村镇乡县区]$|社区$|街道$/u.test(headerKey(words.at(-1) ?? ""));
}

/** A header that says nothing or what cannot be: the content alone, never surer than half. */
function addGuesses(scores: Map<Role, RoleScore>, { profile, words }: ColumnCandidate): void {
  if (profile.filledCount < enoughCells) return;
  const isNamed = readPath(words).known > 0;
  const guesses: readonly (readonly [Role, number])[] = [
    ["status", profile.statuses * (1 - profile.marks) * (profile.percents > 0.5 ? 0 : 1)],
    ["lead", profile.units],
    ["contact", mayBeNames({ profile, words }) ? profile.names : 0],
    ["deadline", profile.dates * (profile.ordinals > 0.5 ? 0 : 1)],
    ["progress", !isNamed && profile.percents > 0.8 && profile.ordinals < 0.5 ? profile.percents : 0],
    ["sequence", words.length === 0 ? profile.ordinals * profile.distinct : 0],
    ["task", isNamed ? 0 : profile.long * profile.distinct * (1 - Math.max(profile.units, profile.dates))],
  ];
  for (const [role, fits] of guesses) {
    const before = scores.get(role)?.score ?? 0;
    if (fits >= 0.7 && fits * 0.5 > before) scores.set(role, { score: fits * 0.5, reasons: [text("role.reason.contentOnly", { share: Math.round(fits * 100) })] });
  }
}
