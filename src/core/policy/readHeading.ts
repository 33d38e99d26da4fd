import { foldCharacters } from "#core/text/foldCharacters";
import { stripEnd } from "#core/text/stripEnd";

/** The title of a numbered item and how many characters of the paragraph it takes, the closing stop included. */
export interface Heading {
  title: string;
  length: number;
}

/** A first sentence longer than this is no title: the item has none, and its first clause stands for it. */
const titleLength = 60;
const closing = "。:;,、.";

/**
 * Reads the title that follows the numbering mark: up to the first full stop, or the whole paragraph when the heading
 * has a line of its own.
 */
export function readHeading(words: string): Heading {
  const folded = foldCharacters(words);
  const stop = findStop(folded);
  const end = stop < 0 ? folded.length : stop;
  if (end <= titleLength) return { title: strip(words.slice(0, end)), length: Math.min(folded.length, end + 1) };
  const clause = folded.slice(0, end).search(/[,;:]/u);
  const cut = clause > 3 && clause <= titleLength ? clause : titleLength;
  return { title: strip(words.slice(0, cut)), length: 0 };
}

/** The first full stop outside brackets and quotation marks. */
function findStop(folded: string): number {
  let depth = 0;
  for (let index = 0; index < folded.length && index < 200; index++) {
    const character = folded.charAt(index);
    if ("(《“[".includes(character)) depth++;
    else if (")》”]".includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && character === "。") return index;
  }
  return folded.slice(0, 200).indexOf("。");
}

function strip(title: string): string {
  const folded = foldCharacters(title);
  return title.slice(0, stripEnd(folded, closing).length);
}
