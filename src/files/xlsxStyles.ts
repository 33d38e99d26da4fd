import type { StyleData } from "./workbookData.ts";

/** Equal styles get one index, so that a cell costs a number. */
export class StyleTable {
  readonly list: StyleData[];
  private readonly indexes = new Map<string, number>([["{}", 0]]);
  private readonly known = new WeakMap<object, number>();

  constructor(list: StyleData[] = [{}]) {
    this.list = list;
  }

  indexOf(style: StyleData): number {
    const seen = this.known.get(style);
    if (seen !== undefined) return seen;
    const key = JSON.stringify(style);
    const index = this.indexes.get(key) ?? this.list.push(style) - 1;
    this.indexes.set(key, index);
    this.known.set(style, index);
    return index;
  }

  /** A table that goes on writing into an existing list. */
  static of(list: StyleData[]): StyleTable {
    const table = new StyleTable(list);
    list.forEach((style, index) => {
      const key = JSON.stringify(style);
      if (!table.indexes.has(key)) table.indexes.set(key, index);
    });
    return table;
  }
}
