import { checks } from "./checks.ts";
import { common } from "./common.ts";
import { failures } from "./failures.ts";
import { cli } from "./cli.ts";

/** One file per area; keys are whole message ids. */
export const zhCN = { ...checks, ...common, ...failures, ...cli } as const;
