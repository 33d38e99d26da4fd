import type { Place } from "#core/findings/finding";
import { fail, type Result } from "#core/findings/result";
import { selectCell } from "#excel/selectCell";
import type { ActionFailure } from "./failure.ts";

/** Brings the cell of a finding to the front. */
export async function showPlace(place: Place): Promise<Result<null, ActionFailure>> {
  const selected = await selectCell(place);
  return selected.ok ? selected : fail({ of: "excel", failure: selected.failure });
}
