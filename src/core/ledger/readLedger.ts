import type { IsoDate } from "#core/calendar/isoDate";
import type { WorkingCalendar } from "#core/calendar/workingCalendar";
import { fail, ok, type Result } from "#core/findings/result";
import type { UnitRegistry } from "#core/units/model";
import { asksYesNo } from "./asksYesNo.ts";
import { buildCells, isBlank, isErrorValue, wordsOf, type Cells } from "./cells.ts";
import { profileColumn, sampleRows } from "./columnProfile.ts";
import type { CellRef, Ledger, LedgerRow, Role, SheetGrid } from "./model.ts";
import { findFigureColumnsOf } from "./readFigures.ts";
import { createReadings } from "./readings.ts";
import { readRow } from "./readRow.ts";
import { createMarkReader } from "./marks.ts";
import type { MarkedColumns, RoleColumns, RowContext } from "./rowContext.ts";
import { createRowCells } from "./rowCells.ts";
import { joinAlike } from "./joinAlike.ts";
import { readTables, type LedgerTable, type MappingCorrections } from "./readTables.ts";
import { yearsOf } from "./yearsOf.ts";

export interface LedgerOptions {
  /** What the user corrected for this sheet. */
  mapping?: MappingCorrections;
  registry?: UnitRegistry;
  /** Day to read dates without a year from: the policy's day of issue. Else the year in the sheet's title. */
  reference?: IsoDate | null;
  calendar?: WorkingCalendar;
  /** Which of the sheet's tables, from 0, as `readTables` gives them; by default the one that is most a ledger. */
  table?: number;
}

export interface LedgerFailure {
  kind: "emptySheet" | "headerNotFound";
  sheet: string;
}

/** Reads the ledger of a sheet, whatever its lay-out. */
export function readLedger(grid: SheetGrid, options: LedgerOptions = {}): Result<Ledger, LedgerFailure> {
  if (grid.values.every((row) => row.every(isBlank))) return fail({ kind: "emptySheet", sheet: grid.sheet });
  const tables = readTables(grid, options.mapping);
  // A table that was pointed at is read alone.
  const parts = options.table === undefined ? joinAlike(grid, tables) : tables;
  const table = options.table === undefined ? chooseTable(parts) : tables[options.table];
  if (table === undefined) return fail({ kind: "headerNotFound", sheet: grid.sheet });
  return ok({ ...readTableRows(grid, table, options), otherTables: parts.filter((other) => other !== table && other.taskRows.length > 0).map(({ area }) => area) });
}

const telling: readonly Role[] = ["task", "action", "lead", "responsible", "deadline", "status", "progress", "progressNote"];

/** The table with most of a ledger's columns; of equals the longest. */
function chooseTable(tables: readonly LedgerTable[]): LedgerTable | undefined {
  const worth = ({ columns, taskRows }: LedgerTable): number => {
    const found = new Set(columns.map(({ role }) => role));
    return telling.filter((role) => found.has(role)).length * 4 + Math.min(taskRows.length, 10);
  };
  return tables.toSorted((a, b) => worth(b) - worth(a) || b.taskRows.length - a.taskRows.length)[0];
}

function readTableRows(grid: SheetGrid, table: LedgerTable, options: LedgerOptions): Ledger {
  const reference = options.reference ?? yearInTitles(table, grid.sheet);
  const context = buildContext(grid, table, { ...options, reference });
  const { area } = table;
  const last = area.row + area.rowCount - 1;
  const opening = table.sections.get(table.headerRows.at(-1) ?? 0);
  return {
    sheet: grid.sheet,
    area,
    headerRows: table.headerRows,
    columns: table.columns,
    rows: readRows(context, table),
    skippedRows: table.skippedRows,
    hiddenRows: grid.hiddenRows.filter((row) => row >= area.row && row <= last),
    hiddenColumns: grid.hiddenColumns.filter((column) => column >= area.column && column < area.column + area.columnCount),
    reference,
    titles: table.titles,
    ...(opening === undefined ? {} : { opening }),
    merges: grid.merges.filter((merge) => merge.row > (table.headerRows.at(-1) ?? 0) && merge.row <= last),
    errors: findErrors(context, table),
  };
}

/** What is known of a table before its rows are read. */
export type TableFrame = Pick<LedgerTable, "area" | "columns" | "headerRows" | "titles" | "taskRows">;

