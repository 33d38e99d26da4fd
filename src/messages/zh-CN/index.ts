import { changes } from "./changes.ts";
import { checks } from "./checks.ts";
import { commands } from "./commands.ts";
import { common } from "./common.ts";
import { notice } from "./notice.ts";
import { policySheets } from "./policySheets.ts";
import { pane } from "./pane.ts";
import { paneCheck } from "./paneCheck.ts";
import { paneLayout } from "./paneLayout.ts";
import { paneLedger } from "./paneLedger.ts";
import { panePolicy } from "./panePolicy.ts";
import { paneSettings } from "./paneSettings.ts";
import { paneSupervision } from "./paneSupervision.ts";
import { paneSeveral } from "./paneSeveral.ts";
import { paneStatistics } from "./paneStatistics.ts";
import { failures } from "./failures.ts";
import { functions } from "./functions.ts";
import { help } from "./help.ts";
import { cli } from "./cli.ts";
import { policyChecks } from "./policyChecks.ts";
import { sheets } from "./sheets.ts";
import { statisticsSheets } from "./statisticsSheets.ts";
import { workbench } from "./workbench.ts";

/** One file per area; keys are whole message ids. */
export const zhCN = { ...changes, ...checks, ...commands, ...common, ...notice, ...policySheets, ...pane, ...paneCheck, ...paneLayout, ...paneLedger, ...panePolicy, ...paneSettings, ...paneSupervision, ...paneSeveral, ...paneStatistics, ...failures, ...functions, ...help, ...cli, ...policyChecks, ...sheets, ...statisticsSheets, ...workbench } as const;
