import type { Catalogue } from "../catalogue.ts";
import type { zhCN } from "../zh-CN/index.ts";
import { common } from "./common.ts";

export const enUS: Catalogue<typeof zhCN> = { ...common };
