import type { IsoDate } from "#core/calendar/isoDate";
import { text, verbatim } from "#core/findings/text";
import type { Area } from "#core/ledger/model";
import type { PrintSetup } from "./sheetPlan.ts";

/** A4 landscape, one page wide, head repeated; the foot says the day of the data and the page (&P of &N). */
export function buildPrintSetup(area: Area, titleRows: { first: number; last: number }, asOf: IsoDate): PrintSetup {
  return {
    area, paper: "A4", orientation: "landscape", fitWidth: true, titleRows,
    header: {},
    footer: { left: text("sheet.foot.asOf", { day: asOf }), center: text("sheet.foot.page", { page: "&P", pages: "&N" }), right: verbatim("&A") },
  };
}
