import { findListed } from "./findReadings.ts";
import { maskBrackets } from "./maskBrackets.ts";
import type { UnitRegistry } from "./model.ts";
import { findOwnerMarks } from "./ownerMarks.ts";
import type { OwnerMark, OwnerRole } from "./ownerMarks.ts";
import { readOwnerName } from "./ownerNames.ts";
import { splitNames } from "./splitNames.ts";

export interface NamedOwner {
  name: string;
  role: OwnerRole;
}

export interface GroupReading {
  owners: NamedOwner[];
  open: boolean;
}

/** A clause while it is read from left to right. */
interface Cursor {
  text: string;
  /** The text with its brackets masked. */
  view: string;
  registry: UnitRegistry;
  /** Names from here on have not been given a role yet. */
  start: number;
  /** Role of the last key (牵头单位：), null before the first. */
  keyRole: OwnerRole | null;
  /** Behind 会同: whoever follows helps. */
  jointly: boolean;
  /** Behind a verb and its object: only what is surely a unit is a name. */
  strict: boolean;
  reading: GroupReading;
}

/** 各项目牵头单位, 相关责任部门: the role word is a part of what the group is called. */
const groupOfRole = /^(?:各|有关|相关|其他|所有)[^、，,；;。\n]{0,8}$/;

/** 政协办公室 holds 协办: a verb inside a known name is none. */
function isInsideName(cursor: Cursor, mark: OwnerMark): boolean {
  const { view, registry } = cursor;
  const before = view.slice(Math.max(0, mark.start - 20), mark.start).split(/[、，,；;。\n:：∶]/).at(-1) ?? "";
  const after = /^[^、，,；;。\n:：∶\ue000]*/.exec(view.slice(mark.end, mark.end + 20))?.[0] ?? "";
  if (groupOfRole.test(before) && /(?:单位|部门)$/.test(view.slice(mark.start, mark.end)) && after === "") return true;
  return findListed(`${before}${view.slice(mark.start, mark.end)}${after}`, registry) !== null;
}

/** Gives the names up to `end` their role. */
function take(cursor: Cursor, end: number, role: OwnerRole): void {
  const text = cursor.text.slice(cursor.start, end);
  cursor.start = Math.max(cursor.start, end);
  if (role === "none") return;
  const { names, open } = splitNames(text, maskBrackets(text), cursor.registry);
  cursor.reading.open ||= open;
  let first = true;
  for (const written of names) {
    const owner = readOwnerName(written, cursor.registry, cursor.strict);
    if (owner === null) continue;
    const shared = role === "firstOfList" ? (first ? "lead" : "listed") : role;
    cursor.reading.owners.push({ name: owner.name, role: owner.role ?? shared });
    first = false;
  }
}

function takePlain(cursor: Cursor, end: number): void {
  take(cursor, end, cursor.jointly ? "support" : cursor.keyRole ?? "listed");
  cursor.jointly = false;
  cursor.strict = false;
}

/** Words behind a verb up to the next mark or separator: names (A牵头B配合), or what is to be done. */
function skipObject(cursor: Cursor, from: number, next: OwnerMark | undefined): void {
  const length = /^[^、，,；;。\n]*/.exec(cursor.view.slice(from, next?.start))?.[0].length ?? 0;
  const isName = readOwnerName(cursor.text.slice(from, from + length), cursor.registry, true) !== null;
  cursor.start = isName ? from : from + length;
  cursor.strict = !isName && length > 0;
}

function readVerb(cursor: Cursor, mark: OwnerMark & { kind: "verb" }, next: OwnerMark | undefined): void {
  // 牵头单位：A，B配合: what stands before the comma keeps the role of its key.
  if (cursor.keyRole !== null && (mark.role === "support" || cursor.keyRole === "lead")) {
    const comma = cursor.view.slice(cursor.start, mark.start).search(/[，,]/);
    if (comma >= 0) take(cursor, cursor.start + comma, cursor.keyRole);
  }
  take(cursor, mark.start, cursor.jointly ? "support" : mark.role);
  cursor.jointly = false;
  skipObject(cursor, mark.end, next);
}

function readMark(cursor: Cursor, mark: OwnerMark, next: OwnerMark | undefined): void {
  switch (mark.kind) {
    case "verb":
      readVerb(cursor, mark, next);
      return;
    case "jointly":
      take(cursor, mark.start, "lead");
      cursor.jointly = true;
      break;
    case "key":
      takePlain(cursor, mark.start);
      cursor.keyRole = mark.role;
      break;
    case "stop":
      takePlain(cursor, mark.start);
      if (cursor.view.startsWith("。", mark.start)) cursor.keyRole = null;
      break;
  }
  cursor.start = mark.end;
}

/** Reads the names and their roles from one clause, its outer brackets taken off. */
export function readOwnerGroup(text: string, registry: UnitRegistry): GroupReading {
  const view = maskBrackets(text);
  const cursor: Cursor = { text, view, registry, start: 0, keyRole: null, jointly: false, strict: false, reading: { owners: [], open: false } };
  const marks = findOwnerMarks(view).filter((mark) => mark.kind !== "verb" || !isInsideName(cursor, mark));
  marks.forEach((mark, index) => readMark(cursor, mark, marks[index + 1]));
  takePlain(cursor, text.length);
  return cursor.reading;
}
