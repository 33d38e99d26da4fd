import { checks } from "./checks.ts";
import { common } from "./common.ts";
import { policySheets } from "./policySheets.ts";
import { pane } from "./pane.ts";
import { paneCheck } from "./paneCheck.ts";
import { paneStatistics } from "./paneStatistics.ts";
import { failures } from "./failures.ts";
import { functions } from "./functions.ts";
import { cli } from "./cli.ts";
import { policyChecks } from "./policyChecks.ts";
import { sheets } from "./sheets.ts";
import { statisticsSheets } from "./statisticsSheets.ts";

/** One file per area; keys are whole message ids. */
export const zhCN = { ...checks, ...common, ...policySheets, ...pane, ...paneCheck, ...paneStatistics, ...failures, ...functions, ...cli, ...policyChecks, ...sheets, ...statisticsSheets } as const;
