import { defaultSettings, type Settings } from "#core/settings/model";
import type { RegistryExtras } from "#core/units/createRegistry";
import { createCompute } from "./compute/createCompute.ts";
import type { Compute } from "./compute/model.ts";
import { Workshop } from "./compute/workshop.ts";
import type { Environment } from "./environment.ts";

type Given = Pick<Environment, "messages" | "asOf" | "bundledPolicies"> & { settings?: Settings | undefined; units?: RegistryExtras; compute?: Compute; announceFormulas?: Environment["announceFormulas"] | undefined };

/** Settings nobody changed, no units of a workbook's own, and all work done in this thread unless told otherwise. */
export function defaultEnvironment({ announceFormulas, compute, settings = defaultSettings, units = {}, ...given }: Given): Environment {
  const environment = { ...given, settings, units, compute: compute ?? createCompute(new Workshop()) };
  return announceFormulas === undefined ? environment : { ...environment, announceFormulas };
}
