/** `"ExcelApi 1.9"` */
export type ApiSet = `${string} ${number}.${number}`;

export type ProfileName = "ltsc2021" | "web" | "desktop";

export interface Profile {
  name: ProfileName;
  /** Highest version of each requirement set. */
  sets: Readonly<Record<string, string>>;
  /** Bytes of one request or one answer; null where no limit is known. */
  payloadLimit: number | null;
}

const megabyte = 1024 * 1024;
/** Not requirement sets of the documentation, but asked for by the client itself. */
const clientSets = { DelayForCellEdit: "1.1" };
const newest = { ExcelApi: "1.20", SharedRuntime: "1.2", RibbonApi: "1.2", DialogApi: "1.2", KeyboardShortcuts: "1.1", ...clientSets };

/** Versions: requirement-sets/excel/excel-api-requirement-sets and common/office-add-in-requirement-sets. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  ltsc2021: { name: "ltsc2021", sets: { ExcelApi: "1.14", SharedRuntime: "1.1", RibbonApi: "1.2", DialogApi: "1.2", ...clientSets }, payloadLimit: null },
  // docs/concepts/resource-limits-and-performance-optimization: 5 MB each way on the web.
  web: { name: "web", sets: { ...newest, ExcelApiOnline: "1.1" }, payloadLimit: 5 * megabyte },
  desktop: { name: "desktop", sets: { ...newest, ExcelApiDesktop: "1.1" }, payloadLimit: null },
};

export function supports(profile: Profile, set: ApiSet): boolean {
  const [name = "", version = "1.1"] = set.split(" ");
  return isSetSupported(profile, name, version);
}

export function isSetSupported(profile: Profile, name: string, version = "1.1"): boolean {
  const key = Object.keys(profile.sets).find((known) => known.toLowerCase() === name.toLowerCase());
  return key !== undefined && compareVersions(profile.sets[key] ?? "0.0", version) >= 0;
}

function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA === majorB ? minorA - minorB : majorA - majorB;
}
