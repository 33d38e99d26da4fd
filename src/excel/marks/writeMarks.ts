import { fail, ok, type Result } from "#core/findings/result";
import type { Area } from "#core/ledger/model";
import { formatColumn } from "#core/sheets/address";
import { rangeOf } from "#excel/address";
import { clusterCells } from "#excel/changes/clusterCells";
import { cellKey, type CellAddress } from "#excel/changes/model";
import { excelFailure, type ExcelFailure } from "#excel/excelFailure";
import { jsonBytes } from "#excel/jsonBytes";
import { createRequestBudget, type RequestBudget } from "#excel/requestBudget";
import { runExcel } from "#excel/runExcel";
import { syncWithin } from "#excel/syncWithin";
import { cellsOf, colorKey, findMarks, readValidations, type CellValidation, type FoundMarks } from "./findMarks.ts";
import { colorFormula, markColors, noteFormula, severities, type CellMark } from "./model.ts";

export interface MarkOutcome {
  sheet: string;
  /** Cells that were coloured. */
  cells: number;
  /** Those that say why when they are selected. */
  notes: number;
  /** Those that could not, because they have an input rule of the user's own. */
  withoutNotes: number;
}

/** Cells that get words; each has a rule of its own. The others are coloured all the same. */
const mostNotes = 2_000;
/** An input message may have so many characters (Excel's dialog), its title 32. */
const longestNote = 255;
const longestTitle = 32;
/** `getRanges` takes an address of 8,192 characters. */
const longestAddress = 8_000;

type PlacedMark = CellMark & CellAddress;

const addressOf = ({ row, column, rowCount }: Area): string => `${formatColumn(column)}${row}${rowCount > 1 ? `:${formatColumn(column)}${row + rowCount - 1}` : ""}`;

/** Addresses of areas, in lists that Excel takes. */
function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const address = addressOf(area);
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length + 1 <= longestAddress) lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

async function writeColors(budget: RequestBudget, sheetName: string, marks: readonly PlacedMark[]): Promise<void> {
  for (const severity of severities) {
    const areas = clusterCells(marks.filter((mark) => mark.severity === severity), 0);
    for (const addresses of addressLists(areas)) {
      await budget.spend(addresses.length + 2_000);
      const { custom } = budget.context.workbook.worksheets.getItem(sheetName).getRanges(addresses).conditionalFormats.add("Custom");
      custom.rule.formula = colorFormula(severity);
      custom.format.fill.color = markColors[severity];
    }
  }
}

const messageOf = ({ words }: CellMark): string => (words.length > longestNote ? `${words.slice(0, longestNote - 1)}…` : words);

/** The sheet is marked just so already: every write would cost the user Excel's own undo. */
function isMarkedSo(found: FoundMarks, { placed, notes, validations }: { placed: readonly PlacedMark[]; notes: readonly PlacedMark[]; validations: readonly CellValidation[] }): boolean {
  if (found.colors.size !== placed.length || !placed.every((mark) => found.colors.has(colorKey(mark.severity, mark)))) return false;
  const words = new Map(validations.filter(({ kind }) => kind === "ours").map((cell) => [cellKey(cell), cell.message]));
  return words.size === notes.length && notes.every((mark) => words.get(cellKey(mark)) === messageOf(mark));
}

async function writeNotes(budget: RequestBudget, sheetName: string, marks: readonly PlacedMark[]): Promise<void> {
  for (const mark of marks) {
    const { row, column, title } = mark;
    const message = messageOf(mark);
    await budget.spend(jsonBytes(message) + 1_200);
    const { dataValidation } = rangeOf(budget.context.workbook.worksheets.getItem(sheetName), { row, column, rowCount: 1, columnCount: 1 });
    dataValidation.rule = { custom: { formula: noteFormula } };
    dataValidation.prompt = { showPrompt: true, title: title.slice(0, longestTitle), message };
  }
}

/** Queues the removal of the marks that a sheet has. */
async function removeMarks(budget: RequestBudget, { sheet, formats }: FoundMarks, validations: readonly CellValidation[]): Promise<void> {
  for (const format of formats) {
    await budget.spendCalls(2);
    format.delete();
  }
  const ours = clusterCells(validations.filter(({ kind }) => kind === "ours"), 0);
  for (const area of ours) {
    await budget.spendCalls(3);
    rangeOf(budget.context.workbook.worksheets.getItem(sheet), area).dataValidation.clear();
  }
}

