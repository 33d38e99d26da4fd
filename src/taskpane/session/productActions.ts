import { applyFixes } from "#actions/applyFixes";
import { chooseMatch } from "#actions/chooseMatch";
import { connectWorkshop } from "#actions/compute/connectWorkshop";
import { createCompute } from "#actions/compute/createCompute";
import { checkPolicies } from "#actions/checkPolicies";
import { correctMeasure } from "#actions/correctMeasure";
import { defaultEnvironment } from "#actions/defaultEnvironment";
import { failureTexts } from "#actions/failure";
import { findFileLedgers, findLedgers } from "#actions/findLedgers";
import { findSelection } from "#actions/findSelection";
import { generateLedger } from "#actions/generateLedger";
import { importPolicy } from "#actions/importPolicy";
import { inspectWorkbook } from "#actions/inspectWorkbook";
import { listChecks } from "#actions/listChecks";
import { listUnits } from "#actions/listUnits";
import { clearMarks, markFindings } from "#actions/markFindings";
import { openLedger } from "#actions/openLedger";
import { openTogether } from "#actions/openTogether";
import { readPolicyFile } from "#actions/readPolicyFile";
import { readPolicyModel } from "#actions/readPolicyModel";
import { readSavedWork, saveWork } from "#actions/savedWork";
import { readSheetList } from "#actions/readSheetList";
import { forgetRestorePoints, readRestorePoints, redo, undo } from "#actions/restorePoints";
import { openReview } from "#actions/reviewWorkbook";
import { runCheck } from "#actions/runCheck";
import { showPlace } from "#actions/showPlace";
import { watchEdits } from "#actions/watchEdits";
import { writeFindings } from "#actions/writeFindings";
import { writePolicyModel } from "#actions/writePolicyModel";
import { computeStatistics, writeStatistics } from "#actions/writeStatistics";
import type { PaneActions } from "./paneActions.ts";

/** One for the pane's life: what was read stays there. */
const compute = createCompute(connectWorkshop());

/** Loaded as a chunk of its own: the pane shows itself before the reading and checking code is there. */
export const productActions: PaneActions = {
  buildEnvironment: (given) => defaultEnvironment({ ...given, compute }),
  readPolicyFile, checkPolicies, correctMeasure, readPolicyModel, writePolicyModel, generateLedger, inspectWorkbook,
  readSavedWork, saveWork, listUnits, listChecks,
  openReview, applyFixes, readRestorePoints, forgetRestorePoints, undo, redo, chooseMatch, markFindings, clearMarks, watchEdits,
  readSheetList, importPolicy, openLedger, findLedgers, findFileLedgers, openTogether, runCheck, computeStatistics, writeFindings, writeStatistics, showPlace, findSelection, failureTexts,
};
