import type { Finding } from "#core/findings/finding";
import type { CellValue, SheetGrid } from "#core/ledger/model";
import type { PolicyDocument } from "#core/policy/model";
import type { SheetId } from "../sheetPlan.ts";
import { buildModels } from "./modelRecords.ts";
import { columnNames } from "./planPolicySheets.ts";
import { deadlineTable, documentTable, measureTable, type PolicyTable, targetTable } from "./policyTables.ts";
import type { Vocabulary } from "./tableCodec.ts";

/** The model as the sheets have it now, and what people wrote there that cannot be read. */
export interface PolicySheetsReading {
  policies: PolicyDocument[];
  findings: Finding[];
}

interface Line<R> {
  record: R;
  row: number;
}
interface TableReading<R> {
  lines: Line<R>[];
  findings: Finding[];
}

type Problem = "cell" | "header" | "unknownPolicy" | "unknownMeasure" | "twice";

function finding(problem: Problem, grid: SheetGrid, place: { row: number | null; column: number | null }, values: Finding["values"]): Finding {
  return {
    check: "policy-sheet-edit", severity: "error", family: "filling", message: `check.policy-sheet-edit.${problem}`,
    place: { sheet: grid.sheet, ...place }, also: [], values, cites: null, fix: null,
  };
}

/** Columns of the grid by name, found by their headers wherever these stand, in any language. */
function findHeader(grid: SheetGrid, names: readonly string[], vocabulary: Vocabulary): { index: number; columns: Map<string, number> } | null {
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

function readRecord<R>(table: PolicyTable<R>, source: { grid: SheetGrid; cells: readonly CellValue[]; row: number; columns: Map<string, number> }, vocabulary: Vocabulary): { record: R | null; findings: Finding[] } {
  const findings: Finding[] = [];
  const record: Partial<R> = {};
  for (const name of columnNames(table)) {
    const position = source.columns.get(name) ?? 0;
    const cell = source.cells[position] ?? "";
    const reading = table.columns[name].codec.read(cell, vocabulary);
    if (reading !== null) record[name] = reading.value;
    else findings.push(finding("cell", source.grid, { row: source.row, column: source.grid.origin.column + position }, { value: cell, column: { id: `sheet.policyModel.column.${name}` } }));
  }
  // Every column was read, so the record is whole.
  return findings.length > 0 ? { record: null, findings } : { record: record as R, findings };
}

function readTable<R>(table: PolicyTable<R>, grid: SheetGrid, vocabulary: Vocabulary): TableReading<R> {
  const header = findHeader(grid, columnNames(table), vocabulary);
  if (header === null) return { lines: [], findings: [finding("header", grid, { row: null, column: null }, { sheet: grid.sheet })] };
  const lines: Line<R>[] = [];
  const findings: Finding[] = [];
  for (const [index, cells] of grid.values.entries()) {
    if (index <= header.index || cells.every((cell) => cell === "")) continue;
    const row = grid.origin.row + index;
    const read = readRecord(table, { grid, cells, row, columns: header.columns }, vocabulary);
    findings.push(...read.findings);
    if (read.record !== null) lines.push({ record: read.record, row });
  }
  return { lines, findings };
}

/** Lines whose policy (and measure, where they name one) exist; the others are findings, never silently dropped. */
function keepKnown<R extends { policy: string; measure?: string | null }>({ lines, findings }: TableReading<R>, grid: SheetGrid, known: { policies: ReadonlySet<string>; measures: ReadonlySet<string> }): TableReading<R> {
  const problems = [...findings];
  const kept = lines.filter(({ record, row }) => {
    const measure = record.measure ?? null;
    const problem = !known.policies.has(record.policy) ? "unknownPolicy" : measure !== null && !known.measures.has(`${record.policy} ${measure}`) ? "unknownMeasure" : null;
    if (problem !== null) problems.push(finding(problem, grid, { row, column: null }, { policy: record.policy, measure }));
    return problem === null;
  });
  return { lines: kept, findings: problems };
}

/** The first line of each key; a second one is a finding. */
function keepFirst<R>({ lines, findings }: TableReading<R>, grid: SheetGrid, keyOf: (record: R) => string): TableReading<R> {
  const seen = new Set<string>();
  const problems = [...findings];
  const kept = lines.filter(({ record, row }) => {
    const key = keyOf(record);
    const isNew = !seen.has(key);
    if (!isNew) problems.push(finding("twice", grid, { row, column: null }, { key }));
    seen.add(key);
    return isNew;
  });
  return { lines: kept, findings: problems };
}

/** The sheets of the model, read back. A sheet that is not in the workbook counts as empty. */
export function readPolicySheets(grids: ReadonlyMap<SheetId, SheetGrid>, vocabulary: Vocabulary): PolicySheetsReading {
  const read = <R>(table: PolicyTable<R>, refine: (reading: TableReading<R>, grid: SheetGrid) => TableReading<R>): TableReading<R> => {
    const grid = grids.get(table.id);
    return grid === undefined ? { lines: [], findings: [] } : refine(readTable(table, grid, vocabulary), grid);
  };
  const documents = read(documentTable, (reading, grid) => keepFirst(reading, grid, ({ id }) => id));
  const policies = new Set(documents.lines.map(({ record }) => record.id));
  const measureKey = ({ policy, key }: { policy: string; key: string }): string => `${policy} ${key}`;
  const measures = read(measureTable, (reading, grid) => keepFirst(keepKnown(reading, grid, { policies, measures: new Set() }), grid, measureKey));
  const known = { policies, measures: new Set(measures.lines.map(({ record }) => measureKey(record))) };
  const deadlines = read(deadlineTable, (reading, grid) => keepKnown(reading, grid, known));
  const targets = read(targetTable, (reading, grid) => keepKnown(reading, grid, known));
  const records = <R>({ lines }: TableReading<R>): R[] => lines.map(({ record }) => record);
  return {
    policies: buildModels({ documents: records(documents), measures: records(measures), deadlines: records(deadlines), targets: records(targets) }),
    findings: [documents, measures, deadlines, targets].flatMap(({ findings }) => findings),
  };
}
