import { assignRoles } from "./assignRoles.ts";
import { buildCells, type Cells } from "./cells.ts";
import { classifyRow, shapeBody, type BodyShape } from "./classifyRows.ts";
import { profileColumn, sampleRows } from "./columnProfile.ts";
import { pathOf } from "./headerPath.ts";
import { findTables, type TablePlace } from "./findTables.ts";
import type { Area, ColumnMapping, Role, SheetGrid, SkipReason } from "./model.ts";
import { readNumberMark } from "./numberMarks.ts";
import { scoreColumns } from "./scoreColumns.ts";

/** What a user corrected: the role of a column by its sheet number (null: leave it out), and which rows are the header. */
export interface MappingCorrections {
  columns?: Readonly<Record<number, Role | null>>;
  /** 1-based rows of the sheet. */
  headerRows?: readonly number[];
}

/** A table as it was found. Rows and columns 1-based, as in the sheet. */
export interface LedgerTable {
  sheet: string;
  area: Area;
  headerRows: readonly number[];
  columns: readonly ColumnMapping[];
  /** Rows that hold a task. */
  taskRows: readonly number[];
  skippedRows: readonly { row: number; why: SkipReason }[];
  /** Section titles by the row they stand in. */
  sections: ReadonlyMap<number, string>;
  titles: readonly string[];
}

/** Finds every ledger of a sheet, with its header, the roles of its columns and what its rows are. */
export function readTables(grid: SheetGrid, corrections: MappingCorrections = {}): LedgerTable[] {
  const cells = buildCells(grid);
  const tables = findTables(grid, cells, corrections.headerRows).map((place) => readTable(grid, { cells, place, corrections }));
  const chosen = corrections.headerRows !== undefined && corrections.headerRows.length > 0;
  return chosen ? tables : tables.filter(isLedger);
}

/** What is to be done, and by whom, by when or how far: counts by unit, lists of names and forms are other tables. */
function isLedger({ columns }: LedgerTable): boolean {
  const has = (roles: readonly Role[]): boolean => columns.some(({ role }) => role !== null && roles.includes(role));
  // Headings alone may be those of counts; with somebody to answer they head tasks.
  return (has(["task", "action"]) && has(howRoles)) || (has(["category", "measureKey"]) && has(["lead", "responsible", "contact"]) && has(["deadline", "status", "progressNote"]));
}

const howRoles: readonly Role[] = ["lead", "responsible", "leader", "unitLeader", "contact", "deadline", "status", "progress", "progressNote", "completedOn"];

interface TableInput {
  cells: Cells;
  place: TablePlace;
  corrections: MappingCorrections;
}

function readTable(grid: SheetGrid, { cells, place, corrections }: TableInput): LedgerTable {
  const { row: firstRow, column: firstColumn } = grid.origin;
  const columns = mapColumns(grid, { cells, place, corrections });
  const shape = shapeBody({ cells, left: place.left, right: place.right, headerBottom: place.bottom }, columns, firstColumn);
  const body = readBody(shape, place.last, firstRow);
  // 责任单位：县教体局 above the header holds for the rows up to the next such line.
  const heading = place.titles.findLast((title) => /^.{0,4}(?:责任|牵头|主办|承办|承担|负责)(?:单位|部门|科室|处室)[:：]/u.test(title));
  if (heading !== undefined) body.sections = new Map([[firstRow + place.bottom, heading], ...body.sections]);
  return {
    sheet: grid.sheet,
    area: { row: firstRow + place.top, column: firstColumn + place.left, rowCount: body.last - place.top + 1, columnCount: place.right - place.left + 1 },
    headerRows: Array.from({ length: place.bottom - place.top + 1 }, (_, index) => firstRow + place.top + index),
    columns,
    taskRows: body.taskRows,
    skippedRows: body.skippedRows,
    sections: body.sections,
    titles: place.titles,
  };
}

function mapColumns(grid: SheetGrid, { cells, place, corrections }: TableInput): ColumnMapping[] {
  const formatAt = (row: number, column: number): string => grid.numberFormats?.[row]?.[column] ?? "";
  const sampled = { cells, formatAt, rows: sampleRows(place.bottom + 1, place.last) };
  const candidates = Array.from({ length: place.right - place.left + 1 }, (_, step) => {
    const index = place.left + step;
    return { index, words: pathOf(cells, place, index), profile: profileColumn(sampled, index) };
  });
  const firstColumn = grid.origin.column;
  return correctRoles(assignRoles(scoreColumns(candidates), firstColumn), corrections.columns ?? {});
}

/** The user's word over the program's guess. */
function correctRoles(columns: readonly ColumnMapping[], chosen: Readonly<Record<number, Role | null>>): ColumnMapping[] {
  return columns.map((mapping) => {
    const role = chosen[mapping.column];
    if (role === undefined) return mapping;
    return { column: mapping.column, header: mapping.header, role, score: role === null ? 0 : 1, reasons: [{ id: "role.reason.chosen" }], known: true };
  });
}

interface Body {
  taskRows: number[];
  skippedRows: { row: number; why: SkipReason }[];
  sections: Map<number, string>;
  /** Last row of the table, from 0. */
  last: number;
}

/** Notes and blank rows after the last task or subtotal lie below the table, not in it. */
function readBody(shape: BodyShape, lastRow: number, firstRow: number): Body {
  const taskRows: number[] = [];
  const skipped: { row: number; why: SkipReason }[] = [];
  const sections = new Map<number, string>();
  let last = shape.headerBottom;
  for (let row = shape.headerBottom + 1; row <= lastRow; row += 1) {
    const kind = classifyRow(shape, row);
    if (kind === "task") taskRows.push(row + firstRow);
    else skipped.push({ row: row + firstRow, why: kind });
    if (kind === "section") sections.set(row + firstRow, sectionTitle(shape, row));
    if (kind === "task" || kind === "subtotal") last = row;
  }
  return { taskRows, skippedRows: skipped.filter(({ row }) => row <= last + firstRow), sections, last };
}

/** The words of a heading row, its number first. */
export function sectionTitle({ cells, left, right }: BodyShape, row: number): string {
  const words: string[] = [];
  for (let column = left; column <= right; column += 1) {
    const value = String(cells.own(row, column)).trim();
    if (value !== "") words.push(value);
  }
  const [first = "", second] = words;
  const numbered = second !== undefined && first.length <= 4 && (words.length === 2 || readNumberMark(first).length > 0);
  return numbered ? `${first}、${second}` : first;
}
