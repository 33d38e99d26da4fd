import type { IsoDate } from "#core/calendar/isoDate";
import type { Settings } from "#core/settings/model";
import type { RegistryExtras } from "#core/units/createRegistry";
import type { ApplyOptions } from "#excel/applySheetPlans";
import type { Messages } from "#messages/messages";
import type { Compute } from "./compute/model.ts";

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
  /** What the workbook adds to the bundled bodies. */
  units: RegistryExtras;
  /** Reads, checks and counts, in this thread or in a worker. */
  compute: Compute;
  bundledPolicies: BundledPolicies;
  /** Only where the host keeps formulas without calculating them; Excel never needs it. */
  announceFormulas?: ApplyOptions["announce"];
}
