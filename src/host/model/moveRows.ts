import type { CellArea, SheetData, SheetRow } from "#files/workbookData";
import { createSheetRow } from "#files/workbookData";
import { moveRows, moveRowsInFormula, type RowMove } from "#files/xlsxFormulaRows";
import { contains, maxRows } from "#files/xlsxAddress";
import { cellCount, isWholeRows, rowCount } from "#host/grid/cells";
import { readOneOf } from "#host/protocol/arguments";
import type { Arguments } from "#host/protocol/arguments";
import { accessDenied, HostError, invalidOperation } from "#host/protocol/hostError";
import type { RangeTarget } from "#host/session";
import { changeFormulas } from "./changeFormulas.ts";
import { emitChanged } from "./changes.ts";

function checkWholeRows({ area }: RangeTarget): void {
  if (!isWholeRows(area)) throw new HostError("NotImplemented", "The embedded host inserts and deletes whole rows only.", 501);
}

/** d.ts, Range.insert: whole rows come in, and what stood there goes down. New rows look like the row above. */
export function insertRows(target: RangeTarget, args: Arguments): void {
  checkWholeRows(target);
  readOneOf(args.at(0), ["Down", "Right"]);
  const { sheet, area } = target;
  if (sheet.protection !== null && sheet.protection.options["insertRows"] !== true) throw accessDenied();
  const count = rowCount(area);
  if (sheet.rows.length + count > maxRows) throw new HostError("NonBlankCellOffSheet", "Inserting would push cells off the sheet.");
  const above = area.row === 0 ? undefined : sheet.rows[area.row - 1];
  const move: RowMove = { sheet: sheet.name, row: area.row, count, kind: "insert" };
  if (sheet.rows.length > area.row) sheet.rows.splice(area.row, 0, ...Array.from({ length: count }, () => rowLike(above)));
  else for (let index = 0; index < count; index += 1) sheet.rows[area.row + index] = rowLike(above);
  settle(target, move);
}

/** Guess: the row's height comes along with its formats. */
function rowLike(above: SheetRow | undefined): SheetRow {
  return above === undefined ? createSheetRow() : { ...createSheetRow(), styles: above.styles === null ? null : [...above.styles], height: above.height };
}

/** d.ts, Range.delete: whole rows go, and what stood below comes up. */
export function deleteRows(target: RangeTarget, args: Arguments): void {
  checkWholeRows(target);
  readOneOf(args.at(0), ["Up", "Left"]);
  const { sheet, area } = target;
  if (sheet.protection !== null && sheet.protection.options["deleteRows"] !== true) throw accessDenied();
  checkTables(target);
  sheet.rows.splice(area.row, rowCount(area));
  settle(target, { sheet: sheet.name, row: area.row, count: rowCount(area), kind: "delete" });
}

/** A table goes whole, or keeps its header and a row (guess at the code; Excel's interface refuses the header alone). */
function checkTables({ sheet, area }: RangeTarget): void {
  for (const { area: table, showHeaders } of sheet.tables) {
    if (area.row <= table.row && area.lastRow >= table.lastRow) continue;
    const body = table.row + (showHeaders ? 1 : 0);
    const header = showHeaders && area.row <= table.row && area.lastRow >= table.row;
    if (header || (area.row <= body && area.lastRow >= table.lastRow)) throw invalidOperation("a table keeps its header and a row");
  }
}

/** What lies on the sheet follows its cells, and every formula of the workbook its references. */
function settle(target: RangeTarget, move: RowMove): void {
  const { session, sheet, area } = target;
  const place = (known: CellArea): CellArea[] => {
    const rows = moveRows({ first: known.row, last: known.lastRow }, move);
    return rows === null ? [] : [{ ...known, row: rows.first, lastRow: rows.last }];
  };
  sheet.merges = sheet.merges.flatMap(place).filter((merge) => cellCount(merge) > 1);
  sheet.tables = sheet.tables.flatMap((table) => place(table.area).map((moved) => Object.assign(table, { area: moved })));
  for (const format of sheet.conditionalFormats) format.areas = format.areas.flatMap(place);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  sheet.validations = sheet.validations.map((validation) => ({ ...validation, areas: validation.areas.flatMap(place) })).filter(({ areas }) => areas.length > 0);
  for (const chart of sheet.charts) chart.anchor = place(chart.anchor)[0] ?? chart.anchor;
  if (sheet.autoFilter !== null) {
    const [moved] = place(sheet.autoFilter.area);
    sheet.autoFilter = moved === undefined ? null : { ...sheet.autoFilter, area: moved };
  }
  moveKeys(sheet.links, move);
  moveKeys(sheet.extras, move);
  movePage(sheet, move);
  changeFormulas(session, (formula, owner) => moveRowsInFormula(formula, owner, move));
  for (const other of session.data.sheets) {
    for (const link of other.links.values()) if (link.location !== null) link.location = moveRowsInFormula(link.location, other.name, move);
  }
  session.dirtyFormulas.add(sheet);
  const selected = session.selections.get(sheet.id);
  if (selected !== undefined && contains(area, selected) && move.kind === "delete") session.selections.delete(sheet.id);
  emitChanged(target, "addin", move.kind === "insert" ? "RowInserted" : "RowDeleted");
}

/** Maps whose keys are `row,column`. */
function moveKeys<T>(map: Map<string, T>, move: RowMove): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const moved = moveRows({ first: row, last: row }, move);
    if (moved !== null) map.set(`${moved.first},${column}`, value);
  }
}

function movePage({ name, page }: SheetData, move: RowMove): void {
  if (page === null) return;
  if (page.printArea !== null) page.printArea = moveRowsInFormula(page.printArea, name, move);
  if (page.titleRows !== null) page.titleRows = moveRowsInFormula(page.titleRows, name, move);
}