interface Outline {
  found: FoundMarks;
  firstColumn: number;
}

async function surveyMarks(context: Excel.RequestContext, sheetName: string): Promise<Result<Outline, ExcelFailure>> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  sheet.protection.load("protected");
  const used = sheet.getUsedRangeOrNullObject(true).load("columnIndex");
  const [found] = await findMarks(context, [sheet]);
  if (sheet.isNullObject || found === undefined) return fail(excelFailure("sheetNotFound", { sheet: sheetName }));
  if (sheet.protection.protected) return fail(excelFailure("protectedSheet", { sheet: sheetName }));
  return ok({ found, firstColumn: used.isNullObject ? 1 : used.columnIndex + 1 });
}

/** One mark a cell: the first of each. */
function placeMarks(marks: readonly CellMark[], firstColumn: number): PlacedMark[] {
  const placed = new Map<number, PlacedMark>();
  for (const mark of marks) {
    const at = { ...mark, column: mark.column ?? firstColumn };
    if (!placed.has(cellKey(at))) placed.set(cellKey(at), at);
  }
  return [...placed.values()];
}

const withoutCalculation = (context: Excel.RequestContext) => (): void => context.application.suspendApiCalculationUntilNextSync();

/**
 * Marks cells of one sheet; what was marked before is taken off. Round trips: two to find earlier marks (one where the
 * sheet has no rules), one per 2,500 cells to see which have input rules of their own, one per 3.75 MB to write.
 */
export async function writeMarks(sheetName: string, marks: readonly CellMark[]): Promise<Result<MarkOutcome, ExcelFailure>> {
  const progress = { hasStarted: false };
  const result = await runExcel<MarkOutcome>({ waitForCellEdit: true }, async (context) => {
    const outline = await surveyMarks(context, sheetName);
    if (!outline.ok) return outline;
    const { found, firstColumn } = outline.value;
    const placed = placeMarks(marks, firstColumn);
    const noted = placed.slice(0, mostNotes);
    const old = cellsOf(found.areas);
    const known = new Map(placed.map((mark) => [cellKey(mark), mark]));
    const validations = await readValidations(context, sheetName, [...noted, ...old.filter((cell) => !known.has(cellKey(cell)))]);
    const users = new Set(validations.filter(({ kind }) => kind === "users").map(cellKey));
    const notes = noted.filter((mark) => !users.has(cellKey(mark)));
    const outcome = { sheet: sheetName, cells: placed.length, notes: notes.length, withoutNotes: placed.length - notes.length };
    if (isMarkedSo(found, { placed, notes, validations })) return ok(outcome);
    progress.hasStarted = true;
    const budget = createRequestBudget(context, withoutCalculation(context));
    await removeMarks(budget, found, validations);
    await writeColors(budget, sheetName, placed);
    await writeNotes(budget, sheetName, notes);
    await syncWithin(context);
    return ok(outcome);
  });
  return result.ok || !progress.hasStarted ? result : fail({ ...result.failure, written: "marks" });
}

/** Takes the marks off all sheets; a protected sheet keeps its own and is the failure when it has any. */
export async function removeAllMarks(): Promise<Result<{ cells: number }, ExcelFailure>> {
  const progress = { hasStarted: false };
  const result = await runExcel<{ cells: number }>({ waitForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/protection/protected");
    await syncWithin(context);
    const found = (await findMarks(context, worksheets.items)).filter(({ formats }) => formats.length > 0);
    const locked = worksheets.items.find(({ name, protection }) => protection.protected && found.some(({ sheet }) => sheet === name));
    if (locked !== undefined) return fail(excelFailure("protectedSheet", { sheet: locked.name }));
    const validations = new Map<string, CellValidation[]>();
    for (const { sheet, areas } of found) validations.set(sheet, await readValidations(context, sheet, cellsOf(areas)));
    progress.hasStarted = true;
    const budget = createRequestBudget(context, withoutCalculation(context));
    for (const marks of found) await removeMarks(budget, marks, validations.get(marks.sheet) ?? []);
    await syncWithin(context);
    return ok({ cells: found.reduce((sum, { areas }) => sum + areas.reduce((inSheet, { rowCount, columnCount }) => inSheet + rowCount * columnCount, 0), 0) });
  });
  return result.ok || !progress.hasStarted ? result : fail({ ...result.failure, written: "marks" });
}
