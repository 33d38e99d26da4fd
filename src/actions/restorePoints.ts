import { fail, ok, type Result } from "#core/findings/result";
import type { MoveRefusal } from "#excel/changes/findPoint";
import type { Moved } from "#excel/changes/moveChange";
import { forgetPoints, movePoint, readPoints, type RestorePoints } from "#excel/changes/restorePoints";
import { announceShown } from "./announceShown.ts";
import type { Environment } from "./environment.ts";
import type { ActionFailure, ChangeFailure } from "./failure.ts";

export type { RestorePoints, Moved };

/** What the last step was that can be undone, and the last that can be done again. */
export async function readRestorePoints(): Promise<Result<RestorePoints, ActionFailure>> {
  const points = await readPoints();
  return points.ok ? points : fail({ of: "excel", failure: points.failure });
}

async function move(direction: "back" | "forward", environment: Environment): Promise<Result<Moved, ActionFailure>> {
  const moved = await movePoint(direction, announceShown(environment));
  if (!moved.ok) return fail({ of: "excel", failure: moved.failure });
  if (!("refusal" in moved.value)) return ok(moved.value);
  return fail({ of: "change", failure: failureOf(moved.value, direction) });
}

function failureOf({ refusal, sheet }: MoveRefusal, direction: "back" | "forward"): ChangeFailure {
  if (refusal === "damaged") return { kind: "damagedRestorePoint" };
  if (refusal === "filtered") return { kind: "filtered", sheet };
  return { kind: direction === "back" ? "nothingToUndo" : "nothingToRedo" };
}

/** Gives the cells of the last step back what they held; those that somebody has changed since are named and left. */
export async function undo(environment: Environment): Promise<Result<Moved, ActionFailure>> {
  return move("back", environment);
}

/** Does the last undone step again, with the same care. */
export async function redo(environment: Environment): Promise<Result<Moved, ActionFailure>> {
  return move("forward", environment);
}

/** Forgets all steps: before a file is handed on, what its cells once held need not go with it. */
export async function forgetRestorePoints(): Promise<Result<null, ActionFailure>> {
  const forgotten = await forgetPoints();
  return forgotten.ok ? forgotten : fail({ of: "excel", failure: forgotten.failure });
}
