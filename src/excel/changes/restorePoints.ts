import { fail, ok, type Result } from "#core/findings/result";
import type { ExcelFailure } from "#excel/excelFailure";
import { runExcel } from "#excel/runExcel";
import { syncWithin } from "#excel/syncWithin";
import type { MoveRefusal } from "./findPoint.ts";
import type { Change, RestorePoint } from "./model.ts";
import { moveChange, type Moved } from "./moveChange.ts";
import { putBook, queueBook, removeChange } from "./restoreBook.ts";
import type { Direction } from "./writeChange.ts";

export interface RestorePoints {
  undo: RestorePoint | null;
  redo: RestorePoint | null;
  /** What the workbook keeps of them could not be read and is ignored. */
  isDamaged: boolean;
}

/** The last step that can be undone, and the last that was. One round trip. */
export async function readPoints(): Promise<Result<RestorePoints, ExcelFailure>> {
  return runExcel({ waitForCellEdit: false }, async (context) => {
    const book = queueBook(context);
    await syncWithin(context);
    const { undo, redo, isDamaged } = book();
    return ok({ undo: undo[0] ?? null, redo: redo[0] ?? null, isDamaged });
  });
}

/** Undoes or redoes the last step. */
export async function movePoint(direction: Direction, onChange: (change: Change) => void): Promise<Result<Moved | MoveRefusal, ExcelFailure>> {
  const progress = { hasStarted: false };
  const result = await runExcel({ waitForCellEdit: true }, (context) => moveChange(context, direction, { onChange, onWriting: () => { progress.hasStarted = true; } }));
  return result.ok || !progress.hasStarted ? result : fail({ ...result.failure, written: "userCells" });
}

/** Forgets all steps: what cells once held is no longer in the file. Two round trips. */
export async function forgetPoints(): Promise<Result<null, ExcelFailure>> {
  return runExcel({ waitForCellEdit: true }, async (context) => {
    const queued = queueBook(context);
    await syncWithin(context);
    const book = queued();
    for (const point of [...book.undo, ...book.redo]) removeChange(context, point);
    putBook(context, { ...book, undo: [], redo: [] });
    await syncWithin(context);
    return ok(null);
  });
}
