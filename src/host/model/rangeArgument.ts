import type { Arguments } from "#host/protocol/arguments";
import { invalidArgument } from "#host/protocol/hostError";
import { isHostObject } from "#host/protocol/hostObject";
import type { HostObject } from "#host/protocol/hostObject";
import { rangeAt } from "#host/grid/places";
import type { HostSession, RangeTarget } from "#host/session";
import type { SheetData } from "#files/workbookData";

const targets = new WeakMap<HostObject, RangeTarget>();

/** Where a range object points to: for methods that take a range as their argument. */
export function rememberTarget(object: HostObject, target: RangeTarget): HostObject {
  targets.set(object, target);
  return object;
}
export function targetOf(object: HostObject): RangeTarget {
  const target = targets.get(object);
  if (target === undefined) throw invalidArgument();
  return target;
}

/** A range or an address. */
export function readRange(session: HostSession, sheet: SheetData, value: unknown): RangeTarget {
  if (isHostObject(value)) return targetOf(value);
  if (typeof value !== "string") throw invalidArgument();
  return rangeAt(session, sheet, value);
}
export function rangeArgument(session: HostSession, sheet: SheetData, args: Arguments, index = 0): RangeTarget {
  return readRange(session, sheet, args.at(index));
}
