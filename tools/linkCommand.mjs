// `npx policy-ledger` looks in node_modules/.bin first. npm links the commands of dependencies there, not the package's own,
// and would otherwise install the package into its cache at the first call.
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../node_modules/.bin");
const command = join(folder, "policy-ledger");
mkdirSync(folder, { recursive: true });
rmSync(command, { force: true });
if (process.platform === "win32") {
  writeFileSync(`${command}.cmd`, '@node "%~dp0\\..\\..\\bin\\policy-ledger.js" %*\r\n');
} else {
  chmodSync(join(import.meta.dirname, "../bin/policy-ledger.js"), 0o755);
  symlinkSync("../../bin/policy-ledger.js", command);
}
