import { text, type Text } from "#core/findings/text";
import type { ColumnProfile } from "./columnProfile.ts";
import { headerKey } from "./headerWords.ts";
import type { Role } from "./model.ts";
import { readHeaderPath } from "./readHeaderPath.ts";
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
    const reading = readHeaderPath(column.words);
    const scores = new Map<Role, RoleScore>();
    for (const [role, weight] of reading.weights) scores.set(role, scoreRole(role, weight, column));
    const fits = Math.max(0, ...[...scores.values()].map(({ score }) => score));
    if (reading.known < 0.5 || (scores.size > 0 && fits < leastFit)) addGuesses(scores, column);
    return { ...column, scores, known: reading.known > 0 };
  });
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
  const isNamed = readHeaderPath(words).known > 0;
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
