import type { BundledPolicies } from "#actions/environment";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findPackageRoot } from "./packageRoot.ts";

const suffix = ".json";

/** The models in assets/policies, one file each, named by its id. */
export function readBundledPolicies(): BundledPolicies {
  const folder = join(findPackageRoot(), "assets", "policies");
  const ids = readdirSync(folder).filter((name) => name.endsWith(suffix)).map((name) => name.slice(0, -suffix.length)).sort();
  return { ids, load: async (id) => JSON.parse(await readFile(join(folder, id + suffix), "utf8")) as unknown };
}
