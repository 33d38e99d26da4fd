import type { XlsxSource } from "../readXlsx.ts";
import { readWorkbookFile } from "../readXlsx.ts";
import type { SheetData, WorkbookData } from "../workbookData.ts";
import { addSettings } from "../xlsxMendSettings.ts";
import { readPart } from "../xlsxPackage.ts";
import { addContentType, addRelationship, MendedParts } from "../xlsxParts.ts";
import { mendCells, restoreSheetRemains, sheetParts } from "../xlsxRemains.ts";
import { findElements } from "../xlsxXml.ts";
import { adoptSheet, freeName, renumberSheet, type Adoption } from "./adoptSheet.ts";
import { compareSheets, keysOfStyles, type SheetChanges } from "./compareSheets.ts";
import { dropPart } from "./dropPart.ts";
import { findLosses, type SaveLoss } from "./findLosses.ts";
import { mergeStyles, type MergedStyles } from "./mergeStyles.ts";
import { mergeWorkbook, type ListedSheet } from "./mergeWorkbook.ts";
import { addedRules, patchAspects } from "./patchAspects.ts";
import { patchSheetData } from "./patchSheetData.ts";
import { joinSheet, splitSheet, startOf } from "./sheetChildren.ts";
import { styleSheet, writeAdded, type AddedSheet } from "./writeAdded.ts";

const workbookPart = "xl/workbook.xml";
const workbookRels = "xl/_rels/workbook.xml.rels";
const stylesPart = "xl/styles.xml";
const stringsPart = "xl/sharedStrings.xml";
const sheetType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
const stringsType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings";

/** A sheet with what becomes of it. */
interface PlannedSheet {
  sheet: SheetData;
  /** As the file has it; null for a new sheet. */
  before: SheetData | null;
  part: string | null;
  changes: SheetChanges | null;
}

export interface SavedWorkbook {
  bytes: Uint8Array;
  losses: SaveLoss[];
}

/**
 * The opened file with what changed since: cells are written into its own sheets, new sheets are laid beside them, and every
 * part that nobody touched stays byte for byte. null where the file is built in a way that only allows to write it anew.
 */
export async function saveOpened(data: WorkbookData, source: XlsxSource): Promise<SavedWorkbook | null> {
  const { archive } = source;
  const before = await readWorkbookFile(archive);
  if (!isUsual(archive, before)) return null;
  const planned = planSheets(data, before, sheetParts(archive));
  const order = fileOrder(planned, before);
  const looks = neededLooks(planned);
  const scratch = looks.size === 0 ? null : styleSheet(data.styles, looks);
  const added = new MendedParts(await writeAdded(order.map((one) => (one === null ? null : extentOf(one))), data, { source, scratch }));
  const parts = new MendedParts(archive);
  const styles = mergeStyles(parts.read(stylesPart), added.read(stylesPart));
  const adoption: Adoption = { from: added, into: parts, styles, strings: mergeStrings(parts, added) };
  const rewritten = order.flatMap((one) => (one?.changes?.isRewritten === true ? [one.sheet] : []));
  restoreSheetRemains(added, source, rewritten);
  const findStyle = styleFinder({ data, before, styles, numbers: scratchNumbers(added, order.length, looks) });
  const listed = planned.map((one) => placeSheet(one, { index: order.indexOf(one), adoption, findStyle, isActive: one.sheet.id === data.activeSheet }));
  parts.changes.set(stylesPart, styles.xml);
  for (const [index, part] of sheetParts(archive).entries()) if (part !== undefined && !planned.some(({ sheet }) => sheet.source === index)) dropPart(parts, part);
  dropPart(parts, "xl/calcChain.xml");
  parts.changes.set(workbookPart, mergeWorkbook(parts.read(workbookPart), listed, { before, after: data }));
  addSettings(parts, data.settings);
  return { bytes: parts.finish(), losses: planned.flatMap((one) => findLosses(one, { archive, parts })) };
}

/** Packages whose parts are where every program puts them, in the transitional namespace without prefixes. */
function isUsual(archive: Uint8Array, before: WorkbookData): boolean {
  const workbook = readPart(archive, workbookPart) ?? "";
  const names = findElements(workbook, "sheet").map(({ attributes }) => attributes["name"]);
  const isPlain = workbook.includes("<workbook") && workbook.includes("/spreadsheetml/2006/main") && (readPart(archive, stylesPart) ?? "").includes("<styleSheet");
  const isWhole = names.length === before.sheets.length && before.sheets.every(({ name }, index) => name === names[index]);
  return isPlain && isWhole && !before.date1904 && sheetParts(archive).every((part) => part !== undefined && (readPart(archive, part) ?? "").includes("<worksheet"));
}

function planSheets(data: WorkbookData, before: WorkbookData, names: readonly (string | undefined)[]): PlannedSheet[] {
  const [earlier, now] = [keysOfStyles(before.styles), keysOfStyles(data.styles)];
  return data.sheets.map((sheet) => {
    const opened = sheet.source === null ? undefined : before.sheets[sheet.source];
    if (opened === undefined) return { sheet, before: null, part: null, changes: null };
    return { sheet, before: opened, part: names[sheet.source ?? 0] ?? null, changes: compareSheets({ sheet: opened, styleKeys: earlier }, { sheet, styleKeys: now }) };
  });
}

/** Opened sheets in their places, null for those that are gone, new ones behind them: where the library looks for remains. */
function fileOrder(planned: readonly PlannedSheet[], before: WorkbookData): (PlannedSheet | null)[] {
  const opened = before.sheets.map((_, index) => planned.find(({ sheet, before: earlier }) => earlier !== null && sheet.source === index) ?? null);
  return [...opened, ...planned.filter(({ before: earlier }) => earlier === null)];
}

