import type { UnitBook } from "../unitBook.ts";

/** Names that can be found by another name, without comparing each with each. */
export interface NameIndex {
  add: (name: string) => void;
  /** Those of the names that may mean the same body; `relate` says which of them do. */
  akinTo: (name: string) => Iterable<string>;
}

export function indexNames({ keysOf }: UnitBook, names: Iterable<string> = []): NameIndex {
  const byKey = new Map<string, Set<string>>();
  const add = (name: string): void => {
    for (const key of keysOf(name)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, new Set([name]));
      else known.add(name);
    }
  };
  for (const name of names) add(name);
  return { add, akinTo: (name) => new Set(keysOf(name).flatMap((key) => [...(byKey.get(key) ?? [])])) };
}
