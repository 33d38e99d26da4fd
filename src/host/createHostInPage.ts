import { startHost } from "./embeddedHost.ts";
import type { EmbeddedHost, HostOptions } from "./embeddedHost.ts";
import { readClient } from "./office/officeClient.ts";

export type { EmbeddedHost } from "./embeddedHost.ts";

/** The host in a page that has loaded `excel-web-16.00.js` by a script tag before. */
export function createHostInPage(options: Omit<HostOptions, "client">): Promise<EmbeddedHost> {
  return startHost({ ...options, client: readClient(pageScope()) });
}

/** The page's own global object, which the client reads `Office` from and writes `Excel` to. */
function pageScope(): Record<string, unknown> {
  return globalThis;
}
