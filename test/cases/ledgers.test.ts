import type { LedgerRow } from "#core/ledger/model";
import { readLedger } from "#core/ledger/readLedger";
import { readTables, type LedgerTable } from "#core/ledger/readTables";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { drawn, type GridOptions } from "../support/grid.ts";

/** A table as a person reads it; "-" in `roles` is a column of no use. */
interface ExpectedTable {
  headerRows: number[];
  roles: string[];
  taskRows: number[];
  skipped?: string[];
  titles?: string[];
  area?: number[];
  errors?: string[];
  /** Facts of single rows, by sheet row. */
  rows?: Record<string, Record<string, unknown>>;
}

const names = readdirSync(__dirname).filter((name) => name.startsWith("ledger-"));

function load(name: string, file: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, name, file), "utf8"));
}

/** Only what the case speaks of, so that a case stays as short as its point. */
function describeTable(table: LedgerTable, wanted: ExpectedTable): Omit<ExpectedTable, "rows" | "errors"> {
  const { area } = table;
  return {
    headerRows: [...table.headerRows],
    roles: table.columns.map(({ role }) => role ?? "-"),
    taskRows: [...table.taskRows],
    ...(wanted.skipped === undefined ? {} : { skipped: table.skippedRows.map(({ row, why }) => `${row} ${why}`) }),
    ...(wanted.titles === undefined ? {} : { titles: [...table.titles] }),
    ...(wanted.area === undefined ? {} : { area: [area.row, area.column, area.rowCount, area.columnCount] }),
  };
}

/** What a case says of the table itself; single rows are looked at one by one. */
function pointOf(wanted: ExpectedTable): Omit<ExpectedTable, "rows" | "errors"> {
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => name !== "rows" && name !== "errors")) as Omit<ExpectedTable, "rows" | "errors">;
}

function factsOf(row: LedgerRow | undefined, wanted: Record<string, unknown>): Record<string, unknown> {
  const facts: Record<string, unknown> = { ...row, deadlines: row?.deadlines.map(({ end }) => end) };
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, facts[name]]));
}

test.each(names)("%s", (name) => {
  const { lines, ...options } = load(name, "input.json") as { lines: string[] } & GridOptions;
  const { tables } = load(name, "expected.json") as { tables: ExpectedTable[] };
  const grid = drawn(lines.map((line) => (line.trim() === "" ? "|" : line)).join("\n"), options);
  const found = readTables(grid);
  expect(found.map((table, index) => describeTable(table, tables[index] ?? tables[0]!))).toEqual(tables.map(pointOf));
  for (const [index, { rows = {}, errors }] of tables.entries()) {
    const ledger = readLedger(grid, { table: index });
    if (!ledger.ok) throw new Error(ledger.failure.kind);
    for (const [row, wanted] of Object.entries(rows)) {
      expect(factsOf(ledger.value.rows.find(({ address }) => address.row === Number(row)), wanted)).toEqual(wanted);
    }
    if (errors !== undefined) expect(ledger.value.errors?.map(({ row, column }) => `${row}:${column}`)).toEqual(errors);
  }
});
