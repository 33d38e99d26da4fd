import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import { readClient } from "./officeClient.ts";
import type { OfficeClient } from "./officeClient.ts";

const client = "@microsoft/office-js/dist/excel-web-16.00.js";
let script: Script | null = null;

/** Microsoft's client, unmodified, in a context of its own: every host of a process gets a fresh one. Node only. */
export async function loadOfficeJs(): Promise<OfficeClient> {
  script ??= new Script(await readFile(findClient(), "utf8"), { filename: "excel-web-16.00.js" });
  const scope = createScope();
  createContext(scope);
  script.runInContext(scope);
  return readClient(scope);
}

/** Bundled, started through the command or run from source: the package lies beside one of these. */
function findClient(): string {
  for (const base of [import.meta.url, process.argv[1] ?? "", `${process.cwd()}/package.json`]) {
    try {
      return createRequire(base).resolve(client);
    } catch {
      // Not beside this one.
    }
  }
  throw new Error(`${client} is not installed`);
}

/** The few things of a browser that the client asks for while it loads. */
function createScope(): Record<string, unknown> {
  const scope: Record<string, unknown> = {
    setTimeout, clearTimeout, setInterval, clearInterval, performance, console,
    navigator: { userAgent: "embedded" },
    document: { URL: "https://localhost/", getElementsByTagName: () => [], createElement: () => ({}) },
  };
  scope["window"] = scope;
  scope["self"] = scope;
  return scope;
}
