/** How a document says who leads where nobody is called 牵头: nobody, the first in the list, all in it, or nobody since all are equal. */
export const leadRules = ["explicit", "firstListed", "allListed", "equal"] as const;
export type LeadRule = (typeof leadRules)[number];

/** Who answers for a measure, as written in its clause. */
export interface Owners {
  leads: string[];
  responsible: string[];
  /** Groups that are no single unit: 市直各有关单位, 各区（市）县. */
  generic: string[];
  /** The list ends in 等…单位 or in a generic group. */
  openEnded: boolean;
}

export type UnitLevel = "national" | "province" | "city" | "county" | "township";

/** One body of the registry; `canonical` is level-neutral (发展和改革委员会). `X` in a form stands for a place. */
export interface UnitEntry {
  canonical: string;
  abbreviations: readonly string[];
  formerNames: readonly { name: string; until: number | null }[];
  /** Forms that may mean another body too. */
  ambiguous: readonly string[];
  category: string;
  /** Forms that mean this body in some years only, both ends inclusive: 金融监管局 until 2023. */
  dated?: readonly { name: string; from: number | null; until: number | null }[];
  /** First year of the body, where it is new. */
  founded?: number;
}

/** How a written name was recognised. `level` is that of the written name, null where it has none. */
export interface UnitMatch {
  entry: UnitEntry;
  level: UnitLevel | null;
  /** How the name was found; `spelling` = one mistake away, only ever a proposal. */
  by: "canonical" | "abbreviation" | "former" | "reordered" | "pattern" | "spelling";
  /** 0…1. */
  certainty: number;
  /** For a former name: the year of the renaming. */
  until: number | null;
  /** Place or branch part of the name (大连, 成都市), null where it has none. */
  place: string | null;
  /** Canonical names of the other bodies that the written form may mean. */
  others?: readonly string[];
}

/** Where a name comes from, for deciding between bodies that share a written form. */
export interface UnitQuestion {
  registry?: UnitRegistry;
  /** Level of the document or table the name stands in; used where the name itself has none. */
  level?: UnitLevel;
  /** Day (yyyy-mm-dd) or year that the name was written in. */
  asOf?: string;
  /** Place of the document: 大连. */
  place?: string;
}

/** One reading of a written form. */
export interface FormReading {
  entry: UnitEntry;
  by: "canonical" | "abbreviation" | "former" | "reordered";
  from: number | null;
  until: number | null;
}

/** A form with a place inside: 国网X供电公司. */
export interface FormPattern {
  prefix: string;
  suffix: string;
  reading: FormReading;
}

/** Indexes over the entries. Built once; never changed. */
export interface UnitRegistry {
  entries: readonly UnitEntry[];
  /** Written form, without level and place → readings. */
  forms: ReadonlyMap<string, readonly FormReading[]>;
  /** Form without 和 and without its last word (局, 委员会 …) → readings. */
  stems: ReadonlyMap<string, readonly FormReading[]>;
  /** The same letters in another order → readings. */
  letters: ReadonlyMap<string, readonly FormReading[]>;
  /** Form with one letter left out → forms: what is one mistake away. */
  deletions: ReadonlyMap<string, readonly string[]>;
  patterns: readonly FormPattern[];
  /** Forms with 和 inside, as the words before it → the words after it: 发展 → 改革. */
  conjunctions: ReadonlyMap<string, readonly string[]>;
}
