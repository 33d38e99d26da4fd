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

/**
 * A text with several corrections of it at once, each made of the same text: two names of one cell are put right
 * together. Null where two corrections touch the same words.
 */
export function mergeTexts(before: string, afters: readonly string[]): string | null {
  const stretches = [...new Set(afters)].map((after) => stretchOf(before, after)).sort((one, other) => other.from - one.from);
  const collide = stretches.some((stretch, index) => {
    const next = stretches[index + 1];
    return next !== undefined && !areApart(stretch, next);
  });
  return collide ? null : stretches.reduce((words, stretch) => words.slice(0, stretch.from) + stretch.words + words.slice(stretch.to), before);
}
