import { fail, type Result } from "#core/findings/result";
import { readSelection, type SelectedCell } from "#excel/readSelection";
import type { ActionFailure } from "./failure.ts";

/** The cell that a command of the cell's menu is about. */
export async function findSelection(): Promise<Result<SelectedCell, ActionFailure>> {
  const read = await readSelection();
  return read.ok ? read : fail({ of: "excel", failure: read.failure });
}
