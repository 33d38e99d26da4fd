import type { LeadRule } from "#core/policy/model";
import { cleanClause, isCloser, isOpener, pairBrackets } from "./clauseText.ts";
import { defaultRegistry } from "./createRegistry.ts";
import { findReadings } from "./findReadings.ts";
import { isGenericUnit } from "./isGenericUnit.ts";
import { carriesForward, isRuleStatement, notRepeated } from "./leadRules.ts";
import { maskBrackets } from "./maskBrackets.ts";
import type { Owners, UnitRegistry } from "./model.ts";
import { findOwnerMarks, hasOwnerMark } from "./ownerMarks.ts";
import type { OwnerMark, OwnerRole } from "./ownerMarks.ts";
import { readOwnerName } from "./ownerNames.ts";
import { splitNames } from "./splitNames.ts";

export interface OwnerOptions {
  leadRule: LeadRule;
  registry?: UnitRegistry;
}

interface NamedOwner {
  name: string;
  role: OwnerRole;
}

interface Reading {
  owners: NamedOwner[];
  open: boolean;
}

/** （牵头单位：A）（责任单位：B） → both contents; unbalanced brackets at the ends are dropped. */
function unwrap(text: string): string[] {
  const partners = pairBrackets(text);
  const groups: string[] = [];
  let outside = "";
  for (let at = 0; at < text.length; at += 1) {
    const partner = partners[at] ?? -1;
    if (partner > at) {
      groups.push(text.slice(at + 1, partner));
      at = partner;
    } else outside += text.charAt(at);
  }
  const onlyGroups = groups.length > 0 && !/[^、，,；;。\n]/.test(outside) ;
  return onlyGroups ? groups.flatMap(unwrap) : [openInnerClauses(dropLoneBrackets(text))];
}

function dropLoneBrackets(text: string): string {
  const partners = pairBrackets(text);
  return Array.from(text, (letter, at) => (partners[at] !== -1 || (!isOpener(letter) && !isCloser(letter)) ? letter : "\n")).join("").trim();
}

/** A bracket that holds a clause of its own, behind a separator: its content is read like the rest. */
function openInnerClauses(text: string): string {
  const partners = pairBrackets(text);
  const letters = [...text];
  for (let at = 0; at < text.length; at += 1) {
    const partner = partners[at] ?? -1;
    if (partner <= at) continue;
    const content = text.slice(at + 1, partner);
    if ((at === 0 || /[、，,；;。\n]/.test(text.charAt(at - 1))) && hasOwnerMark(content)) {
      letters[at] = "；";
      letters[partner] = "；";
    } else if (isRuleStatement(content)) {
      letters.fill("", at, partner + 1);
    }
    at = partner;
  }
  return letters.join("");
}

/** Drops what says how to read the list, and what names groups for all later measures. */
function withoutStatements(text: string): string {
  const view = maskBrackets(text);
  const kept: string[] = [];
  let start = 0;
  for (const match of view.matchAll(/[，,；;。\n]|$/g)) {
    const part = text.slice(start, match.index);
    const separator = match[0];
    start = match.index + separator.length;
    if (!isRuleStatement(view.slice(match.index - part.length, match.index))) kept.push(part + separator);
    else if (notRepeated.test(part) && carriesForward.test(kept.at(-1) ?? "")) kept.pop();
  }
  return kept.join("");
}

/** Reads one list of names; `strict` where the words may be what is to be done. */
function readNames(text: string, role: OwnerRole, registry: UnitRegistry, strict: boolean): Reading {
  if (role === "none") return { owners: [], open: false };
  const { names, open } = splitNames(text, maskBrackets(text), registry);
  const owners: NamedOwner[] = [];
  for (const written of names) {
    const owner = readOwnerName(written, registry, strict);
    if (owner === null) continue;
    const first = owners.length === 0 ? "lead" : "listed";
    owners.push({ name: owner.name, role: owner.role ?? (role === "firstOfList" ? first : role) });
  }
  return { owners, open };
}

