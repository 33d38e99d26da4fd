import type { StyleData } from "./workbookData.ts";

/** Equal styles get one index, so that a cell costs a number. */
export class StyleTable {
  readonly list: StyleData[] = [{}];
  private readonly indexes = new Map<string, number>([["{}", 0]]);
  private readonly known = new WeakMap<object, number>();

  indexOf(style: StyleData): number {
    const seen = this.known.get(style);
    if (seen !== undefined) return seen;
    const key = JSON.stringify(style);
    const index = this.indexes.get(key) ?? this.list.push(style) - 1;
    this.indexes.set(key, index);
    this.known.set(style, index);
    return index;
  }

  static of(list: StyleData[]): StyleTable {
    const table = new StyleTable();
    table.list.length = 0;
    table.indexes.clear();
    list.forEach((style, index) => {
      table.list.push(style);
      if (!table.indexes.has(JSON.stringify(style))) table.indexes.set(JSON.stringify(style), index);
    });
    return table;
  }
}
