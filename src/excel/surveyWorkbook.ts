import { findMarkers, type DefinedName, type Markers } from "./sheetMarkers.ts";
import { syncWithin } from "./syncWithin.ts";

interface SurveyedSheet {
  id: string;
  name: string;
  isVisible: boolean;
}

/** What has to be known of a workbook before anything is written into it. */
export interface Survey {
  sheets: readonly SurveyedSheet[];
  names: readonly DefinedName[];
  markers: Markers;
  isStructureProtected: boolean;
  isCalculationManual: boolean;
}

/** One round trip: sheets, defined names, protection, calculation mode. */
export async function surveyWorkbook(context: Excel.RequestContext): Promise<Survey> {
  const read = queueSurvey(context);
  await syncWithin(context);
  return read();
}

/** Queues the survey; call what comes back after the round trip. */
export function queueSurvey(context: Excel.RequestContext): () => Survey {
  const { workbook } = context;
  workbook.worksheets.load("items/id,items/name,items/visibility");
  workbook.names.load("items/name,items/formula");
  workbook.protection.load("protected");
  workbook.application.load("calculationMode");
  return () => readSurvey(workbook);
}

function readSurvey(workbook: Excel.Workbook): Survey {
  const sheets = workbook.worksheets.items.map(({ id, name, visibility }) => ({ id, name, isVisible: visibility === "Visible" }));
  const names = workbook.names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  return {
    sheets,
    names,
    markers: findMarkers(names, new Set(sheets.map(({ name }) => name))),
    isStructureProtected: workbook.protection.protected,
    isCalculationManual: workbook.application.calculationMode === "Manual",
  };
}
