import type { ClientBridge } from "#host/bridge";

/** The globals that Microsoft's client defines. */
export interface OfficeClient {
  Excel: unknown;
  OfficeExtension: { HostBridge: { init: (bridge: ClientBridge) => void } };
  /** The global object that the client looks for `Office` on. */
  scope: Record<string, unknown>;
}

export function readClient(scope: Record<string, unknown>): OfficeClient {
  const { Excel, OfficeExtension } = scope;
  if (Excel === undefined || !isExtension(OfficeExtension)) throw new Error("Office.js did not load");
  return { Excel, OfficeExtension, scope };
}

function isExtension(value: unknown): value is OfficeClient["OfficeExtension"] {
  return typeof value === "object" && value !== null && "HostBridge" in value;
}
