/** One stretch of a text and what stands there instead. */
interface Stretch {
  from: number;
  to: number;
  words: string;
}

/** The shortest stretch that makes one text of the other. */
function stretchOf(before: string, after: string): Stretch {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charAt(from) === after.charAt(from)) from += 1;
  let end = 0;
  while (end < most - from && before.charAt(before.length - 1 - end) === after.charAt(after.length - 1 - end)) end += 1;
  return { from, to: before.length - end, words: after.slice(from, after.length - end) };
}

/** Apart: at least one character of the text stays between them, or they replace neighbouring characters. */
function areApart(one: Stretch, other: Stretch): boolean {
  if (one.from === other.from) return false;
  return one.to <= other.from || other.to <= one.from;
}

/** How often the name that comes most often in a list comes. */
function mostRepeated(words: string): number {
  const counts = new Map<string, number>();
  for (const part of words.split(/[、，,；;\n]/u)) counts.set(part.trim(), part.trim() === "" ? 0 : (counts.get(part.trim()) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/**
 * A text with several corrections of it at once, each made of the same text: two names of one cell are put right
 * together. Null where two corrections touch the same words, or where together they would name something twice that
 * each by itself does not: two bodies that have become one.
 */
export function mergeTexts(before: string, afters: readonly string[]): string | null {
  const stretches = [...new Set(afters)].map((after) => stretchOf(before, after)).sort((one, other) => other.from - one.from);
  const collide = stretches.some((stretch, index) => {
    const next = stretches[index + 1];
    return next !== undefined && !areApart(stretch, next);
  });
  if (collide) return null;
  const merged = stretches.reduce((words, stretch) => words.slice(0, stretch.from) + stretch.words + words.slice(stretch.to), before);
  return mostRepeated(merged) > Math.max(mostRepeated(before), ...afters.map(mostRepeated)) ? null : merged;
}
