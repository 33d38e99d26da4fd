import { fail, ok, type Result } from "#core/findings/result";
import type { SheetId, SheetPlan } from "#core/sheets/sheetPlan";
import { clearSheets, lookAtSheets, type StandingSheet } from "./clearSheets.ts";
import { readFormulas, type FormulaComparison } from "./compareFormulas.ts";
import { createSheets, finishSheets, orderSheets, writeNames } from "./createSheets.ts";
import { excelFailure, isRichApiError, toExcelFailure, type ExcelFailure } from "./excelFailure.ts";
import { buildFormulaValues, type FormulaValues } from "./formulaValues.ts";
import { keepLook, type KeptLook } from "./keepLook.ts";
import { planSheets, type Destinations } from "./planSheets.ts";
import { createRequestBudget, type RequestBudget } from "./requestBudget.ts";
import { runExcel } from "./runExcel.ts";
import { surveyWorkbook, type Survey } from "./surveyWorkbook.ts";
import { writeBlocks } from "./writeBlocks.ts";
import { writeCharts } from "./writeCharts.ts";
import { writeConditionalFormats } from "./writeConditionalFormats.ts";
import { writeLayout } from "./writeLayout.ts";
import { writeLinks } from "./writeLinks.ts";
import { writePrint } from "./writePrint.ts";
import { writeStyles } from "./writeStyles.ts";
import { writeTables } from "./writeTables.ts";
import { writeValidations } from "./writeValidations.ts";
import { holdsUsersCells } from "./writtenArea.ts";
import { syncWithin } from "./syncWithin.ts";

interface WrittenSheet {
  id: SheetId;
  /** The name it really has. */
  name: string;
  isNew: boolean;
}

export interface ApplyOutcome extends FormulaComparison {
  sheets: readonly WrittenSheet[];
  /** Sheets of earlier runs that are the user's by now, because he has put something of his own on them; new ones stand beside them. */
  left: readonly string[];
  /** Excel's code when print set-up or charts could not be made (a machine without a printer refuses paper sizes); else null. */
  withoutExtras: string | null;
}

export interface ApplyOptions {
  /** The sheets are for the user to go on with: always new ones, without a marker in the end, never refilled. */
  handOver?: boolean;
  /** For a host that keeps formulas without calculating them: told, before the first formula is written, what each will show. */
  announce?: ((values: FormulaValues) => void) | undefined;
}

type SheetWriter = (budget: RequestBudget, sheet: Excel.Worksheet, plan: SheetPlan<string>, names: ReadonlyMap<string, string>) => Promise<void>;
/** In this order: formats and values, links and tables over values, looks, then what refers to cells. */
const writers: readonly SheetWriter[] = [
  writeBlocks, writeLinks, writeTables, writeStyles, writeLayout, writeConditionalFormats, writeValidations,
];
/** What a sheet is still right without. */
const extraWriters: readonly SheetWriter[] = [writePrint, writeCharts];

function refusal({ sheets, leftovers }: Destinations, survey: Survey): ExcelFailure | null {
  const changesStructure = leftovers.length > 0 || sheets.some(({ isNew }) => isNew);
  return changesStructure && survey.isStructureProtected ? excelFailure("protectedWorkbook") : null;
}

function keepLooks({ sheets, leftovers }: Destinations, standing: readonly StandingSheet[]): Destinations {
  const looks = new Map(standing.map(({ name, look }): [string, KeptLook] => [name, look]));
  return { leftovers, sheets: sheets.map((sheet) => {
    const look = looks.get(sheet.workingName);
    return look === undefined ? sheet : { ...sheet, plan: keepLook(sheet.plan, look) };
  }) };
}

interface Decision {
  planned: Destinations;
  /** Those that are refilled. */
  standing: readonly StandingSheet[];
  left: readonly string[];
}

/** Which sheet each plan goes to, after a look at those that would be refilled. */
async function decide(context: Excel.RequestContext, plans: readonly SheetPlan<string>[], survey: Survey, { handOver }: ApplyOptions): Promise<Decision> {
  const first = planSheets(plans, survey, { handOver });
  const refilled = first.sheets.filter(({ isNew }) => !isNew);
  const looked = await lookAtSheets(context, refilled.map(({ workingName }) => workingName));
  const byName = new Map(looked.map((sheet) => [sheet.name, sheet]));
  const kept = refilled.filter(({ plan, workingName }) => holdsUsersCells(plan.id, survey.markers.written.get(plan.id), byName.get(workingName)?.used ?? null));
  const left = kept.map(({ workingName }) => workingName);
  const planned = kept.length === 0 ? first : planSheets(plans, survey, { handOver, left: new Set(kept.map(({ plan }) => plan.id)) });
  return { planned, standing: looked.filter(({ name }) => !left.includes(name)), left };
}