function extentOf({ sheet, before, changes }: PlannedSheet): AddedSheet {
  if (before === null || changes === null || changes.isRewritten) return { sheet, extent: "whole" };
  if (changes.aspects.size === 0) return { sheet, extent: "nothing" };
  return { sheet: { ...sheet, conditionalFormats: addedRules(before, sheet) ?? sheet.conditionalFormats }, extent: "frame" };
}

/** Styles that cells of kept sheets have got since; their numbers in the data. */
function neededLooks(planned: readonly PlannedSheet[]): Set<number> {
  const needed = new Set<number>();
  for (const { sheet, changes } of planned) {
    for (const [row, { cells }] of changes?.isRewritten === false ? changes.rows : []) {
      for (const [column, { style }] of cells) if (style) needed.add(sheet.rows[row]?.styles?.[column] ?? 0);
    }
  }
  return needed;
}

function scratchNumbers(added: MendedParts, position: number, looks: ReadonlySet<number>): Map<number, number> {
  const cells = looks.size === 0 ? [] : findElements(added.read(`xl/worksheets/sheet${position + 1}.xml`), "c");
  return new Map([...looks].map((style, column) => [style, Number(cells[column]?.attributes["s"] ?? 0)]));
}

type FindLook = (sheet: PlannedSheet, row: number, column: number) => (style: number, number: number) => number;

/** A cell that only got another number format keeps the rest of its look as the file has it. */
function styleFinder({ data, before, styles, numbers }: { data: WorkbookData; before: WorkbookData; styles: MergedStyles; numbers: ReadonlyMap<number, number> }): FindLook {
  const restOf = (style: WorkbookData["styles"][number] = {}): string => JSON.stringify({ ...style, numFmt: undefined });
  return ({ before: opened }, row, column) => (style, number) => {
    const earlier = before.styles[opened?.rows[row]?.styles?.[column] ?? 0];
    const now = data.styles[style];
    return restOf(earlier) === restOf(now) ? styles.withNumberFormat(number, now?.numFmt ?? "General") : styles.cellStyle(numbers.get(style) ?? 0);
  };
}

/** The strings of the new sheets behind those of the file; how many the file had. */
function mergeStrings(parts: MendedParts, added: MendedParts): number {
  const xml = parts.read(stringsPart);
  const news = findElements(added.read(stringsPart), "si").map(({ text }) => text);
  if (news.length === 0) return 0;
  if (xml === "") {
    parts.changes.set(stringsPart, added.read(stringsPart));
    addContentType(parts, { partName: `/${stringsPart}`, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml" });
    addRelationship(parts, workbookRels, { type: stringsType, target: "sharedStrings.xml" });
    return 0;
  }
  const count = xml.match(/<si[\s>/]/gu)?.length ?? 0;
  const open = xml.replace(/<sst[^>]*>/u, (tag) => {
    const start = `${startOf(tag).replace(/\s(?:count|uniqueCount)="\d+"/gu, "")}>`;
    return tag.endsWith("/>") ? `${start}</sst>` : start;
  });
  parts.changes.set(stringsPart, open.replace("</sst>", () => `${news.join("")}</sst>`));
  return count;
}

interface Placing {
  index: number;
  adoption: Adoption;
  findStyle: FindLook;
  isActive: boolean;
}

function placeSheet(planned: PlannedSheet, { index, adoption, findStyle, isActive }: Placing): ListedSheet {
  const { from, into } = adoption;
  const { sheet, changes } = planned;
  const written = `xl/worksheets/sheet${index + 1}.xml`;
  const isAdopted = changes === null || changes.isRewritten;
  const part = planned.part ?? freeName("xl/worksheets/sheet1.xml", into);
  if (isAdopted) {
    from.changes.set(written, mendCells(from.read(written), sheet));
    adoptSheet(written, part, adoption);
  } else if (changes.rows.size > 0 || changes.aspects.size > 0) into.changes.set(part, patchSheet(planned, part, { written, adoption, findStyle }));
  selectOnly(into, part, isActive);
  const relationship = planned.part === null ? addRelationship(into, workbookRels, { type: sheetType, target: part.replace(/^xl\//u, "") }) : "";
  const pageNames = isAdopted || changes.aspects.has("page") ? findElements(from.read(workbookPart), "definedName").filter(({ attributes }) => attributes["localSheetId"] === String(index)) : null;
  return { sheet, opened: planned.part === null ? null : sheet.source, relationship, pageNames, isFilterChanged: changes?.aspects.has("autoFilter") === true };
}

function patchSheet(planned: PlannedSheet, part: string, { written, adoption, findStyle }: { written: string; adoption: Adoption; findStyle: FindLook }): string {
  const { sheet, before, changes } = planned;
  const xml = adoption.into.read(part);
  if (before === null || changes === null) return xml;
  const cells = patchSheetData(xml, { sheet, rows: changes.rows, findStyle: (style, number, { row, column }) => findStyle(planned, row, column)(style, number) });
  if (changes.aspects.size === 0) return cells;
  const anew = splitSheet(renumberSheet(adoption.from.read(written), adoption));
  return joinSheet(patchAspects(splitSheet(cells), changes.aspects, { before, after: sheet, anew }));
}

/** Sheets that are selected together are written together by Excel: only the first one shown is. */
function selectOnly(parts: MendedParts, part: string, isActive: boolean): void {
  const xml = parts.read(part);
  const selected = /\stabSelected="(?:1|true)"/u;
  if (!isActive && selected.test(xml)) parts.changes.set(part, xml.replace(selected, ""));
}
