import { contains, parseArea } from "#files/xlsxAddress";
import type { CellArea, SheetData } from "#files/workbookData";
import { sheetOfPrefix } from "#files/xlsxFormula";
import { invalidArgument, itemNotFound } from "#host/protocol/hostError";
import type { HostSession, RangeTarget } from "#host/session";

export const wholeSheet: CellArea = { row: 0, column: 0, lastRow: 1_048_575, lastColumn: 16_383 };

/** `Sheet1!A1:B2` or `'It''s'!A1` → sheet name and the rest; no sheet where none is written. */
export function splitAddress(address: string): { sheet: string | null; rest: string } {
  const match = /^('(?:[^']|'')*'!|[^!']*!)?(.*)$/su.exec(address);
  const prefix = match?.[1];
  return { sheet: prefix === undefined ? null : sheetOfPrefix(prefix), rest: match?.[2] ?? address };
}

export function findSheet(session: HostSession, name: string): SheetData | null {
  const wanted = name.toLowerCase();
  return session.data.sheets.find((sheet) => sheet.id === name || sheet.name.toLowerCase() === wanted) ?? null;
}

/** An address or a defined name, seen from one sheet. */
export function rangeAt(session: HostSession, sheet: SheetData, address: string): RangeTarget {
  const { sheet: prefix, rest } = splitAddress(address);
  const owner = prefix === null ? sheet : findSheet(session, prefix);
  if (owner === null) throw itemNotFound();
  const area = parseArea(rest);
  if (area !== null) return { session, sheet: owner, area };
  const named = namedRange(session, rest);
  if (named === null) throw invalidArgument(address);
  return named;
}

export function namedRange(session: HostSession, name: string): RangeTarget | null {
  const found = session.data.names.find((item) => item.name.toLowerCase() === name.toLowerCase());
  return found === undefined ? null : rangeOfFormula(session, found.formula);
}

/** `Sheet1!$A$1:$B$2` → the range; null for anything else. */
export function rangeOfFormula(session: HostSession, formula: string): RangeTarget | null {
  const { sheet: prefix, rest } = splitAddress(formula.replace(/^=/u, ""));
  const sheet = prefix === null ? null : findSheet(session, prefix);
  const area = parseArea(rest);
  return sheet === null || area === null ? null : { session, sheet, area };
}

export function areaWithin(area: CellArea): CellArea {
  if (area.row < 0 || area.column < 0 || !contains(wholeSheet, area) || area.lastRow < area.row || area.lastColumn < area.column) throw invalidArgument();
  return area;
}