async function writeContents(context: Excel.RequestContext, { sheets }: Destinations, survey: Survey, wanted: readonly SheetWriter[]): Promise<void> {
  const names = new Map(survey.markers.final);
  for (const { plan, workingName } of sheets) names.set(plan.id, workingName);
  const budget = createRequestBudget(context, () => context.application.suspendApiCalculationUntilNextSync());
  for (const { plan, workingName } of sheets) {
    for (const write of wanted) await write(budget, context.workbook.worksheets.getItem(workingName), plan, names);
  }
  await syncWithin(context);
}

/** Print set-up and charts, in a round trip of their own: a refusal costs them and nothing else. */
async function writeExtras(context: Excel.RequestContext, destinations: Destinations, survey: Survey): Promise<string | null> {
  if (!destinations.sheets.some(({ plan }) => plan.print !== null || plan.charts.length > 0)) return null;
  try {
    await writeContents(context, destinations, survey, extraWriters);
    return null;
  } catch (error) {
    if (!isRichApiError(error) || ["busy", "cellEditing"].includes(toExcelFailure(error).kind)) throw error;
    return error.code;
  }
}

/** Names, order, and the values that the formulas came to, in the last round trip. */
async function finish(context: Excel.RequestContext, { sheets }: Destinations, survey: Survey): Promise<FormulaComparison> {
  finishSheets(context, sheets, survey);
  if (survey.isCalculationManual) for (const { finalName } of sheets) context.workbook.worksheets.getItem(finalName).calculate(true);
  const compare = readFormulas(context, sheets);
  context.runtime.enableEvents = true;
  await syncWithin(context);
  return compare();
}

/**
 * Writes sheets. Round trips: survey; a look at the sheets to be refilled, if any; contents (one per 3.75 MB); print
 * set-up and charts, if any; names and reading back. Sheets of the user are never touched: ours are found by their markers, cleared and refilled, or built
 * under temporary names until everything stands. After a fault at any point the next call clears up and completes.
 */
export async function applySheetPlans(plans: readonly SheetPlan<string>[], options: ApplyOptions = {}): Promise<Result<ApplyOutcome, ExcelFailure>> {
  const progress = { hasStarted: false };
  const result = await runExcel<ApplyOutcome>({ waitForCellEdit: true }, async (context) => {
    const survey = await surveyWorkbook(context);
    const { planned, standing, left } = await decide(context, plans, survey, options);
    const refused = refusal(planned, survey);
    if (refused !== null) return fail(refused);
    const cleared = clearSheets(standing);
    if (!cleared.ok) return cleared;
    const destinations = keepLooks(planned, standing);
    const { sheets, leftovers } = destinations;
    progress.hasStarted = true;
    options.announce?.(buildFormulaValues(sheets));
    context.runtime.enableEvents = false;
    createSheets(context, sheets, survey, leftovers);
    orderSheets(context, sheets, survey);
    writeNames(context, sheets, survey);
    await writeContents(context, destinations, survey, writers);
    const withoutExtras = await writeExtras(context, destinations, survey);
    const comparison = await finish(context, destinations, survey);
    return ok({ ...comparison, withoutExtras, left, sheets: sheets.map(({ plan, finalName, isNew }) => ({ id: plan.id, name: finalName, isNew })) });
  });
  if (result.ok || !progress.hasStarted) return result;
  const turnedOn = turnEventsOn();
  // A host that no longer answers is not waited for twice.
  if (result.failure.code !== "Timeout") await turnedOn;
  return fail({ ...result.failure, written: "generatedSheets" });
}

/** After a fault the workbook's events must not stay off; when this fails too, closing the pane turns them on. */
async function turnEventsOn(): Promise<void> {
  await runExcel({ waitForCellEdit: false }, (context) => {
    context.runtime.enableEvents = true;
    return Promise.resolve(ok(null));
  });
}
