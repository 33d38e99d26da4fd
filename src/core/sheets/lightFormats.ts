import { lightNames } from "#core/statistics/lights";
import type { Area } from "#core/ledger/model";
import { formatColumn } from "./address.ts";
import { listCell } from "./base/baseLists.ts";
import type { SheetPlan } from "./sheetPlan.ts";
import { lights } from "./styles.ts";

/** Cells that hold a light's word take its colour; the word says the same in black and white. */
export function colourLights(area: Area): SheetPlan["conditionalFormats"] {
  const cell = `$${formatColumn(area.column)}${area.row}`;
  return lightNames.map((light) => ({ area, when: `${cell}={{base}}!${listCell(`light.${light}`)}`, style: lights[light] }));
}

/** Cells that meet a condition take the colour that the rule table has for it. */
export function colourByRule(area: Area, when: string, rule: string): SheetPlan["conditionalFormats"] {
  return lightNames.map((light) => ({ area, when: `AND(${when},${rule}={{base}}!${listCell(`light.${light}`)})`, style: lights[light] }));
}
