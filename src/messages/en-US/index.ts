import type { Catalogue } from "../catalogue.ts";
import type { zhCN } from "../zh-CN/index.ts";
import { checks } from "./checks.ts";
import { common } from "./common.ts";
import { failures } from "./failures.ts";
import { cli } from "./cli.ts";

export const enUS: Catalogue<typeof zhCN> = { ...checks, ...common, ...failures, ...cli };
