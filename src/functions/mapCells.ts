import { isError, type Answer, type ResultCell } from "./answer.ts";
import { wordsIn } from "./cellOf.ts";
import { inTurns } from "./inTurns.ts";
import { tableOf } from "./tableOf.ts";

interface Readers {
  /** The result for a single cell: one value, or a table that spills. */
  one: (cell: unknown) => Answer;
  /** The result for each cell of a range. */
  each: (cell: unknown) => ResultCell;
}

/**
 * A range gives an array of its own shape, in which a cell that has no result is an error of its own; a single cell gives
 * what `one` reads, and throws where it has no result. Blank cells stay blank; error values of the sheet are passed on.
 */
export async function mapCells(given: unknown, { one, each }: Readers): Promise<Answer> {
  const keeping = <T extends Answer>(read: (cell: unknown) => T) => (cell: unknown): T | ResultCell => (isError(cell) ? cell : wordsIn(cell) === "" ? "" : read(cell));
  const rows = tableOf(given);
  if (rows === null) return orThrow(keeping(one)(given));
  const [first] = rows;
  if (rows.length === 1 && first?.length === 1) return asTable(orThrow(keeping(one)(first[0])));
  const results = await inTurns(rows.flat(), keeping(each));
  let next = 0;
  return rows.map(({ length }) => results.slice(next, next += length));
}

/** A single cell's error is thrown: older versions of Excel show #VALUE! for an error inside an array. */
export function orThrow<T>(answer: T): T {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel knows this class of errors, which its types do not derive from Error
  if (isError(answer)) throw answer;
  return answer;
}

function asTable(answer: Answer): ResultCell[][] {
  return Array.isArray(answer) ? answer : [[answer]];
}
