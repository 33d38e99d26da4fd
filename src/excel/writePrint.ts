import type { PrintSetup, SheetPlan } from "#core/sheets/sheetPlan";
import { rangeOf } from "./address.ts";
import type { RequestBudget } from "./requestBudget.ts";

type Margin = PrintSetup<string>["header"];

function applyMargins(target: Excel.HeaderFooter, header: Margin, footer: Margin): void {
  target.leftHeader = header.left ?? "";
  target.centerHeader = header.center ?? "";
  target.rightHeader = header.right ?? "";
  target.leftFooter = footer.left ?? "";
  target.centerFooter = footer.center ?? "";
  target.rightFooter = footer.right ?? "";
}

/** Paper, print area, repeated rows, head and foot. */
export async function writePrint(budget: RequestBudget, sheet: Excel.Worksheet, { print }: SheetPlan<string>): Promise<void> {
  if (print === null) return;
  await budget.spendCalls(14);
  const layout = sheet.pageLayout;
  layout.paperSize = print.paper === "A3" ? "A3" : "A4";
  layout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  if (print.fitWidth) layout.zoom = { horizontalFitToPages: 1, ...(print.fitHeight === true ? { verticalFitToPages: 1 } : {}) };
  layout.centerHorizontally = true;
  layout.setPrintArea(rangeOf(sheet, print.area));
  if (print.titleRows !== null) layout.setPrintTitleRows(`$${print.titleRows.first}:$${print.titleRows.last}`);
  applyMargins(layout.headersFooters.defaultForAllPages, print.header, print.footer);
}
