import type { ColumnMapping, SheetGrid, StatedFigure } from "./model.ts";
import { isFigureUnit, readCellFigure } from "./figureCells.ts";
import { wordsAt, type RowContext } from "./rowContext.ts";

/** A column of figures, from 0, with what its header says of them. */
export interface FigureColumn extends Pick<StatedFigure, "role" | "unit" | "year" | "month" | "isYearly" | "isCumulative"> {
  column: number;
}

/** The columns of figures of a table. */
export interface FigureColumns {
  columns: readonly FigureColumn[];
  /** 计量单位, from 0. */
  measureUnit: number | null;
  formatAt: (row: number, column: number) => string;
}

const figureRoles: readonly string[] = ["goal", "current", "baseline"] satisfies StatedFigure["role"][];

/** Null: the table has none. `year`: that of the table, which 一季度目标 and 年度目标 are about where they name none. */
export function findFigureColumnsOf(columns: readonly ColumnMapping[], grid: Pick<SheetGrid, "origin" | "numberFormats">, year: number | null): FigureColumns | null {
  const found = columns.flatMap(({ role, column, header }) => (isFigureRole(role) ? [{ role, column: column - grid.origin.column, ...readHeader(header, year) }] : []));
  if (found.length === 0) return null;
  const unit = columns.find(({ role }) => role === "measureUnit")?.column;
  return {
    columns: settleYear(found),
    measureUnit: unit === undefined ? null : unit - grid.origin.column,
    formatAt: (row, column) => grid.numberFormats?.[row]?.[column] ?? "",
  };
}

/** 目标值 beside the targets of the quarters of one year is that of the year. */
function settleYear(columns: readonly FigureColumn[]): readonly FigureColumn[] {
  const years = new Set(columns.filter(({ role, month }) => role === "goal" && month !== null).map(({ year }) => year));
  const [only = null] = years;
  return years.size === 1 && only !== null ? columns.map((column) => (column.role !== "baseline" && column.year === null ? { ...column, year: only } : column)) : columns;
}

function isFigureRole(role: ColumnMapping["role"]): role is StatedFigure["role"] {
  return role !== null && figureRoles.includes(role);
}

const quarters: Readonly<Record<string, number>> = { 一: 3, 二: 6, 三: 9, 四: 12, 1: 3, 2: 6, 3: 9, 4: 12 };
const periodWords = /第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|(?<!\d)(?<month>1[0-2]|[1-9])月/u;

/** 2024年/一季度/目标值（家） → year, month at whose end it holds, unit. */
function readHeader(header: string, tableYear: number | null): Omit<FigureColumn, "role" | "column"> {
  const words = header.normalize("NFKC").replace(/\s+/gu, "");
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/u.exec(words)?.[1];
  const { quarter, half, month } = periodWords.exec(words)?.groups ?? {};
  const ofHalf = half === undefined ? null : half === "上" ? 6 : 12;
  const unit = [...words.matchAll(/\(([^()]{1,8})\)/gu)].map(([, inner = ""]) => inner.replace(/^单位:/u, "")).find(isFigureUnit) ?? "";
  const isYearly = /年度|全年|本年|当年/u.test(words);
  const until = quarter !== undefined ? (quarters[quarter] ?? null) : month !== undefined ? Number(month) : ofHalf;
  return {
    unit, year: year !== undefined ? Number(year) : isYearly || until !== null ? tableYear : null,
    month: until, isYearly, isCumulative: /累计/u.test(words),
  };
}

/** The figures of one task, left to right. */
export function readFigures({ cells, origin }: Pick<RowContext, "cells" | "origin">, figures: FigureColumns, row: number): StatedFigure[] {
  const { columns, measureUnit, formatAt } = figures;
  const written = measureUnit === null ? "" : wordsAt(cells.at(row, measureUnit)).trim();
  const rowUnit = isFigureUnit(written) ? written : "";
  return columns.flatMap(({ column, unit, ...facts }): StatedFigure[] => {
    const area = cells.mergeAt(row, column);
    const value = cells.at(row, column);
    const figure = readCellFigure(value, formatAt(area?.top ?? row, area?.left ?? column));
    if (figure === null) return [];
    const cell = { row: (area?.top ?? row) + origin.row, column: (area?.left ?? column) + origin.column, value };
    return [{ ...facts, ...figure, unit: figure.unit || unit || rowUnit, cell }];
  });
}
