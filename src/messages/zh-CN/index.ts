import { common } from "./common.ts";

/** One file per area; keys are whole message ids. */
export const zhCN = { ...common } as const;
