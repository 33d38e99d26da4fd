import { defaultSettings } from "#core/settings/model";
import { createRegistry } from "#core/units/createRegistry";
import { officialCalendar } from "#files/workingCalendar";
import type { Environment } from "./environment.ts";

type Given = Pick<Environment, "messages" | "asOf" | "bundledPolicies"> & { announceFormulas?: Environment["announceFormulas"] | undefined };

/** The tables of reference that come with the product and the settings nobody changed. */
export function defaultEnvironment({ announceFormulas, ...given }: Given): Environment {
  const environment = { ...given, settings: defaultSettings, registry: createRegistry(), calendar: officialCalendar };
  return announceFormulas === undefined ? environment : { ...environment, announceFormulas };
}
