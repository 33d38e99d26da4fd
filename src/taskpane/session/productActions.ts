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

/** Loaded as a chunk of its own: the pane shows itself before the reading and checking code is there. */
export const productActions: PaneActions = {
  buildEnvironment: defaultEnvironment,
  readSheetList, importPolicy, openLedger, runCheck, computeStatistics, writeFindings, writeStatistics, showPlace, failureTexts,
};
