import type { ActionFailure } from "#actions/failure";
import type { OpenedLedger, OpenOptions } from "#actions/openLedger";
import type { PaneState, Run } from "../model.ts";
import { loadHeld, readModel } from "./heldPolicies.ts";
import { StepFailure } from "./tools.ts";

/** What the user corrected for the sheet, and which of its tables is meant. */
function choicesFor({ sheet, table, mappings }: PaneState): Pick<OpenOptions, "mapping" | "table"> {
  const mapping = sheet === null ? undefined : mappings[sheet];
  return { ...(mapping === undefined ? {} : { mapping }), ...(table === null ? {} : { table }) };
}

/** People correct the sheets of the model and check again: what they say now is what counts. */
async function refreshModel(run: Run): Promise<null | StepFailure> {
  const { policies, units } = run.state();
  const usesSheets = policies.some(({ origin }) => origin === "sheets") || (units.entries?.length ?? 0) > 0 || Object.keys(units.aliases ?? {}).length > 0;
  return usesSheets ? readModel(run, true) : null;
}

/** The ledger as already read, or read now; `anew`: read now in any case. */
export async function obtainLedger(run: Run, { anew = false } = {}): Promise<OpenedLedger | StepFailure> {
  const { opened } = run.state();
  if (opened !== null && !anew) return opened;
  const refreshed = await refreshModel(run);
  if (refreshed !== null) return refreshed;
  const held = await loadHeld(run);
  if (held instanceof StepFailure) return held;
  const { sheet } = run.state();
  const policies = held.flatMap(({ document }) => document ?? []);
  const result = await run.actions.openLedger({ sheet, policies, ...choicesFor(run.state()) }, run.environment);
  if (!result.ok) return new StepFailure(run.actions.failureTexts(result.failure), placeOf(result.failure));
  run.set({ opened: result.value, sheet: result.value.ledger.sheet });
  return result.value;
}

function placeOf({ of: part }: ActionFailure): "ledger" | undefined {
  return part === "ledger" ? "ledger" : undefined;
}
