import { connectWorkshop } from "#actions/compute/connectWorkshop";
import { createCompute } from "#actions/compute/createCompute";
import { defaultEnvironment } from "#actions/defaultEnvironment";
import { failureTexts } from "#actions/failure";
import { importPolicy } from "#actions/importPolicy";
import { openLedger } from "#actions/openLedger";
import { readSheetList } from "#actions/readSheetList";
import { runCheck } from "#actions/runCheck";
import { showPlace } from "#actions/showPlace";
import { writeFindings } from "#actions/writeFindings";
import { computeStatistics, writeStatistics } from "#actions/writeStatistics";
import type { PaneActions } from "./paneActions.ts";

/** One for the pane's life: what was read stays there. */
const compute = createCompute(connectWorkshop());

/** Loaded as a chunk of its own: the pane shows itself before the reading and checking code is there. */
export const productActions: PaneActions = {
  buildEnvironment: (given) => defaultEnvironment({ ...given, compute }),
  readSheetList, importPolicy, openLedger, runCheck, computeStatistics, writeFindings, writeStatistics, showPlace, failureTexts,
};
