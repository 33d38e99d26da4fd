/**
 * Runs every generator, in the order in which one needs another's result. `--check` writes nothing and fails when a
 * committed file is not what its generator makes.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** `needs`: a folder beside the repository without which the generator has nothing to read. */
const generators: readonly { tool: string; needs?: string }[] = [
  { tool: "unitsData.ts" },
  { tool: "generateFestivals.ts" },
  { tool: "policySchema.ts" },
  { tool: "bundlePolicies.ts", needs: "../shared/policies" },
  { tool: "scorePolicies.ts", needs: "../shared/gold" },
  { tool: "makeSampleLedger.ts" },
  { tool: "makeIcons.ts" },
  { tool: "makeManifest.ts" },
  { tool: "makeHelp.ts" },
  { tool: "notices.ts" },
];

const check = process.argv.includes("--check");
const failed = generators.filter(({ tool, needs }) => {
  if (needs !== undefined && !existsSync(join(root, needs))) {
    console.log(`${tool}: skipped, ${needs} is not here`);
    return false;
  }
  const { status } = spawnSync(process.execPath, ["--import", "tsx", join(root, "tools", tool), ...(check ? ["--check"] : [])], { cwd: root, stdio: "inherit" });
  console.log(`${tool}: ${status === 0 ? "ok" : "FAILED"}`);
  return status !== 0;
});
process.exitCode = failed.length === 0 ? 0 : 1;
