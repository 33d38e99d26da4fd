import { columnIndex, columnLetters } from "./xlsxFormula.ts";
import type { CellArea } from "./workbookData.ts";

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** `A1`, `A1:B2`, `A:C`, `1:3`, with or without `$`; null when it is none of these or lies outside a sheet. */
export function parseArea(address: string): CellArea | null {
  const [first = "", last = first, ...more] = address.replaceAll("$", "").split(":");
  if (more.length > 0) return null;
  const from = parsePlace(first);
  const to = parsePlace(last);
  if (from === null || to === null || (address.indexOf(":") < 0 && (from.row === null || from.column === null))) return null;
  if ((from.row === null) !== (to.row === null) || (from.column === null) !== (to.column === null)) return null;
  return normalised({
    row: from.row ?? 0, column: from.column ?? 0, lastRow: to.row ?? maxRows - 1, lastColumn: to.column ?? maxColumns - 1,
  });
}

function parsePlace(text: string): { row: number | null; column: number | null } | null {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/u.exec(text);
  if (match === null || text === "") return null;
  const column = match[1] === undefined ? null : columnIndex(match[1]);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  if (column !== null && column >= maxColumns) return null;
  if (row !== null && (row < 0 || row >= maxRows)) return null;
  return { row, column };
}

function normalised(area: CellArea): CellArea {
  return {
    row: Math.min(area.row, area.lastRow), column: Math.min(area.column, area.lastColumn),
    lastRow: Math.max(area.row, area.lastRow), lastColumn: Math.max(area.column, area.lastColumn),
  };
}

export function formatArea(area: CellArea, fixed = ""): string {
  const { row, column, lastRow, lastColumn } = area;
  const columns = [column, lastColumn].map((index) => fixed + columnLetters(index));
  const rows = [row, lastRow].map((index) => fixed + String(index + 1));
  if (row === 0 && lastRow === maxRows - 1) return columns.join(":");
  if (column === 0 && lastColumn === maxColumns - 1) return rows.join(":");
  const first = `${columns[0] ?? ""}${rows[0] ?? ""}`;
  return row === lastRow && column === lastColumn ? first : `${first}:${columns[1] ?? ""}${rows[1] ?? ""}`;
}

/** A list of areas as files keep it: `A1:A3 C1`. */
export function parseAreas(list: string): CellArea[] {
  return list.split(/[ ,]/u).filter((part) => part !== "").map(parseArea).filter((area) => area !== null);
}
export function formatAreas(areas: readonly CellArea[]): string {
  return areas.map((area) => formatArea(area)).join(" ");
}

export function contains(outer: CellArea, inner: CellArea): boolean {
  return outer.row <= inner.row && outer.column <= inner.column && outer.lastRow >= inner.lastRow && outer.lastColumn >= inner.lastColumn;
}
export function overlaps(a: CellArea, b: CellArea): boolean {
  return a.row <= b.lastRow && b.row <= a.lastRow && a.column <= b.lastColumn && b.column <= a.lastColumn;
}
