import { text, type Text } from "#core/findings/text";
import type { ColumnProfile } from "./columnProfile.ts";
import { headerKey, readHeaderWords } from "./headerWords.ts";
import type { Role } from "./model.ts";

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
}

/** What each role's cells look like; roles that are not named may hold anything. */
const expectation: Partial<Record<Role, (profile: ColumnProfile) => number>> = {
  sequence: (profile) => profile.ordinals,
  lead: (profile) => profile.units,
  responsible: (profile) => profile.units,
  deadline: (profile) => profile.dates,
  extendedTo: (profile) => profile.dates,
  completedOn: (profile) => profile.dates,
  status: (profile) => profile.statuses,
  progress: (profile) => (profile.percents > 0.5 ? profile.percents : 0),
  weight: (profile) => profile.numbers,
  progressNote: (profile) => Math.max(0.3, 1 - profile.statuses - profile.percents),
  contact: (profile) => profile.people,
  leader: (profile) => Math.max(profile.people, 0.5),
};

/** Weight of what stands in the column beside what stands over it. */
const contentShare = 0.3;
/** Fewer filled cells say nothing. */
const enoughCells = 2;

/** Weighs every role for every column, from the header words, the group above them and the content. */
export function scoreColumns(columns: readonly ColumnCandidate[]): ScoredColumn[] {
  return columns.map((column) => {
    const reading = readPath(column.words);
    const scores = new Map<Role, RoleScore>();
    for (const [role, weight] of reading.weights) scores.set(role, scoreRole(role, weight, column));
    if (reading.known === 0) addGuesses(scores, column.profile);
    return { ...column, scores, known: reading.known > 0 };
  });
}

/** A leaf that names nothing by itself; its group does: 牵头单位 over 名称. */
const plainLeaf = /^(?:名称|姓名|单位|部门|时间|日期|内容|情况|数量|全称|具体|描述|名单|要求|分工|人员)$/u;

function readPath(words: readonly string[]): { weights: Map<Role, number>; known: number } {
  const leaf = words.at(-1) ?? "";
  const own = readHeaderWords(leaf);
  if (words.length < 2) return { weights: new Map(own.weights), known: own.known };
  const plain = plainLeaf.test(headerKey(leaf));
  // The group speaks with the leaf (完成时限 + 调整后), and alone only where the leaf is silent (责任分工 + 市本级).
  const joined = readHeaderWords(words.join(""));
  const silent = joined.weights.size === 0 && (own.known === 0 || plain);
  const group = silent ? readHeaderWords(words.slice(0, -1).join("")) : null;
  const weights = new Map<Role, number>();
  keepBest(weights, own.weights, plain ? 0.6 : 1);
  keepBest(weights, joined.weights, 0.92);
  if (group !== null) keepBest(weights, group.weights, plain ? 0.9 : 0.6);
  return { weights, known: Math.max(own.known, joined.known, group?.known ?? 0) };
}

function keepBest(best: Map<Role, number>, weights: ReadonlyMap<Role, number>, share: number): void {
  for (const [role, weight] of weights) best.set(role, Math.max(best.get(role) ?? 0, weight * share));
}

function scoreRole(role: Role, weight: number, { words, profile }: ColumnCandidate): RoleScore {
  const reasons = [text("role.reason.header", { header: words.join("/") })];
  const expected = expectation[role];
  if (expected === undefined || profile.filledCount < enoughCells) return { score: weight * 0.95, reasons };
  const fits = expected(profile);
  const score = weight * (1 - contentShare) + contentShare * fits;
  // Words and content that contradict each other: the words count half.
  if (fits < 0.15) return { score: weight * 0.5, reasons: [...reasons, text("role.reason.contentDiffers")] };
  return { score, reasons: [...reasons, text("role.reason.content", { share: Math.round(fits * 100) })] };
}

/** A header that says nothing: the content alone, never surer than half. */
function addGuesses(scores: Map<Role, RoleScore>, profile: ColumnProfile): void {
  if (profile.filledCount < enoughCells) return;
  const guesses: readonly (readonly [Role, number])[] = [
    ["status", profile.statuses * (profile.percents > 0.5 ? 0 : 1)],
    ["lead", profile.units],
    ["deadline", profile.dates * (profile.ordinals > 0.5 ? 0 : 1)],
    ["progress", profile.percents > 0.8 && profile.ordinals < 0.5 ? profile.percents : 0],
    ["task", profile.long * profile.distinct],
  ];
  for (const [role, fits] of guesses) {
    if (fits >= 0.7) scores.set(role, { score: fits * 0.5, reasons: [text("role.reason.contentOnly", { share: Math.round(fits * 100) })] });
  }
}
