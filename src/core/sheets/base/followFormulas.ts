import { copied, formula } from "../cells.ts";
import type { PlanCell } from "../sheetPlan.ts";
import type { BaseCells, BaseContext } from "./baseContext.ts";

/** As much of a task's words as tells rows apart. */
const wordsCompared = 50;

/** The ledger's own key, of the type it has there: MATCH does not find the text "1" among numbers. */
export function planKey({ link }: BaseContext, { task: { row } }: BaseCells): PlanCell {
  return link.key === null ? null : copied(row.cells[link.key.role]);
}

/** The start of the task's words as they stand in the cell: what the guard compares. */
export function planTask(_context: BaseContext, { task: { row } }: BaseCells): PlanCell {
  const value = (row.cells.task ?? row.cells.action)?.value ?? "";
  return copied({ row: 0, column: 0, value: typeof value === "string" ? value.slice(0, wordsCompared) : value });
}

/** Place of the task in the key's range, 0 when its key is gone. */
export function planPosition({ link }: BaseContext, { at, task: { row } }: BaseCells, firstRow: number): PlanCell {
  if (link.key === null) return null;
  return formula(`IFERROR(MATCH(${at("key")},${link.key.range},0),0)`, row.address.row - firstRow + 1);
}

/** 1 when the row is no longer where the base looks for it. */
export function planMoved({ link }: BaseContext, cells: BaseCells): PlanCell {
  const { at } = cells;
  if (link.key !== null) return formula(`IF(${at("position")}=0,1,0)`, 0);
  const task = cells.ledger("task") ?? cells.ledger("action");
  return task === null ? formula("0", 0) : formula(`IF(LEFT(${task}&"",${wordsCompared})=${at("task")}&"",0,1)`, 0);
}
