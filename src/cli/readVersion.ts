import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { findPackageRoot } from "./packageRoot.ts";

const manifestSchema = v.object({ version: v.string() });

/** The version in package.json. */
export function readVersion(): string {
  return v.parse(manifestSchema, JSON.parse(readFileSync(join(findPackageRoot(), "package.json"), "utf8"))).version;
}