/** Words behind a verb up to the next mark or separator: names (A牵头B配合), or what is to be done. */
function endOfObject(text: string, view: string, from: number, next: OwnerMark | undefined, registry: UnitRegistry): number {
  const rest = view.slice(from, next?.start);
  const length = /^[^、，,；;。\n]*/.exec(rest)?.[0].length ?? 0;
  const owner = readOwnerName(text.slice(from, from + length), registry, true);
  return owner === null ? from + length : from;
}

/** 政协办公室 holds 协办: a verb inside a known name is none. */
function isInsideName(view: string, mark: OwnerMark, registry: UnitRegistry): boolean {
  const before = /[^、，,；;。\n:：]{0,20}$/.exec(view.slice(Math.max(0, mark.start - 20), mark.start))?.[0] ?? "";
  const after = /^[^、，,；;。\n:：\u0001]{0,20}/.exec(view.slice(mark.end, mark.end + 20))?.[0] ?? "";
  const found = findReadings(`${before}${view.slice(mark.start, mark.end)}${after}`, registry);
  return found !== null && found.by !== "spelling" && !found.derived;
}

function readGroup(text: string, registry: UnitRegistry): Reading {
  const view = maskBrackets(text);
  const marks = findOwnerMarks(view).filter((mark) => mark.kind !== "verb" || !isInsideName(view, mark, registry));
  const owners: NamedOwner[] = [];
  let open = false;
  let start = 0;
  let keyRole: OwnerRole | null = null;
  let jointly = false;
  let strict = false;
  const flush = (end: number, role: OwnerRole): void => {
    const reading = readNames(text.slice(start, end), role, registry, strict);
    owners.push(...reading.owners);
    open ||= reading.open;
    start = end;
  };
  marks.forEach((mark, index) => {
    switch (mark.kind) {
      case "key":
        flush(mark.start, jointly ? "support" : keyRole ?? "listed");
        keyRole = mark.role;
        jointly = false;
        strict = false;
        start = mark.end;
        break;
      case "verb":
        flush(mark.start, jointly ? "support" : mark.role);
        jointly = false;
        start = endOfObject(text, view, mark.end, marks[index + 1], registry);
        strict = start > mark.end;
        break;
      case "jointly":
        flush(mark.start, "lead");
        jointly = true;
        start = mark.end;
        break;
      case "stop":
        flush(mark.start, jointly ? "support" : keyRole ?? "listed");
        if (view.startsWith("。", mark.start)) keyRole = null;
        jointly = false;
        strict = false;
        start = mark.end;
        break;
    }
  });
  flush(text.length, jointly ? "support" : keyRole ?? "listed");
  return { owners, open };
}

function applyLeadRule(owners: readonly NamedOwner[], leadRule: LeadRule): NamedOwner[] {
  if (leadRule !== "firstListed" || owners.some((owner) => owner.role === "lead")) return [...owners];
  const first = owners.findIndex((owner) => owner.role !== "support");
  // A group at the head of the list leads nothing.
  return owners.map((owner, index) => (index === first && !isGenericUnit(owner.name) ? { ...owner, role: "lead" } : owner));
}

/** Who leads, who else answers, and which groups, as written in one owner clause. */
export function readOwners(clause: string, options: OwnerOptions): Owners {
  const registry = options.registry ?? defaultRegistry;
  const result: Owners = { leads: [], responsible: [], generic: [], openEnded: false };
  const readings = unwrap(cleanClause(clause, registry)).map((group) => readGroup(withoutStatements(group), registry));
  const owners = readings.flatMap((reading) => reading.owners);
  const seen = new Set<string>();
  // A unit that leads and is listed again is a lead.
  const ranked = applyLeadRule(owners, options.leadRule);
  const leads = new Set(ranked.filter((owner) => owner.role === "lead" && !isGenericUnit(owner.name)).map((owner) => owner.name));
  for (const { name } of ranked) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (isGenericUnit(name)) result.generic.push(name);
    else (leads.has(name) ? result.leads : result.responsible).push(name);
  }
  result.openEnded = result.generic.length > 0 || readings.some((reading) => reading.open);
  return result;
}
