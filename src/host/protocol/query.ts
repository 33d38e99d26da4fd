import { supports } from "./apiSets.ts";
import type { Profile } from "./apiSets.ts";
import { apiNotFound } from "./hostError.ts";
import type { BoundMember, HostObject } from "./hostObject.ts";
import type { QueryInfo } from "./wire.ts";

/** `load` as a tree: `fill/color` → { fill: { color: {} } }. An empty tree means every plain property. */
interface Selection {
  all: boolean;
  children: Map<string, Selection>;
}

export function queryObject(object: HostObject, query: QueryInfo, profile: Profile): unknown {
  const selection = readSelection(query);
  const items = object.items();
  if (items === null) return answer(object, selection, profile);
  const from = query.Skip ?? 0;
  const page = items.slice(from, query.Top === undefined ? undefined : from + query.Top);
  return { ...answerOwn(object, selection, profile), _Items: page.map((item) => answer(item, selection, profile)) };
}

function readSelection({ Select = [], Expand = [] }: QueryInfo): Selection {
  const root: Selection = { all: Select.length === 0 && Expand.length === 0, children: new Map() };
  for (const path of Select) addPath(root, path.split("/"));
  for (const path of Expand) addPath(root, [...path.split("/"), "*"]);
  return root;
}

function addPath(selection: Selection, steps: readonly string[]): void {
  const [first, ...rest] = steps;
  if (first === undefined || first === "") return;
  if (first === "items") {
    if (rest.length === 0) selection.all = true;
    addPath(selection, rest);
  } else if (first === "*") {
    selection.all = true;
  } else {
    const name = toPascal(first);
    const child = selection.children.get(name) ?? { all: false, children: new Map<string, Selection>() };
    selection.children.set(name, child);
    addPath(child, rest);
  }
}

export function toPascal(name: string): string {
  return name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
export function toCamel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function answer(object: HostObject, selection: Selection, profile: Profile): Record<string, unknown> {
  const answered: Record<string, unknown> = { ...object.identity() };
  if ("_IsNull" in answered) return answered;
  const names = selection.all ? object.propertyNames().filter((name) => isPlain(object.member(name), profile)) : [];
  for (const name of names) answered[name] = read(object.member(name));
  for (const [name, child] of selection.children) answered[name] = answerMember(object, { name, child }, profile);
  return answered;
}

/** A collection's own properties are asked for beside those of its items. */
function answerOwn(object: HostObject, selection: Selection, profile: Profile): Record<string, unknown> {
  const own = [...selection.children.keys()].filter((name) => object.member(name)?.kind === "property");
  const answered: Record<string, unknown> = { ...object.identity() };
  for (const name of own) {
    answered[name] = answerMember(object, { name, child: { all: false, children: new Map() } }, profile);
    selection.children.delete(name);
  }
  return answered;
}

function isPlain(member: BoundMember | undefined, profile: Profile): boolean {
  return member?.kind === "property" && supports(profile, member.since);
}
function read(member: BoundMember | undefined): unknown {
  return member?.kind === "property" ? (member.get() ?? null) : null;
}

function answerMember(object: HostObject, { name, child }: { name: string; child: Selection }, profile: Profile): unknown {
  const member = object.member(name);
  if (member === undefined || member.kind === "method" || !supports(profile, member.since)) throw apiNotFound(`${object.className}.${toCamel(name)}`);
  if (member.kind === "property") return read(member);
  const target = member.get();
  const whole = child.children.size === 0 ? { all: true, children: child.children } : child;
  const items = target.items();
  if (items === null) return answer(target, whole, profile);
  return { ...answerOwn(target, whole, profile), _Items: items.map((item) => answer(item, whole, profile)) };
}
