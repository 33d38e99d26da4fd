/**
 * Text for people, as data. Core never makes a sentence: it names a message and gives its values;
 * `messages/` turns it into zh-CN or en-US at the edge.
 */
export interface Text {
  /** Key of the message catalogue, e.g. `check.overdue.message`. */
  id: string;
  values?: Readonly<Record<string, Value>>;
}

/** What a message slot may hold. A list is joined in the way of the language; a nested text is resolved first. */
export type Value = string | number | boolean | null | Text | readonly Value[];

/** Builds a text. */
export function text(id: string, values?: Readonly<Record<string, Value>>): Text {
  return values === undefined ? { id } : { id, values };
}

/** A text that is the same in every language: a unit's name, a title taken from the document. */
export function verbatim(words: string): Text {
  return { id: "verbatim", values: { words } };
}
