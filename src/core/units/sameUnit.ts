import { findUnit } from "./findUnit.ts";
import type { UnitMatch, UnitQuestion } from "./model.ts";
import { withoutAlias } from "./unitWords.ts";
import { splitLevel } from "./unitLevels.ts";

export type UnitRelation = "same" | "successor" | "different";

/** 成都 and 成都市 are one place; a place that one side leaves out says nothing. */
function placesAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [short, long] = [a, b].map((place) => place.replace(/[省市区县州]$/, "")).sort((left, right) => left.length - right.length);
  return short !== undefined && long !== undefined && long.endsWith(short);
}

/** 督查室 of the party committee is another office than that of the government. */
function servedBy(name: string): "party" | "government" | null {
  if (/^[^委]{0,10}[省市区县州旗]委(?!员会)./.test(name)) return "party";
  return /[省市区县州旗]人?民?政府./.test(name) ? "government" : null;
}

function sidesAgree(a: string, b: string, category: string): boolean {
  const sides = [servedBy(a), servedBy(b)];
  return sides[0] === sides[1] || category === "party" || sides.includes(null);
}

/** 环保局 is short for 环境保护局: every letter in order. */
function isShortFor(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short.charAt(at)) at += 1;
  return at === short.length;
}

function isShortOf(a: string, b: string): boolean {
  return a.length < b.length ? isShortFor(a, b) : isShortFor(b, a);
}

function compareUnknown(a: string, b: string): UnitRelation {
  const left = splitLevel(a);
  const right = splitLevel(b);
  const sameLevel = left.level === null || right.level === null || left.level === right.level;
  return left.body === right.body && sameLevel && placesAgree(left.place, right.place) ? "same" : "different";
}

function compareKnown(a: UnitMatch, b: UnitMatch, names: readonly [string, string], asOf: string | undefined): UnitRelation {
  if (a.level !== null && b.level !== null && a.level !== b.level) return "different";
  if (!placesAgree(a.place, b.place) || !sidesAgree(names[0], names[1], a.entry.category)) return "different";
  const former = [a, b].filter((match) => match.by === "former");
  if (former.length === 0) return "same";
  if (former.length === 1) return isStillInUse(a.until ?? b.until, asOf) ? "different" : "successor";
  return compareFormer(a, b, names);
}

function compareFormer(a: UnitMatch, b: UnitMatch, names: readonly [string, string]): UnitRelation {
  if (isShortOf(splitLevel(names[0]).body, splitLevel(names[1]).body)) return "same";
  // 卫生局 until 2014, 卫计委 until 2018: one after the other. Two bodies that were merged in one year were two: 工商局, 质监局.
  return a.until !== null && b.until !== null && a.until !== b.until ? "successor" : "different";
}

/** Before its end, a body stood beside the one that took it over: 乡村振兴局 and 农业农村局 in 2022. */
function isStillInUse(until: number | null, asOf: string | undefined): boolean {
  const year = Number((asOf ?? "").slice(0, 4));
  return until !== null && year > 0 && year < until;
}

/** Do two written names mean one body? A body and what it was renamed to or merged into is `successor`. */
export function sameUnit(a: string, b: string, question: UnitQuestion = {}): UnitRelation {
  const names: [string, string] = [withoutAlias(a), withoutAlias(b)];
  if (names[0] === names[1]) return "same";
  const [left, right] = names.map((name) => findUnit(name, question));
  if (left === null || right === null || left === undefined || right === undefined || left.by === "spelling" || right.by === "spelling") return compareUnknown(...names);
  const meanings = (match: UnitMatch): string[] => [match.entry.canonical, ...(match.others ?? [])];
  if (!meanings(left).some((canonical) => meanings(right).includes(canonical))) return "different";
  return compareKnown(left, right, names, question.asOf);
}
