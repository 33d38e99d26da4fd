import type { SheetPlan } from "#core/sheets/sheetPlan";
import { temporarySheetName } from "./sheetMarkers.ts";
import type { Survey } from "./surveyWorkbook.ts";
import { sheetNameKey, uniqueSheetName } from "./uniqueSheetName.ts";

/** A plan with the sheet it goes to. */
export interface Destination {
  plan: SheetPlan<string>;
  /** Its name while writing. */
  workingName: string;
  /** Its name afterwards. */
  finalName: string;
  isNew: boolean;
  /** Ours: a marker will find it again. Else it is handed over to the user once it stands. */
  isKept: boolean;
}

export interface Destinations {
  sheets: readonly Destination[];
  /** Names of sheets that an interrupted run has left. */
  leftovers: readonly string[];
}

interface PlanOptions {
  /** All sheets are for the user to go on with. */
  handOver?: boolean | undefined;
  /** Ids of sheets that are the user's by now: he has put something of his own on them. */
  left?: ReadonlySet<string>;
}

/**
 * Decides which sheet each plan goes to: the one with its marker, whatever the user calls it now, else a new one. A new
 * sheet is built under a temporary name and gets the wanted one, or the next free one, when everything stands.
 */
export function planSheets(plans: readonly SheetPlan<string>[], { sheets, markers }: Survey, { handOver, left = new Set() }: PlanOptions = {}): Destinations {
  const leftovers = [...new Set(markers.temporary.values())];
  const staying = sheets.map(({ name }) => name).filter((name) => !leftovers.includes(name));
  const taken = new Set(staying.map(sheetNameKey));
  const take = (wanted: string): string => {
    const name = uniqueSheetName(wanted, taken);
    taken.add(sheetNameKey(name));
    return name;
  };
  const destinations = plans.map((plan) => {
    const existing = handOver === true || left.has(plan.id) ? undefined : markers.final.get(plan.id);
    if (existing !== undefined && !leftovers.includes(existing)) return { plan, workingName: existing, finalName: existing, isNew: false, isKept: true };
    return { plan, workingName: take(temporarySheetName(plan.id)), finalName: take(plan.name), isNew: true, isKept: handOver !== true };
  });
  return { sheets: destinations, leftovers };
}
