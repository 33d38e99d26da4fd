import type { Finding } from "#core/findings/finding";
import type { CellValue, SheetGrid } from "#core/ledger/model";
import { columnNames } from "./planTable.ts";
import type { PolicyTable } from "./policyTables.ts";
import type { Vocabulary } from "./tableCodec.ts";

export interface Line<R> {
  record: R;
  row: number;
}

/** A sheet of the model, read back. */
export interface TableReading<R> {
  lines: Line<R>[];
  /** What could be read of lines that hold something unreadable: their keys are known, their facts are not used. */
  refused: Partial<R>[];
  findings: Finding[];
  /** A finding in a line, at the cell of one of its columns. */
  problemAt: (line: Line<R>, name: keyof R & string, problem: Problem, values: Finding["values"]) => Finding;
}

type Problem = "cell" | "header" | "unknownPolicy" | "unknownMeasure" | "twice" | "aliasTwice";

function finding(problem: Problem, grid: SheetGrid, place: { row: number | null; column: number | null }, values: Finding["values"]): Finding {
  return {
    check: "policy-sheet-edit", severity: "error", family: "filling", message: `check.policy-sheet-edit.${problem}`,
    place: { sheet: grid.sheet, ...place }, also: [], values, cites: null, fix: null,
    key: `policy-sheet-edit ${problem} ${JSON.stringify(values)}`,
  };
}

type Header = { index: number; columns: Map<string, number> } | null;

/** Columns of the grid by name, found by their headers wherever these stand, in any language. */
function findHeader(grid: SheetGrid, names: readonly string[], vocabulary: Vocabulary): Header {
  for (const [index, cells] of grid.values.entries()) {
    const columns = new Map<string, number>();
    cells.forEach((cell, position) => {
      const name = vocabulary.get(`sheet.policyModel.column:${String(cell).trim()}`);
      if (name !== undefined && !columns.has(name)) columns.set(name, position);
    });
    if (names.every((name) => columns.has(name))) return { index, columns };
  }
  return null;
}

interface Source {
  grid: SheetGrid;
  cells: readonly CellValue[];
  row: number;
  columns: ReadonlyMap<string, number>;
}

function readRecord<R>(table: PolicyTable<R>, source: Source, vocabulary: Vocabulary): { record: Partial<R>; findings: Finding[] } {
  const findings: Finding[] = [];
  const record: Partial<R> = {};
  for (const name of columnNames(table)) {
    const position = source.columns.get(name) ?? 0;
    const cell = source.cells[position] ?? "";
    const reading = table.columns[name].codec.read(cell, vocabulary);
    if (reading !== null) record[name] = reading.value;
    else findings.push(finding("cell", source.grid, { row: source.row, column: source.grid.origin.column + position }, { value: cell, column: { id: `sheet.policyModel.column.${name}` } }));
  }
  return { record, findings };
}

export function readTable<R>(table: PolicyTable<R>, grid: SheetGrid, vocabulary: Vocabulary): TableReading<R> {
  const header = findHeader(grid, columnNames(table), vocabulary);
  const columnOf = (name: string): number => grid.origin.column + (header?.columns.get(name) ?? 0);
  const reading: TableReading<R> = {
    lines: [], refused: [], findings: [],
    problemAt: ({ row }, name, problem, values) => finding(problem, grid, { row, column: columnOf(name) }, values),
  };
  if (header === null) return { ...reading, findings: [finding("header", grid, { row: null, column: null }, { sheet: grid.sheet })] };
  for (const [index, cells] of grid.values.entries()) {
    if (index <= header.index || cells.every((cell) => cell === "")) continue;
    const row = grid.origin.row + index;
    const { record, findings } = readRecord(table, { grid, cells, row, columns: header.columns }, vocabulary);
    reading.findings.push(...findings);
    if (findings.length > 0) reading.refused.push(record);
    // Every column was read, so the record is whole.
    else reading.lines.push({ record: record as R, row });
  }
  return reading;
}

/** The first line of each key; a second one is a finding at its cell `name`. */
export function keepFirst<R>(reading: TableReading<R>, name: keyof R & string, keyOf: (record: R) => string): TableReading<R> {
  const seen = new Set<string>();
  const findings = [...reading.findings];
  const lines = reading.lines.filter((line) => {
    const key = keyOf(line.record);
    const isNew = !seen.has(key);
    if (!isNew) findings.push(reading.problemAt(line, name, "twice", { key }));
    seen.add(key);
    return isNew;
  });
  return { ...reading, lines, findings };
}
