import { startHost } from "./embeddedHost.ts";
import type { EmbeddedHost, HostOptions } from "./embeddedHost.ts";
import { loadOfficeJs } from "./office/loadOfficeJs.ts";

export type { EmbeddedHost } from "./embeddedHost.ts";

/** The host in Node: every one has a client of its own. */
export async function createEmbeddedHost(options: Omit<HostOptions, "client">): Promise<EmbeddedHost> {
  return startHost({ ...options, client: await loadOfficeJs() });
}
