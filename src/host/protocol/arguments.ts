import { invalidArgument } from "./hostError.ts";
import { isHostObject } from "./hostObject.ts";
import type { HostObject } from "./hostObject.ts";

/** Arguments of one call, already with objects in the place of object ids. Wrong types are answered as Excel does. */
export class Arguments {
  private readonly values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.values = values;
  }

  at(index: number): unknown {
    return this.values[index] ?? null;
  }
  has(index: number): boolean {
    return this.at(index) !== null;
  }
  text(index: number): string {
    return readText(this.at(index));
  }
  textOr(index: number, fallback: string): string {
    return this.has(index) ? this.text(index) : fallback;
  }
  count(index: number): number {
    return readCount(this.at(index));
  }
  countOr(index: number, fallback: number): number {
    return this.has(index) ? this.count(index) : fallback;
  }
  flagOr(index: number, fallback: boolean): boolean {
    return this.has(index) ? readFlag(this.at(index)) : fallback;
  }
  object(index: number): HostObject | null {
    const value = this.at(index);
    return isHostObject(value) ? value : null;
  }
}

export function readText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}
export function readNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}
/** A whole number; Excel does not round. */
export function readCount(value: unknown): number {
  const number = readNumber(value);
  if (!Number.isInteger(number)) throw invalidArgument();
  return number;
}
export function readFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}
export function readRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return { ...value };
}
export function readOneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((name) => name === value);
  if (found === undefined) throw invalidArgument();
  return found;
}
