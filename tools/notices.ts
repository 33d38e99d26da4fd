/** Writes THIRD-PARTY-NOTICES.md: every package that ships, with its version and licence. `--check` compares instead. */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

interface LockEntry {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
}

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "THIRD-PARTY-NOTICES.md");

function readNotices(): string {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as { packages: Record<string, LockEntry> };
  const shipped = Object.entries(lock.packages)
    .filter(([path, entry]) => path !== "" && entry.dev !== true && entry.devOptional !== true && entry.optional !== true)
    .map(([path, { version = "", license = "see package" }]) => `| ${path.replace(/^.*node_modules\//u, "")} | ${version} | ${license} |`);
  const rows = [...new Set(shipped)].sort();
  return [
    "# Third-party notices", "",
    "Packages that the add-in, the workbench or the command line ship or load. `@microsoft/office-js` is used unmodified",
    "under Microsoft's own terms, for developing, testing and shipping add-ins (docs/decisions/adr-002.md).", "",
    "| package | version | licence |", "|---|---|---|", ...rows, "",
  ].join("\n");
}

const notices = readNotices();
if (!process.argv.includes("--check")) writeFileSync(target, notices);
else if (readFileSync(target, "utf8") !== notices) {
  console.error("THIRD-PARTY-NOTICES.md is out of date; run `npm run generate`");
  process.exitCode = 1;
}
