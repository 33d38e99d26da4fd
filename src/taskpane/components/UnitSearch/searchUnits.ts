import type { UnitListEntry } from "#actions/listUnits";
import { pinyin } from "pinyin-pro";

/** One written form of a unit, with its sound. */
interface Form {
  words: string;
  /** fgw */
  initials: string;
  /** fagaiwei */
  sound: string;
}

export interface SearchableUnit {
  entry: UnitListEntry;
  /** The canonical name first. */
  forms: readonly Form[];
}

function soundOf(words: string): Form {
  const syllables = pinyin(words, { toneType: "none", type: "array", nonZh: "consecutive" }).map((syllable) => syllable.toLowerCase());
  return { words, initials: syllables.map((syllable) => syllable.charAt(0)).join(""), sound: syllables.join("") };
}

export function indexUnits(entries: readonly UnitListEntry[]): SearchableUnit[] {
  return entries.map((entry) => ({ entry, forms: [entry.canonical, ...entry.abbreviations, ...entry.formerNames.map(({ name }) => name)].map(soundOf) }));
}

export interface UnitHit {
  entry: UnitListEntry;
  /** The form that was found, where it is not the canonical name. */
  by: string | null;
}

/** How well a form answers: 0 not at all, more is better. */
function gradeForm({ words, initials, sound }: Form, query: string): number {
  if (words === query) return 6;
  if (words.startsWith(query)) return 5;
  if (words.includes(query)) return 4;
  if (initials === query) return 3;
  if (initials.startsWith(query) || sound.startsWith(query)) return 2;
  return initials.includes(query) || sound.includes(query) ? 1 : 0;
}

/** Units by name, short form, former name, pinyin or its initials; the best answers first, equals in the directory's order. */
export function searchUnits(units: readonly SearchableUnit[], words: string): UnitHit[] {
  const query = words.replaceAll(/\s+/gu, "").toLowerCase();
  if (query === "") return units.map(({ entry }) => ({ entry, by: null }));
  const graded = units.flatMap(({ entry, forms }) => {
    let best: Form | undefined;
    let most = 0;
    for (const form of forms) {
      const grade = gradeForm(form, query);
      if (grade > most) [best, most] = [form, grade];
    }
    return best === undefined ? [] : [{ entry, by: best.words === entry.canonical ? null : best.words, grade: most }];
  });
  return graded.sort((a, b) => b.grade - a.grade).map(({ entry, by }) => ({ entry, by }));
}
