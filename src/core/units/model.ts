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

/** One body of the registry; `canonical` is level-neutral (发展和改革委员会). */
export interface UnitEntry {
  canonical: string;
  abbreviations: readonly string[];
  formerNames: readonly { name: string; until: number | null }[];
  /** Forms that may mean another body too. */
  ambiguous: readonly string[];
  category: string;
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
}
