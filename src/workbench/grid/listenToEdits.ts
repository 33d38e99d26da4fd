import type { EmbeddedHost } from "#host/createHostInPage";
import { ensureRow, setFormula, setValue } from "#host/grid/cells";
import { emitChanged } from "#host/model/changes";
import type { CellArea, CellScalar, SheetData } from "#files/workbookData";
import { CellValueType, type ICellData, type IDisposable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";

/** The change of the grid's model that carries values: typing, pasting, clearing, undoing, and results of formulas. */
const setRangeValues = "sheet.mutation.set-range-values";
/** Cut and pasted, or dragged to another place. */
const moveRange = "sheet.mutation.move-range";
/** What the grid could do by keyboard and mouse and the host does not follow: left so, cells would go to the wrong rows. */
const structural: ReadonlySet<string> = new Set([
  "insert-row", "remove-rows", "move-rows", "insert-col", "remove-col", "move-columns", "reorder-range", "add-worksheet-merge", "remove-worksheet-merge",
].map((name) => `sheet.mutation.${name}`));

/** Of the component's own package, which is not ours to import from; as its declaration has it. */
interface IMoveRangeMutationParams {
  unitId: string;
  from: { subUnitId: string; value: Cells };
  to: { subUnitId: string; value: Cells };
}

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

type Cells = NonNullable<ISetRangeValuesMutationParams["cellValue"]>;

/** Takes cells over; null where there are none. */
function applyCells(sheet: SheetData, cells: Cells): CellArea | null {
  const lines: readonly [string, Record<string, ICellData | null | undefined>][] = Object.entries(cells);
  const changed = lines.flatMap(([row, line]) => Object.entries(line).map(([column, cell]) => ({ row: Number(row), column: Number(column), cell })));
  for (const { row, column, cell } of changed) applyCell(sheet, { row, column }, cell ?? null);
  if (changed.length === 0) return null;
  const ends = { row: Infinity, lastRow: 0, column: Infinity, lastColumn: 0 };
  for (const { row, column } of changed) {
    ends.row = Math.min(ends.row, row);
    ends.lastRow = Math.max(ends.lastRow, row);
    ends.column = Math.min(ends.column, column);
    ends.lastColumn = Math.max(ends.lastColumn, column);
  }
  return ends;
}

interface Part {
  subUnitId: string;
  cells: Cells;
}

/** The cells that a change of the grid's model writes; null where it is none of cells. */
function partsOf(id: string, params: unknown): { unitId: string; parts: Part[] } | null {
  if (id === setRangeValues) {
    const { unitId, subUnitId, cellValue = {} } = params as ISetRangeValuesMutationParams;
    return { unitId, parts: [{ subUnitId, cells: cellValue }] };
  }
  if (id !== moveRange) return null;
  const { unitId, from, to } = params as IMoveRangeMutationParams;
  // What is blank behind a move comes before what has come to stand there.
  return { unitId, parts: [from, to].map(({ subUnitId, value }) => ({ subUnitId, cells: value })) };
}

/**
 * Takes what is typed, pasted or moved in the grid over to the host's workbook, and tells the add-in as Excel would.
 * `onOther`: the grid has changed in a way that the host does not hear of.
 */
export function listenToEdits(api: FUniver, host: EmbeddedHost, { currentUnit, onEdited, onOther }: { currentUnit: () => string; onEdited: () => void; onOther: () => void }): IDisposable {
  return api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => {
    if (structural.has(id)) onOther();
    const written = partsOf(id, params);
    if (written === null || written.unitId !== currentUnit()) return;
    for (const { subUnitId, cells } of written.parts) {
      const sheet = host.session.data.sheets.find((known) => known.id === subUnitId);
      const area = sheet === undefined ? null : applyCells(sheet, cells);
      // Results of formulas come the same way and are no edit of anybody.
      if (sheet === undefined || area === null || options?.["fromFormula"] === true) continue;
      emitChanged({ session: host.session, sheet, area }, "user");
      onEdited();
    }
    host.flushEvents();
  });
}
