import type { IsoDate } from "#core/calendar/isoDate";
import type { WorkingCalendar } from "#core/calendar/workingCalendar";
import type { Settings } from "#core/settings/model";
import type { UnitRegistry } from "#core/units/model";
import type { ApplyOptions } from "#excel/applySheetPlans";
import type { Messages } from "#messages/messages";

/** Where the bundled policy models come from: files in Node, lazy chunks in a browser. */
export interface BundledPolicies {
  ids: readonly string[];
  /** The parsed JSON of a model; only called with one of `ids`. */
  load: (id: string) => Promise<unknown>;
}

/** What every action needs and none makes for itself: words, the day, the user's settings, the tables of reference. */
export interface Environment {
  messages: Messages;
  /** 数据截至日期. */
  asOf: IsoDate;
  settings: Settings;
  registry: UnitRegistry;
  calendar: WorkingCalendar;
  bundledPolicies: BundledPolicies;
  /** Only where the host keeps formulas without calculating them; Excel never needs it. */
  announceFormulas?: ApplyOptions["announce"];
}
