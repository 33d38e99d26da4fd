/** `words` of a simplified text as the text itself, which is as long, has them; null where they do not stand in it as they are. */
export function findWritten(words: string, simplified: string, written: string): string | null {
  const at = words === "" ? -1 : simplified.indexOf(words);
  return at < 0 ? null : written.slice(at, at + words.length);
}

/** Words that noise was taken out of: each letter as the stretch they come from writes it, in order. */
export function alignWritten(words: string, simplified: string, written: string): string {
  let at = 0;
  return Array.from(words, (letter) => {
    // A blank or a line break may have been put in by the reader; it moves nothing on.
    const found = /\s/u.test(letter) ? -1 : simplified.indexOf(letter, at);
    if (found < 0) return letter;
    at = found + letter.length;
    return written.slice(found, at);
  }).join("");
}
