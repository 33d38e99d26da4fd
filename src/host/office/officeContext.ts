import { isSetSupported } from "#host/protocol/apiSets";
import type { Profile } from "#host/protocol/apiSets";

export interface OfficeSettings {
  profile: Profile;
  locale: string;
}

/** `Office` as a page or a test needs it: what Office.js itself supplies only inside Office. */
export function createOffice({ profile, locale }: OfficeSettings): Record<string, unknown> {
  const info = { host: "Excel", platform: profile.name === "web" ? "OfficeOnline" : "PC" };
  const ready = (callback?: (given: typeof info) => unknown): Promise<typeof info> => {
    const answered = Promise.resolve(info);
    if (callback !== undefined) void answered.then(callback);
    return answered;
  };
  const actions = new Map<string, unknown>();
  return {
    onReady: ready,
    initialize: () => undefined,
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" },
    StartupBehavior: { none: "None", load: "Load" },
    actions: { associate: (name: string, action: unknown) => void actions.set(name, action), get: (name: string) => actions.get(name) },
    addin: { setStartupBehavior: () => Promise.resolve(), showAsTaskpane: () => Promise.resolve(), hide: () => Promise.resolve() },
    context: {
      contentLanguage: locale,
      displayLanguage: locale,
      diagnostics: { ...info, version: "16.0" },
      host: info.host,
      platform: info.platform,
      requirements: { isSetSupported: (name: string, version?: string) => isSetSupported(profile, name, version ?? "1.1") },
      officeTheme: undefined,
      partitionKey: undefined,
    },
  };
}