/** What reading a row of the table needs. */
export function buildContext(grid: SheetGrid, table: TableFrame, options: LedgerOptions): RowContext {
  const cells = buildCells(grid);
  const roles = columnsByRole(table, grid.origin.column);
  const status = table.columns.find(({ role }) => role === "status");
  return {
    sheet: grid.sheet,
    cells,
    origin: grid.origin,
    roles,
    rowCells: createRowCells({ cells, origin: grid.origin, roles }),
    readings: createReadings({ registry: options.registry, reference: options.reference ?? null, calendar: options.calendar, withPeople: namesPeople(table) }),
    outOfHundred: countsToHundred(grid, { cells, table, roles }),
    asked: status !== undefined && asksYesNo(cells, { header: status.header, column: status.column - grid.origin.column, rows: sampleOf(table, grid.origin.row) }),
    marked: findMarked(table, cells, grid.origin),
    figures: findFigureColumnsOf(table.columns, grid, yearOf(yearInTitles(table, grid.sheet))),
    dayParts: table.columns.flatMap(({ part, column }) => (part === undefined ? [] : [{ column: column - grid.origin.column, unit: unitOfPart[part] }])),
  };
}

const unitOfPart = { year: "年", month: "月", day: "日" } as const;

function namesPeople({ columns }: TableFrame): boolean {
  return columns.some(({ role, header }) => (role === "lead" || role === "responsible") && /人|同志|领导/u.test(header));
}

/** Columns whose header is a value, and how this table uses its marks. */
function findMarked(table: TableFrame, cells: Cells, origin: SheetGrid["origin"]): MarkedColumns {
  const of = (...roles: readonly Role[]): MarkedColumns["units"] =>
    table.columns.flatMap(({ role, column, stands }) => (stands === undefined || role === null || !roles.includes(role) ? [] : [{ column: column - origin.column, stands }]));
  const units = of("lead", "responsible");
  const used = new Set(units.length === 0 ? [] : table.taskRows.flatMap((row) => units.map(({ column }) => wordsOf(cells.at(row - origin.row, column)))));
  const read = createMarkReader(table.titles, used);
  return { units, states: of("status"), read, tellsLeads: [...used].some((mark) => read(mark) === "leads") };
}

function columnsByRole({ columns }: TableFrame, firstColumn: number): RoleColumns {
  const roles = new Map<Role, number[]>();
  for (const { role, column, stands } of [...columns].sort((a, b) => b.score - a.score)) {
    if (role === null || stands !== undefined) continue;
    const known = roles.get(role);
    if (known === undefined) roles.set(role, [column - firstColumn]);
    else known.push(column - firstColumn);
  }
  return roles;
}

function countsToHundred(grid: SheetGrid, { cells, table, roles }: { cells: Cells; table: TableFrame; roles: RoleColumns }): boolean {
  const column = roles.get("progress")?.[0];
  if (column === undefined) return false;
  const formatAt = (row: number, at: number): string => grid.numberFormats?.[row]?.[at] ?? "";
  return profileColumn({ cells, formatAt, rows: sampleOf(table, grid.origin.row) }, column).outOfHundred;
}

/** Some rows of the body, from 0 in the range. */
function sampleOf({ headerRows, area }: TableFrame, firstRow: number): number[] {
  return sampleRows((headerRows.at(-1) ?? 0) - firstRow + 1, area.row + area.rowCount - 1 - firstRow);
}

function readRows(context: RowContext, table: LedgerTable): LedgerRow[] {
  const titles = [...table.sections];
  let next = 0;
  let section = "";
  return table.taskRows.map((row) => {
    for (let title = titles[next]; title !== undefined && title[0] < row; title = titles[next]) {
      section = title[1];
      next += 1;
    }
    return readRow(context, row - context.origin.row, section);
  });
}

function yearOf(day: IsoDate | null): number | null {
  return day === null ? null : Number(day.slice(0, 4));
}

/** The one year that the title or the sheet's name gives; several years say nothing about a day without one. */
function yearInTitles({ titles }: Pick<LedgerTable, "titles">, sheet: string): IsoDate | null {
  for (const words of [...titles, sheet]) {
    const years = yearsOf(words);
    const [year] = years;
    if (years.length === 1 && year !== undefined) return `${year}-01-01`;
    if (years.length > 1) return null;
  }
  return null;
}

function findErrors({ cells, origin }: RowContext, { area, taskRows }: LedgerTable): CellRef[] {
  const errors: CellRef[] = [];
  const left = area.column - origin.column;
  for (const row of taskRows) {
    for (let column = left; column < left + area.columnCount; column += 1) {
      const value = cells.own(row - origin.row, column);
      if (isErrorValue(value)) errors.push({ row, column: column + origin.column, value });
    }
  }
  return errors;
}
