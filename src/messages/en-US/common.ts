import type { Catalogue } from "../catalogue.ts";
import type { common as zh } from "../zh-CN/common.ts";

export const common: Catalogue<typeof zh> = {
  verbatim: "{{words}}",
};
