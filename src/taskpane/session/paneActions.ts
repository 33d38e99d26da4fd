import type { Environment } from "#actions/environment";
import type { failureTexts } from "#actions/failure";
import type { importPolicy } from "#actions/importPolicy";
import type { openLedger } from "#actions/openLedger";
import type { readSheetList } from "#actions/readSheetList";
import type { runCheck } from "#actions/runCheck";
import type { showPlace } from "#actions/showPlace";
import type { writeFindings } from "#actions/writeFindings";
import type { computeStatistics, writeStatistics } from "#actions/writeStatistics";

/** What the pane itself knows of the environment; the rest is the product's. */
export type PaneEnvironment = Pick<Environment, "messages" | "asOf" | "settings" | "bundledPolicies"> & { announceFormulas?: Environment["announceFormulas"] | undefined };

/** The use cases that the pane offers: the product's own, or a test's. */
export interface PaneActions {
  buildEnvironment: (given: PaneEnvironment) => Environment;
  readSheetList: typeof readSheetList;
  importPolicy: typeof importPolicy;
  openLedger: typeof openLedger;
  runCheck: typeof runCheck;
  computeStatistics: typeof computeStatistics;
  writeFindings: typeof writeFindings;
  writeStatistics: typeof writeStatistics;
  showPlace: typeof showPlace;
  failureTexts: typeof failureTexts;
}
