import { deletionsOf, lettersOf } from "./createRegistry.ts";
import type { FormPattern, FormReading, UnitRegistry } from "./model.ts";
import { readPrefix } from "./unitLevels.ts";
import type { UnitPrefix } from "./unitLevels.ts";
import { stemOf } from "./unitWords.ts";

export interface FoundReadings {
  readings: readonly FormReading[];
  prefix: UnitPrefix;
  /** Set where the way of finding says more than the form itself. */
  by: "pattern" | "reordered" | "spelling" | null;
  /** Found through the stem: another suffix than any listed form. */
  derived: boolean;
}

/** Longer strings are sentences, not names. */
const longestName = 48;
const withBarePlace = new Set(["vertical", "enterprise", "institution", "judicial", "area", "mass"]);
const bare = /^[^省市区县州盟旗镇乡国各委局办厅部]{2,4}$/;

function levelBelow(prefix: UnitPrefix, place: string): UnitPrefix {
  const own = readPrefix(place);
  const places = `${prefix.place ?? ""}${place}`;
  if (own?.level !== null && own?.level !== undefined) return { level: own.level, place: places };
  if (prefix.level === "province") return { level: "city", place: places };
  return { level: prefix.level === null ? null : "county", place: places };
}

/** 大连 + 银监局: bodies that answer to a higher level carry the bare place. */
function findWithBarePlace(place: string, body: string, registry: UnitRegistry): FoundReadings | null {
  const readings = bare.test(place) ? (registry.forms.get(body) ?? []).filter((reading) => withBarePlace.has(reading.entry.category)) : [];
  return readings.length > 0 ? { readings, prefix: { level: null, place }, by: null, derived: false } : null;
}

/** 委组织部, 政府督查室: the body behind the party committee or the government that it serves. */
function bodyForms(body: string): string[] {
  if (!/^[委政人]/.test(body)) return [body];
  const served = /^(?:人民政府|政府|委员会|委)(?=.{2})/.exec(body)?.[0];
  if (served === undefined) return [body];
  const rest = body.slice(served.length);
  return served.startsWith("委") ? [body, `党委${rest}`, rest] : [body, `政府${rest}`, rest];
}

/** A place or level ends with one of these; whatever else stands before a body is no prefix. */
function couldBePrefix(before: string): boolean {
  return before === "" || /[省市区县州盟旗镇乡道家央院国高]$/.test(before);
}

function findExact(name: string, registry: UnitRegistry): FoundReadings | null {
  for (let start = 0; start < name.length - 1; start += 1) {
    const body = name.slice(start);
    const readings = start === 0 ? registry.forms.get(body) : findBody(body, registry);
    if (readings === undefined) continue;
    const before = name.slice(0, start);
    const prefix = readPrefix(before);
    if (prefix !== null) return { readings, prefix, by: null, derived: false };
    const found = findWithBarePlace(before, body, registry);
    if (found !== null) return found;
  }
  return null;
}

function findBody(body: string, registry: UnitRegistry): readonly FormReading[] | undefined {
  return bodyForms(body).map((form) => registry.forms.get(form)).find((readings) => readings !== undefined);
}

function matchPattern(body: string, { prefix, suffix }: FormPattern): string | null {
  if (!body.startsWith(prefix) || !body.endsWith(suffix) || body.length <= prefix.length + suffix.length) return null;
  const place = body.slice(prefix.length, body.length - suffix.length);
  return place.length <= 12 ? place : null;
}

const youthLeague = /^(?:共青团|团)(.*)([省市区县州盟旗])委(?:员会)?$/;

/** 团市委: the level stands inside. */
function findYouthLeague(name: string, registry: UnitRegistry): FoundReadings | null {
  const [, places = "", word = ""] = youthLeague.exec(name) ?? [];
  const readings = word === "" ? undefined : registry.forms.get("团委");
  const prefix = readPrefix(`${places}${word}`);
  return readings === undefined || prefix === null ? null : { readings, prefix, by: "pattern", derived: false };
}

