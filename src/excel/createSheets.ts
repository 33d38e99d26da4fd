import type { Area } from "#core/ledger/model";
import { formatArea, quoteSheet } from "#core/sheets/address";
import { rangeOf } from "./address.ts";
import type { Destination } from "./planSheets.ts";
import { finalMarker, temporaryMarker } from "./sheetMarkers.ts";
import type { Survey } from "./surveyWorkbook.ts";
import { writtenArea } from "./writtenArea.ts";

const topLeft = { row: 1, column: 1, rowCount: 1, columnCount: 1 };

interface Marked {
  sheet: Excel.Worksheet;
  area: Area;
  isTaken: boolean;
}

/** Adds a hidden workbook-level name; one that has lost its sheet is replaced. */
function mark(context: Excel.RequestContext, name: string, { sheet, area, isTaken }: Marked): void {
  const { names } = context.workbook;
  if (isTaken) names.getItem(name).delete();
  names.add(name, rangeOf(sheet, area)).visible = false;
}

/** Turns the marker of a refilled sheet to what was written, or to its first cell while that is not known. */
function turnMarker(context: Excel.RequestContext, { plan, workingName }: Destination, area: Area): void {
  context.workbook.names.getItem(finalMarker(plan.id)).formula = `=${quoteSheet(workingName)}!${formatArea(area)}`;
}

const nameTest = (survey: Survey): ((name: string) => boolean) => {
  const lowered = new Set(survey.names.map(({ name }) => name.toLowerCase()));
  return (name) => lowered.has(name.toLowerCase());
};

/** Removes what an interrupted run has left, and adds the new sheets under temporary names, each with its marker. */
export function createSheets(context: Excel.RequestContext, sheets: readonly Destination[], survey: Survey, leftovers: readonly string[]): void {
  const isTaken = nameTest(survey);
  for (const name of leftovers) context.workbook.worksheets.getItem(name).delete();
  for (const destination of sheets) {
    const { plan, workingName, isNew } = destination;
    if (!isNew) {
      turnMarker(context, destination, topLeft);
      continue;
    }
    const sheet = context.workbook.worksheets.add(workingName);
    sheet.showGridlines = false;
    mark(context, temporaryMarker(plan.id), { sheet, area: topLeft, isTaken: isTaken(temporaryMarker(plan.id)) });
  }
}

/** Defined names that formulas use: before the formulas. A name that exists is turned to its new place, so that what refers to it goes on. */
export function writeNames(context: Excel.RequestContext, sheets: readonly Destination[], survey: Survey): void {
  const isTaken = nameTest(survey);
  for (const { plan, workingName } of sheets) {
    const sheet = context.workbook.worksheets.getItem(workingName);
    for (const { name, area } of plan.names) {
      if (isTaken(name)) context.workbook.names.getItem(name).formula = `=${quoteSheet(workingName)}!${formatArea(area)}`;
      else context.workbook.names.add(name, rangeOf(sheet, area));
    }
  }
}

/** The last step: markers cover what was written, new sheets get their name. Marker first, so that a sheet is never without one. */
export function finishSheets(context: Excel.RequestContext, sheets: readonly Destination[], survey: Survey): void {
  const isTaken = nameTest(survey);
  for (const destination of sheets) {
    const { plan, workingName, finalName, isNew, isKept } = destination;
    if (!isNew) {
      turnMarker(context, destination, writtenArea(plan));
      continue;
    }
    const sheet = context.workbook.worksheets.getItem(workingName);
    if (isKept) mark(context, finalMarker(plan.id), { sheet, area: writtenArea(plan), isTaken: isTaken(finalMarker(plan.id)) });
    sheet.name = finalName;
    context.workbook.names.getItem(temporaryMarker(plan.id)).delete();
  }
}

/**
 * Puts new sheets between old ones: each behind the one before it in the plans' order, or before the first old one. Old
 * sheets stay where the user has put them. Without old ones the new sheets stand at the end, where they were added.
 */
export function orderSheets(context: Excel.RequestContext, sheets: readonly Destination[], survey: Survey): void {
  const firstOld = sheets.find(({ isNew }) => !isNew);
  if (firstOld === undefined || sheets.every(({ isNew }) => !isNew)) return;
  const leftovers = new Set(survey.markers.temporary.values());
  const order = survey.sheets.map(({ name }) => name).filter((name) => !leftovers.has(name));
  let place = order.indexOf(firstOld.workingName);
  for (const { workingName, isNew } of sheets) {
    if (isNew) order.splice(place, 0, workingName);
    else place = order.indexOf(workingName);
    place += 1;
  }
  // From left to right: what stands left of a sheet is in its place already.
  const added = new Set(sheets.filter(({ isNew }) => isNew).map(({ workingName }) => workingName));
  order.forEach((name, position) => { if (added.has(name)) context.workbook.worksheets.getItem(name).position = position; });
}
