import { isBlank } from "./cells.ts";
import type { SheetGrid, SkipReason } from "./model.ts";
import { yearsOf } from "./yearsOf.ts";
import type { LedgerTable } from "./readTables.ts";

/** Titles and notes between two parts of a table; more rows than these hold something of their own. */
const mostBetween = 8;

/**
 * Tables of the same header one below the other, each under its title, are one ledger in parts: nobody who hands in 附表 1 to 3
 * wants the first alone counted. Tables about different years stay apart.
 */
export function joinAlike(grid: SheetGrid, tables: readonly LedgerTable[]): LedgerTable[] {
  const joined: LedgerTable[] = [];
  for (const table of tables) {
    const before = joined.at(-1);
    const between = before === undefined ? null : readBetween(grid, before, table);
    if (before === undefined || between === null || !isAlike(before, table)) joined.push(table);
    else joined[joined.length - 1] = join(before, table, between);
  }
  return joined;
}

function isAlike(one: LedgerTable, other: LedgerTable): boolean {
  const years = new Set([one, other].flatMap(({ titles }) => yearsOf(titles.join("\n"))));
  return years.size <= 1 && one.taskRows.length > 0 && other.taskRows.length > 0 && headerOf(one) === headerOf(other);
}

function headerOf({ columns }: LedgerTable): string {
  return columns.map(({ column, header }) => `${column} ${header}`).join("\n");
}

interface Between {
  skipped: { row: number; why: SkipReason }[];
  sections: [number, string][];
}

/** The rows from the end of a table to the header of the next; null where they are more than titles. */
function readBetween(grid: SheetGrid, before: LedgerTable, { headerRows: [header = 0] }: LedgerTable): Between | null {
  const first = before.area.row + before.area.rowCount;
  if (header < first || header - first > mostBetween) return null;
  const between: Between = { skipped: [], sections: [] };
  for (let row = first; row < header; row += 1) {
    const words = (grid.values[row - grid.origin.row] ?? []).filter((value) => !isBlank(value)).map(String);
    const [title = ""] = words;
    if (words.length > 1) return null;
    between.skipped.push({ row, why: words.length === 0 ? "blank" : "section" });
    if (words.length > 0) between.sections.push([row, title.trim()]);
  }
  return between;
}

function join(one: LedgerTable, other: LedgerTable, { skipped, sections }: Between): LedgerTable {
  const headers = other.headerRows.map((row) => ({ row, why: "header" as const }));
  return {
    ...one,
    // The part with more rows says more of what its columns hold.
    columns: other.taskRows.length > one.taskRows.length ? other.columns : one.columns,
    area: { ...one.area, rowCount: other.area.row + other.area.rowCount - one.area.row },
    taskRows: [...one.taskRows, ...other.taskRows],
    skippedRows: [...one.skippedRows, ...skipped, ...headers, ...other.skippedRows],
    sections: new Map([...titleOf(one), ...one.sections, ...sections, ...other.sections]),
  };
}

/** The title of the first part heads its rows as those of the others do theirs. */
function titleOf({ titles, headerRows, sections }: LedgerTable): [number, string][] {
  const title = titles.at(-1);
  const row = headerRows.at(-1) ?? 0;
  return title === undefined || sections.has(row) || !/^(?:附[件表]|表|第?[一二三四五六七八九十]{1,3}[、部]|[（(][一二三四五六七八九十]{1,3}[)）])/u.test(title) ? [] : [[row, title]];
}
