// End-to-end tests in a real browser over the built workbench. Without a browser they are skipped with a word.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { chromium } from "playwright-core";
import { needs } from "../support/needs.ts";
import { declareAddinRuntimeTests } from "./addinRuntimeTests.ts";
import { declareAddinTests, readPolicyFromDocs } from "./addinTests.ts";
import { serveFolder } from "./serveFolder.ts";
import { declareFaultTests } from "./faultTests.ts";
import { declareFindingsTests } from "./findingsTests.ts";
import { declareFolderTests } from "./folderTests.ts";
import { declareLooksTests } from "./looksTests.ts";
import { declarePolicyTests } from "./policyTests.ts";
import { declarePseudoLocaleTests } from "./pseudoLocaleTests.ts";
import { declareStatisticsTests } from "./statisticsTests.ts";

const browserPath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const root = join(import.meta.dirname, "../..");

/** The folder of a build target, built now unless it is to be taken as it is. */
function build(target: "addin" | "workbench"): string {
  const folder = join(root, "dist", target);
  if (process.argv.includes("--no-build") && existsSync(folder)) return folder;
  const built = spawnSync(process.execPath, [join(root, "node_modules/webpack/bin/webpack.js"), "--env", `target=${target}`], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  if (built.status !== 0) throw new Error(`${target} cannot be built`);
  return folder;
}

if (needs(`a browser at ${browserPath} (or one named in CHROMIUM)`, existsSync(browserPath))) {
  const folder = build("workbench");
  const workbench = await serveFolder(folder);
  const addinFolder = build("addin");
  const addin = await serveFolder(addinFolder, { "content-security-policy": readPolicyFromDocs() });
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  after(async () => {
    await browser.close();
    workbench.close();
    addin.close();
  });
  declareAddinTests(browser, addin.url);
  declareAddinRuntimeTests(browser, addin.url, addinFolder);
  const declarations = { declareStatisticsTests, declareFindingsTests, declarePolicyTests, declareFaultTests, declareLooksTests };
  for (const declare of Object.values(declarations)) declare(browser, workbench.url);
  declareFolderTests(browser, folder);
  declarePseudoLocaleTests(browser);
}
