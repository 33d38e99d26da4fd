import type { TaskRow } from "./findTaskTables.ts";
import { readItemNumber } from "./findTaskTables.ts";
import type { Measure } from "./model.ts";

/** A pair of letters in more measures than this tells none of them apart. */
const commonPair = 24;
/** Share of the task's pairs of letters that a measure of the same number has to have; found by words alone it takes more. */
const supports = 0.4;
const decides = 0.7;

/** The first words of a task tell which it is; whole paragraphs in a cell would only cost time. */
const longestTask = 200;

function fold(words: string): string {
  return words.replace(/^[（(]?[一二三四五六七八九十百\d]{1,4}[）)]?[、.．]?(?=\p{Script=Han})/u, "").replace(/[^\p{Script=Han}\p{L}\p{N}]+/gu, "");
}

function pairsOf(words: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, words.length - 1) }, (_, index) => words.slice(index, index + 2)));
}

interface Candidate {
  title: string;
  titlePairs: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
}

function share(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  let found = 0;
  for (const pair of part) if (whole.has(pair)) found += 1;
  return part.size === 0 ? 0 : found / part.size;
}

/** How well a row's words fit a measure: 1 where one names the other, else by the letters that they share. */
function scoreTask(task: string, { title, titlePairs, pairs }: Candidate): number {
  if (title.length >= 4 && task.length >= 4 && (task.includes(title) || title.includes(task))) return 1;
  return Math.max(share(pairsOf(task), pairs), share(titlePairs, pairsOf(task)));
}

function score({ tasks }: TaskRow, candidate: Candidate): number {
  return tasks.reduce((best, { text }) => Math.max(best, scoreTask(fold(text.slice(0, longestTask)), candidate)), 0);
}

/** Measures by the pairs of letters in their titles and words, so that a row is held only against those it shares rare ones with. */
function indexPairs(candidates: readonly Candidate[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [position, { pairs }] of candidates.entries()) {
    for (const pair of pairs) {
      const found = index.get(pair);
      if (found === undefined) index.set(pair, [position]);
      else found.push(position);
    }
  }
  return index;
}

/** The one measure that fits a row's words best, and well; null where none does or two do alike. */
function findByWords(row: TaskRow, candidates: readonly Candidate[], index: ReadonlyMap<string, readonly number[]>): number | null {
  const near = new Set<number>();
  for (const { text } of row.tasks) {
    for (const pair of pairsOf(fold(text.slice(0, longestTask)))) {
      const positions = index.get(pair) ?? [];
      if (positions.length <= commonPair) for (const position of positions) near.add(position);
    }
  }
  let best: { position: number | null; score: number } = { position: null, score: decides };
  for (const position of near) {
    const candidate = candidates[position];
    const found = candidate === undefined ? 0 : score(row, candidate);
    if (found > best.score || (found === best.score && best.position === null)) best = { position, score: found };
    else if (found === best.score) best = { position: -1, score: found };
  }
  return best.position === -1 ? null : best.position;
}

/** Measures by number; those whose number another one has too (numbering that restarts) are found by their words only. */
function indexNumbers(measures: readonly Measure[]): Map<number, number | null> {
  const index = new Map<number, number | null>();
  for (const [position, { number }] of measures.entries()) {
    const value = readItemNumber(number);
    if (value !== null) index.set(value, index.has(value) ? null : position);
  }
  return index;
}

/**
 * The measure that each row of a table restates, as an index; null where that cannot be told. The number decides where
 * the words do not speak against it; where they do, a running number of the table's own was meant, and they decide.
 */
export function matchTaskRows(rows: readonly TaskRow[], measures: readonly Measure[]): (number | null)[] {
  const candidates = measures.map(({ title, text }): Candidate => ({ title: fold(title), titlePairs: pairsOf(fold(title)), pairs: pairsOf(fold(title + (text ?? ""))) }));
  const numbers = indexNumbers(measures);
  const pairs = indexPairs(candidates);
  return rows.map((row) => {
    const numbered = row.number === null ? null : (numbers.get(row.number) ?? null);
    const candidate = numbered === null ? undefined : candidates[numbered];
    if (candidate !== undefined && (row.tasks.length === 0 || score(row, candidate) >= supports)) {
      const byWords = score(row, candidate) >= decides ? null : findByWords(row, candidates, pairs);
      return byWords ?? numbered;
    }
    return findByWords(row, candidates, pairs);
  });
}
