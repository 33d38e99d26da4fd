import { defaultSettings } from "#core/settings/model";
import { createRegistry } from "#core/units/createRegistry";
import { officialCalendar } from "#files/workingCalendar";
import type { Environment } from "./environment.ts";

/** The tables of reference that come with the product and the settings nobody changed. */
export function defaultEnvironment(given: Pick<Environment, "messages" | "asOf" | "bundledPolicies">): Environment {
  return { ...given, settings: defaultSettings, registry: createRegistry(), calendar: officialCalendar };
}
