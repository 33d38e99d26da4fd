import type { EmbeddedHost } from "#host/createHostInPage";
import { ensureRow, setFormula, setValue } from "#host/grid/cells";
import { emitChanged } from "#host/model/changes";
import type { CellScalar, SheetData } from "#files/workbookData";
import { CellValueType, type ICellData, type IDisposable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";

/** The one change of the grid's model that carries values: typing, pasting, clearing, undoing, and results of formulas. */
const setRangeValues = "sheet.mutation.set-range-values";

function valueOf({ v, t, p }: ICellData): CellScalar {
  if (p?.body?.dataStream !== undefined) return p.body.dataStream.replace(/\r\n$/u, "");
  if (v === undefined || v === null || v === "") return null;
  return t === CellValueType.BOOLEAN ? Number(v) === 1 : v;
}

function applyCell(sheet: SheetData, { row, column }: { row: number; column: number }, cell: ICellData | null): void {
  const target = ensureRow(sheet, row);
  if (cell === null) {
    setValue(target, column, null);
    setFormula(target, column, undefined);
    return;
  }
  if ("f" in cell) setFormula(target, column, cell.f?.replace(/^=/u, "") ?? undefined);
  if ("v" in cell || "p" in cell) setValue(target, column, valueOf(cell));
}

/** Takes what is typed into the grid over to the host's workbook, and tells the add-in as Excel would. */
export function listenToEdits(api: FUniver, host: EmbeddedHost, currentUnit: () => string): IDisposable {
  return api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => {
    if (id !== setRangeValues) return;
    const { unitId, subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    const sheet = host.session.data.sheets.find((known) => known.id === subUnitId);
    if (unitId !== currentUnit() || sheet === undefined || cellValue === undefined) return;
    const changed: readonly [string, Record<string, ICellData | null | undefined>][] = Object.entries(cellValue);
    for (const [row, cells] of changed) {
      for (const [column, cell] of Object.entries(cells)) applyCell(sheet, { row: Number(row), column: Number(column) }, cell ?? null);
    }
    // Results of formulas come the same way and are no edit of anybody.
    if (options?.["fromFormula"] === true) return;
    const rows = changed.map(([row]) => Number(row));
    const columns = changed.flatMap(([, cells]) => Object.keys(cells).map(Number));
    if (rows.length === 0 || columns.length === 0) return;
    const area = { row: Math.min(...rows), lastRow: Math.max(...rows), column: Math.min(...columns), lastColumn: Math.max(...columns) };
    emitChanged({ session: host.session, sheet, area }, "user");
    host.flushEvents();
  });
}
