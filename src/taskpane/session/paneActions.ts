import type { applyFixes } from "#actions/applyFixes";
import type { checkPolicies } from "#actions/checkPolicies";
import type { chooseMatch } from "#actions/chooseMatch";
import type { correctMeasure } from "#actions/correctMeasure";
import type { Environment } from "#actions/environment";
import type { failureTexts } from "#actions/failure";
import type { findSelection } from "#actions/findSelection";
import type { generateLedger } from "#actions/generateLedger";
import type { importPolicy } from "#actions/importPolicy";
import type { inspectWorkbook } from "#actions/inspectWorkbook";
import type { listChecks } from "#actions/listChecks";
import type { listUnits } from "#actions/listUnits";
import type { clearMarks, markFindings } from "#actions/markFindings";
import type { openLedger } from "#actions/openLedger";
import type { openLedgers } from "#actions/openLedgers";
import type { readPolicyFile } from "#actions/readPolicyFile";
import type { readPolicyModel } from "#actions/readPolicyModel";
import type { readSavedWork, saveWork } from "#actions/savedWork";
import type { readSheetList } from "#actions/readSheetList";
import type { forgetRestorePoints, readRestorePoints, redo, undo } from "#actions/restorePoints";
import type { openReviewOfFiles } from "#actions/reviewFiles";
import type { openReview } from "#actions/reviewWorkbook";
import type { runCheck } from "#actions/runCheck";
import type { showPlace } from "#actions/showPlace";
import type { watchEdits } from "#actions/watchEdits";
import type { writeFindings } from "#actions/writeFindings";
import type { writePolicyModel } from "#actions/writePolicyModel";
import type { computeStatistics, writeStatistics } from "#actions/writeStatistics";

/** What the pane itself knows of the environment; the rest is the product's. */
export type PaneEnvironment = Pick<Environment, "messages" | "asOf" | "settings" | "units" | "bundledPolicies"> & { announceFormulas?: Environment["announceFormulas"] | undefined };

/** The use cases that the pane offers: the product's own, or a test's. */
export interface PaneActions {
  buildEnvironment: (given: PaneEnvironment) => Environment;
  readSheetList: typeof readSheetList;
  importPolicy: typeof importPolicy;
  readPolicyFile: typeof readPolicyFile;
  checkPolicies: typeof checkPolicies;
  correctMeasure: typeof correctMeasure;
  readPolicyModel: typeof readPolicyModel;
  writePolicyModel: typeof writePolicyModel;
  generateLedger: typeof generateLedger;
  inspectWorkbook: typeof inspectWorkbook;
  readSavedWork: typeof readSavedWork;
  saveWork: typeof saveWork;
  listUnits: typeof listUnits;
  listChecks: typeof listChecks;
  openLedger: typeof openLedger;
  openLedgers: typeof openLedgers;
  openReviewOfFiles: typeof openReviewOfFiles;
  runCheck: typeof runCheck;
  computeStatistics: typeof computeStatistics;
  applyFixes: typeof applyFixes;
  readRestorePoints: typeof readRestorePoints;
  forgetRestorePoints: typeof forgetRestorePoints;
  undo: typeof undo;
  redo: typeof redo;
  chooseMatch: typeof chooseMatch;
  markFindings: typeof markFindings;
  clearMarks: typeof clearMarks;
  watchEdits: typeof watchEdits;
  openReview: typeof openReview;
  writeFindings: typeof writeFindings;
  writeStatistics: typeof writeStatistics;
  showPlace: typeof showPlace;
  findSelection: typeof findSelection;
  failureTexts: typeof failureTexts;
}
