const accents: Readonly<Record<string, string>> = { a: "å", e: "é", i: "ï", o: "ö", u: "ü", A: "Å", E: "É", I: "Ï", O: "Ö", U: "Ü" };
/** Translations of short English labels grow by about so much. */
const growth = 0.4;

/** Words with vowels doubled until the whole has grown; slots stay. */
function lengthen(words: string): string {
  let missing = Math.ceil(words.replaceAll(/\{\{\w+\}\}/gu, "").length * growth);
  return words.split(/(\{\{\w+\}\})/u).map((part) => {
    if (part.startsWith("{{")) return part;
    return part.replaceAll(/[aeiou]/giu, (vowel) => {
      const accented = accents[vowel] ?? vowel;
      if (missing <= 0) return accented;
      missing -= 1;
      return accented + accented.toLowerCase();
    });
  }).join("") + "~".repeat(Math.min(missing, 8));
}

/** A sentence as a longer language would have it, in brackets, so that cut ends and words from elsewhere show. */
export function pseudoWords(words: string): string {
  return `[${lengthen(words)}]`;
}

export function pseudoCatalogue<T extends Readonly<Record<string, string>>>(catalogue: T): Record<keyof T, string> {
  return Object.fromEntries(Object.entries(catalogue).map(([id, words]) => [id, id === "verbatim" ? words : pseudoWords(words)])) as Record<keyof T, string>;
}
