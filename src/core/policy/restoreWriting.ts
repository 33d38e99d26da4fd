import { alignWritten, findWritten } from "#core/text/asWritten";
import type { Deadline } from "#core/deadlines/model";
import type { Span } from "#core/text/span";
import type { Measure, PolicyDocument } from "./model.ts";

/** A text and its simplified form; places in one are places in the other. */
interface Writing {
  simplified: string;
  written: string;
}

function cut({ simplified, written }: Writing, { start, end }: Span): Writing {
  return { simplified: simplified.slice(start, end), written: written.slice(start, end) };
}

/** Letters that the text writes in one way only: what stands elsewhere than in the item's own words is restored with them. */
function readLetters({ simplified, written }: Writing): Map<string, string> {
  const letters = new Map<string, string>();
  for (let at = 0; at < simplified.length; at += 1) {
    const letter = simplified.charAt(at);
    const known = letters.get(letter) ?? written.charAt(at);
    letters.set(letter, known === written.charAt(at) ? known : letter);
  }
  return letters;
}

function restoreMeasure(measure: Measure, writing: Writing, elsewhere: (words: string) => string): Measure {
  const own = cut(writing, measure.span);
  const text = measure.text === null ? null : alignWritten(measure.text, own.simplified, own.written);
  const restore = (words: string): string => (text === null || measure.text === null ? null : findWritten(words, measure.text, text)) ?? elsewhere(words);
  const restoreAll = (names: readonly string[]): string[] => names.map(restore);
  const withRaw = <T extends Pick<Deadline, "raw">>(fact: T): T => ({ ...fact, raw: restore(fact.raw) });
  return {
    ...measure, text, title: restore(measure.title), parent: measure.parent === null ? null : elsewhere(measure.parent),
    leads: restoreAll(measure.leads), responsible: restoreAll(measure.responsible), generic: restoreAll(measure.generic),
    ownersRaw: measure.ownersRaw === null ? null : restore(measure.ownersRaw),
    deadlines: measure.deadlines.map(withRaw), targets: measure.targets.map((target) => ({ ...withRaw(target), name: restore(target.name) })),
  };
}

/** A document that was read from a simplified form of its text, with its words as the text has them. */
export function restoreWriting(document: PolicyDocument, simplified: string, written: string): PolicyDocument {
  const writing = { simplified, written };
  const letters = readLetters(writing);
  const restore = (words: string): string => Array.from(words, (letter) => letters.get(letter) ?? letter).join("");
  const withRaw = <T extends Pick<Deadline, "raw">>(fact: T): T => ({ ...fact, raw: restore(fact.raw) });
  const { title, issuers, docNumber, chapters, measures, goals, annexes } = document;
  return {
    ...document, title: restore(title), issuers: issuers.map(restore), docNumber: docNumber === null ? null : restore(docNumber),
    chapters: chapters.map((chapter) => ({ ...chapter, title: restore(chapter.title) })),
    measures: measures.map((measure) => restoreMeasure(measure, writing, restore)),
    goals: { deadlines: goals.deadlines.map(withRaw), targets: goals.targets.map((target) => ({ ...withRaw(target), name: restore(target.name) })) },
    ...(annexes === undefined ? {} : { annexes: annexes.map((annex) => ({ ...annex, name: restore(annex.name) })) }),
  };
}
