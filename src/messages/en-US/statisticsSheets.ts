import type { Catalogue } from "../catalogue.ts";
import type { statisticsSheets as zhCN } from "../zh-CN/statisticsSheets.ts";

export const statisticsSheets: Catalogue<typeof zhCN> = {
  "statistics.none.unitLeader": "(no leader of the unit named)",
  "statistics.none.person": "(nobody named)",
  "statistics.none.contact": "(no contact named)",
  "statistics.none.class": "(no class)",
  "statistics.none.unitGroup": "(no lead unit)",
};
