import type { ApiSet } from "./apiSets.ts";
import type { Arguments } from "./arguments.ts";

/** What a request can name: an object of Excel's model behind its members. The executor knows nothing more of it. */
export interface HostObject {
  readonly className: string;
  member(name: string): BoundMember | undefined;
  /** PascalCase names of all members. */
  memberNames(): readonly string[];
  /** PascalCase names of the plain properties. */
  propertyNames(): readonly string[];
  /** `Id`, `_ReferenceId`: what the client keeps to find the object again in a later request. */
  identity(): Record<string, unknown>;
  /** Collections: the members in order. */
  items(): readonly HostObject[] | null;
}

export type BoundMember =
  | { kind: "property"; since: ApiSet; get: () => unknown; set: ((value: unknown) => void) | null }
  | { kind: "object"; since: ApiSet; get: () => HostObject }
  | { kind: "method"; since: ApiSet; call: (args: Arguments) => unknown };

/** A member as a class declares it, with the requirement set that it came in. */
export type Member<T> =
  | { kind: "property"; since: ApiSet; get: (target: T) => unknown; set: ((target: T, value: unknown) => void) | null }
  | { kind: "object"; since: ApiSet; get: (target: T) => HostObject }
  | { kind: "method"; since: ApiSet; call: (target: T, args: Arguments) => unknown };

export function property<T>(since: ApiSet, get: (target: T) => unknown, set: ((target: T, value: unknown) => void) | null = null): Member<T> {
  return { kind: "property", since, get, set };
}
export function object<T>(since: ApiSet, get: (target: T) => HostObject): Member<T> {
  return { kind: "object", since, get };
}
export function method<T>(since: ApiSet, call: (target: T, args: Arguments) => unknown): Member<T> {
  return { kind: "method", since, call };
}

export interface ClassDefinition<T> {
  members: Readonly<Record<string, Member<T>>>;
  identity?: (target: T) => Record<string, unknown>;
  items?: (target: T) => readonly HostObject[];
}

/** A class of the model: makes the object behind a target. */
export function defineClass<T>(className: string, definition: ClassDefinition<T>): (target: T) => HostObject {
  const names = Object.keys(definition.members).filter((name) => definition.members[name]?.kind === "property");
  return (target) => ({
    className,
    member: (name) => (Object.hasOwn(definition.members, name) ? bind(definition.members[name], target) : undefined),
    memberNames: () => Object.keys(definition.members),
    propertyNames: () => names,
    identity: () => definition.identity?.(target) ?? {},
    items: () => definition.items?.(target) ?? null,
  });
}

function bind<T>(member: Member<T> | undefined, target: T): BoundMember | undefined {
  if (member === undefined) return undefined;
  if (member.kind === "object") return { ...member, get: () => member.get(target) };
  if (member.kind === "method") return { ...member, call: (args) => member.call(target, args) };
  const { set } = member;
  return { ...member, get: () => member.get(target), set: set === null ? null : (value) => set(target, value) };
}

/** What `…OrNullObject` answers when there is nothing. */
export const nullObject: HostObject = {
  className: "NullObject",
  member: () => undefined,
  memberNames: () => [],
  propertyNames: () => [],
  identity: () => ({ _IsNull: true }),
  items: () => null,
};

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value && "propertyNames" in value;
}
