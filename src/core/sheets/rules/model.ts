import { defaultLightRules } from "#core/statistics/lights";
import type { LightRules } from "#core/statistics/lights";

/** What an office edits on 统计规则 beside the thresholds, which are settings. */
export interface SheetRules {
  lights: LightRules;
  /** Days past the deadline from which 逾期清单 shows a task in the light of 逾期. */
  longOverdueDays: number;
  /** Word before the number of an annex; "" for none, null for that of the language. */
  annex: string | null;
  secrecy: string;
  preparedBy: string;
  checkedBy: string;
  /** The settings' own thresholds, where the sheet's go before them. */
  stated?: { dueSoonDays: number; behindPoints: number };
}

export const defaultRules: SheetRules = { lights: defaultLightRules, longOverdueDays: 30, annex: null, secrecy: "", preparedBy: "", checkedBy: "" };
