import type { CellValue, SheetGrid } from "#core/ledger/model";
import { lightNames, situations } from "#core/statistics/lights";
import type { Light, LightRules, Situation } from "#core/statistics/lights";
import { defaultRules } from "./model.ts";
import type { SheetRules } from "./model.ts";
import type { RuleKey } from "./ruleCells.ts";

/** What an office has made of 统计规则. */
export interface RulesReading {
  rules: SheetRules;
  /** Thresholds that were edited on the sheet; those of the settings hold otherwise. */
  thresholds: { dueSoonDays?: number; behindPoints?: number };
}

/** The value stands three columns before the key, what the setting said on writing one behind it. */
const valueOffset = -3;
const writtenOffset = 1;

/**
 * Reads 统计规则 back by its hidden keys, wherever its rows have got to. A value that is none (a number below 0, a word
 * that is no light) gives way to the default; a blank light is no light. A threshold counts as edited when it is not
 * what the setting says and the setting is still what it was on writing.
 */
export function readRules(grid: SheetGrid, settings: { dueSoonDays: number; behindPoints: number }): RulesReading {
  const { values, lightWords } = findRules(grid);
  const numberAt = (key: RuleKey): number | null => {
    const value = values.get(key)?.value;
    return typeof value === "number" && value >= 0 ? value : null;
  };
  const edited = (name: "dueSoonDays" | "behindPoints"): number | null => {
    const key: RuleKey = `threshold.${name}`;
    const value = numberAt(key);
    return values.get(key)?.written === settings[name] && value !== settings[name] ? value : null;
  };
  const wordsAt = (key: RuleKey, otherwise: string): string => (values.has(key) ? String(values.get(key)?.value ?? "") : otherwise);
  const dueSoonDays = edited("dueSoonDays");
  const behindPoints = edited("behindPoints");
  return {
    rules: {
      lights: readLights(values, lightWords),
      longOverdueDays: numberAt("threshold.longOverdueDays") ?? defaultRules.longOverdueDays,
      annex: values.has("print.annex") ? wordsAt("print.annex", "") : defaultRules.annex,
      secrecy: wordsAt("print.secrecy", defaultRules.secrecy),
      preparedBy: wordsAt("print.preparedBy", defaultRules.preparedBy),
      checkedBy: wordsAt("print.checkedBy", defaultRules.checkedBy),
      stated: { dueSoonDays: settings.dueSoonDays, behindPoints: settings.behindPoints },
    },
    // A day is whole; so is the setting.
    thresholds: { ...(dueSoonDays === null ? {} : { dueSoonDays: Math.floor(dueSoonDays) }), ...(behindPoints === null ? {} : { behindPoints }) },
  };
}

type Found = ReadonlyMap<string, { value: CellValue; written: CellValue }>;

function findRules({ values: lines }: SheetGrid): { values: Found; lightWords: ReadonlyMap<string, Light> } {
  const values = new Map<string, { value: CellValue; written: CellValue }>();
  const lightWords = new Map<string, Light>();
  for (const line of lines) {
    line.forEach((cell, index) => {
      if (typeof cell !== "string") return;
      const light = lightNames.find((one) => cell === `word.${one}`);
      if (light !== undefined) lightWords.set(String(line[index + 1] ?? "").trim(), light);
      if (/^(?:threshold|light|print)\.\w+$/u.test(cell)) values.set(cell, { value: line[index + valueOffset] ?? "", written: line[index + writtenOffset] ?? "" });
    });
  }
  return { values, lightWords };
}

function readLights(values: Found, lightWords: ReadonlyMap<string, Light>): LightRules {
  const lightAt = (situation: Situation): Light | null => {
    const cell = values.get(`light.${situation}`);
    if (cell === undefined) return defaultRules.lights[situation];
    const word = String(cell.value).trim();
    return word === "" ? null : (lightWords.get(word) ?? defaultRules.lights[situation]);
  };
  const lights = { ...defaultRules.lights };
  for (const situation of situations) lights[situation] = lightAt(situation);
  return lights;
}
