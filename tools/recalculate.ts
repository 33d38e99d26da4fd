import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** LibreOffice's command, or null on a machine without it. */
export function findLibreOffice(): string | null {
  return ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"].find((path) => existsSync(path)) ?? null;
}

// LibreOffice trusts the values in an .xlsx unless told otherwise; 0 = always recalculate on load.
const profileSettings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/**
 * Opens a workbook in LibreOffice, recalculates every formula and saves it in another format.
 * Returns the path of the new file; throws when LibreOffice refuses the workbook.
 */
export async function convertWithLibreOffice(soffice: string, workbook: string, outFolder: string, format: "xlsx" | "pdf"): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), "policy-ledger-office-"));
  try {
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user/registrymodifications.xcu"), profileSettings);
    await mkdir(outFolder, { recursive: true });
    const args = ["--headless", "--norestore", `-env:UserInstallation=${pathToFileURL(profile).href}`, "--convert-to", format, "--outdir", outFolder, workbook];
    await run(soffice, args, { timeout: 180_000 });
    const result = join(outFolder, basename(workbook).replace(/\.[^.]+$/u, `.${format}`));
    if (!existsSync(result)) throw new Error(`LibreOffice could not open ${basename(workbook)}`);
    return result;
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}
