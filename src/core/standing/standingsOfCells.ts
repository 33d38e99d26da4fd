import type { WorkingCalendar } from "#core/calendar/workingCalendar";
import { buildCells } from "#core/ledger/cells";
import { profileColumn, sampleRows } from "#core/ledger/columnProfile";
import type { CellValue, SheetGrid } from "#core/ledger/model";
import { createReadings } from "#core/ledger/readings";
import { readRow, type RoleColumns, type RowContext } from "#core/ledger/readRow";
import { createRowCells } from "#core/ledger/rowCells";
import type { Standing } from "./model.ts";
import { standingOf, type StandingContext } from "./standingOf.ts";

/** A task given as bare cells, without a table around it. */
export interface TaskCells {
  deadline: CellValue;
  status: CellValue;
  progress: CellValue;
}

const roles: RoleColumns = new Map([["deadline", [0]], ["status", [1]], ["progress", [2]]]);

/** Where tasks stand that are given as bare cells: read as the columns of a ledger are, judged as its rows are. */
export function standingsOfCells(tasks: readonly TaskCells[], context: StandingContext & { calendar?: WorkingCalendar }): Standing[] {
  const rows = buildContext(tasks, context.calendar);
  return tasks.map((_, row) => standingOf(readRow(rows, row, ""), context));
}

function buildContext(tasks: readonly TaskCells[], calendar: WorkingCalendar | undefined): RowContext {
  const origin = { row: 1, column: 1 };
  const values = tasks.map(({ deadline, status, progress }) => [deadline, status, progress]);
  const grid: SheetGrid = { sheet: "", origin, values, numberFormats: null, merges: [], hiddenRows: [], hiddenColumns: [], tables: [] };
  const cells = buildCells(grid);
  const progress = profileColumn({ cells, formatAt: () => "", rows: sampleRows(0, tasks.length - 1) }, 2);
  return {
    sheet: "", cells, origin, roles,
    rowCells: createRowCells({ cells, origin, roles }),
    readings: createReadings({ registry: undefined, reference: null, calendar }),
    outOfHundred: progress.outOfHundred,
    asked: false,
  };
}