/** 国网X供电公司, 市公安局X分局: the place stands inside. */
function findPattern(name: string, registry: UnitRegistry): FoundReadings | null {
  const word = /^[省市州县区]/.exec(name)?.[0] ?? "";
  for (const before of word === "" ? [""] : ["", word]) {
    const body = name.slice(before.length);
    const prefix = readPrefix(before) ?? { level: null, place: null };
    for (const pattern of registry.patterns) {
      const place = matchPattern(body, pattern);
      if (place !== null && (pattern.prefix !== "" || bare.test(place))) return { readings: [pattern.reading], prefix: levelBelow(prefix, place), by: "pattern", derived: false };
    }
  }
  return findBranch(name, registry);
}

/** 市生态环境局江北分局: a branch of a listed body, one level below it. */
function findBranch(name: string, registry: UnitRegistry): FoundReadings | null {
  const head = name.indexOf("局") + 1;
  const found = head > 0 && name.endsWith("分局") && name.length > head + 2 ? findExact(name.slice(0, head), registry) : null;
  return found === null ? null : { ...found, by: "pattern", prefix: levelBelow(found.prefix, name.slice(head, -2)) };
}

/** Where the name could be cut into place and body; the longest body first. */
function* bodiesOf(name: string): Generator<{ prefix: UnitPrefix; body: string }> {
  for (let start = 0; start < name.length - 2; start += 1) {
    const before = name.slice(0, start);
    const prefix = couldBePrefix(before) ? readPrefix(before) : null;
    if (prefix !== null) yield { prefix, body: name.slice(start) };
  }
}

function findDerived(name: string, registry: UnitRegistry): FoundReadings | null {
  if (stemOf(name) === null) return null;
  for (const { prefix, body } of bodiesOf(name)) {
    const stem = stemOf(body);
    if (stem === null) continue;
    const readings = registry.stems.get(stem);
    if (readings !== undefined) return { readings, prefix, by: null, derived: true };
    const reordered = registry.letters.get(lettersOf(stem) ?? "");
    if (reordered !== undefined) return { readings: reordered, prefix, by: "reordered", derived: false };
  }
  return null;
}

/** Forms one letter away from the body: one more, one less, or another one. */
export function findNeighbours(body: string, registry: UnitRegistry): string[] {
  const near = new Set<string>(registry.deletions.get(body) ?? []);
  for (const key of deletionsOf(body)) {
    if (key.length >= 4 && registry.forms.has(key)) near.add(key);
    for (const form of registry.deletions.get(key) ?? []) if (form.length === body.length) near.add(form);
  }
  return [...near];
}

function findMisspelt(name: string, registry: UnitRegistry): FoundReadings | null {
  for (const { prefix, body } of bodiesOf(name)) {
    // A name of three letters with one wrong could be anything.
    if (body.length < 4) continue;
    const readings = findNeighbours(body, registry).flatMap((form) => registry.forms.get(form) ?? []);
    const bodies = new Set(readings.map((reading) => reading.entry.canonical));
    const [first] = readings;
    if (first !== undefined && bodies.size === 1) return { readings: [first], prefix, by: "spelling", derived: false };
  }
  return null;
}

function isNameLength(name: string): boolean {
  return name.length >= 2 && name.length <= longestName;
}

/** Readings of a name that is listed as it stands, with or without level and place. */
export function findListed(name: string, registry: UnitRegistry): FoundReadings | null {
  if (!isNameLength(name)) return null;
  return findExact(name, registry) ?? findYouthLeague(name, registry) ?? findPattern(name, registry);
}

/** Also those with another last word than any listed form, or their words in another order. */
export function findKnown(name: string, registry: UnitRegistry): FoundReadings | null {
  return findListed(name, registry) ?? (isNameLength(name) ? findDerived(name, registry) : null);
}

/** All readings of a written name, by the strictest way that finds one; the last is one letter off. */
export function findReadings(name: string, registry: UnitRegistry): FoundReadings | null {
  return findKnown(name, registry) ?? (isNameLength(name) ? findMisspelt(name, registry) : null);
}
