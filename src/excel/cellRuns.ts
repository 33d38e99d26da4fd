import type { Area } from "#core/ledger/model";
import type { PlanBlock, PlanCell } from "#core/sheets/sheetPlan";

interface Run {
  start: number;
  end: number;
}

/** Maximal runs of `member` rows in one column in which at least one cell is `required`. */
function columnRuns(block: PlanBlock<string>, column: number, tests: CellTests): Run[] {
  const runs: Run[] = [];
  let start = -1;
  let isRequired = false;
  for (let row = 0; row <= block.cells.length; row += 1) {
    const cell = block.cells[row]?.[column] ?? null;
    const isMember = row < block.cells.length && tests.member(cell);
    if (isMember) {
      if (start < 0) start = row;
      isRequired ||= tests.required(cell);
    } else {
      if (start >= 0 && isRequired) runs.push({ start, end: row });
      start = -1;
      isRequired = false;
    }
  }
  return runs;
}

interface CellTests {
  /** May share a rectangle. */
  member(cell: PlanCell<string>): boolean;
  /** Needs to be in one. */
  required(cell: PlanCell<string>): boolean;
}

/** The rectangles that hold every `required` cell and only `member` cells; equal runs of neighbouring columns join. */
export function areasOf(block: PlanBlock<string>, tests: CellTests): Area[] {
  const width = block.cells.reduce((most, row) => Math.max(most, row.length), 0);
  const areas: Area[] = [];
  const open = new Map<string, Area>();
  for (let column = 0; column < width; column += 1) {
    for (const run of columnRuns(block, column, tests)) {
      const key = `${run.start}:${run.end}`;
      const left = open.get(key);
      if (left !== undefined && left.column + left.columnCount === block.column + column) {
        left.columnCount += 1;
        continue;
      }
      const area = { row: block.row + run.start, column: block.column + column, rowCount: run.end - run.start, columnCount: 1 };
      open.set(key, area);
      areas.push(area);
    }
  }
  return areas;
}
