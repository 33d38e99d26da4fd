import type { NameData, SheetData, WorkbookData } from "../workbookData.ts";
import { quoteSheetName, renameSheetInFormula } from "../xlsxFormula.ts";
import { formatArea } from "../xlsxAddress.ts";
import { escapeXml, findElements, unescapeXml } from "../xlsxXml.ts";
import type { XmlElement } from "../xlsxXml.ts";

/** A sheet of the workbook with how the file refers to it. */
export interface ListedSheet {
  sheet: SheetData;
  /** Position in the opened file; null where the sheet is new. */
  opened: number | null;
  relationship: string;
  /** Print areas and titles as they were written for it; null where those of the opened file still hold. */
  pageNames: readonly XmlElement[] | null;
  isFilterChanged: boolean;
}

const builtin = "_xlnm.";
const filterName = "_xlnm._FilterDatabase";

/** The workbook's part with its sheets, names and first sheet as they are now; it recalculates when it is opened. */
export function mergeWorkbook(xml: string, listed: readonly ListedSheet[], { before, after }: { before: WorkbookData; after: WorkbookData }): string {
  const names = mergeNames(findElements(xml, "definedName"), listed, { before, after });
  const sheets = `<sheets>${listSheets(findElements(xml, "sheet"), listed).join("")}</sheets>`;
  const active = Math.max(0, after.sheets.findIndex(({ id }) => id === after.activeSheet));
  const merged = withNames(xml.replace(/<sheets>[\s\S]*<\/sheets>/u, () => sheets), names);
  return withCalculation(withActiveTab(merged, active));
}

function listSheets(elements: readonly XmlElement[], listed: readonly ListedSheet[]): string[] {
  let free = Math.max(0, ...elements.map(({ attributes }) => Number(attributes["sheetId"] ?? 0))) + 1;
  return listed.map(({ sheet, opened, relationship }) => {
    const element = opened === null ? undefined : elements[opened];
    const state = sheet.visibility === "visible" ? "" : ` state="${sheet.visibility}"`;
    if (element === undefined) return `<sheet name="${escapeXml(sheet.name)}" sheetId="${free++}"${state} r:id="${relationship}"/>`;
    const bare = element.text.replace(/\s(?:name|state)="[^"]*"/gu, "");
    return bare.replace(/^<sheet/u, () => `<sheet name="${escapeXml(sheet.name)}"${state}`);
  });
}

function mergeNames(elements: readonly XmlElement[], listed: readonly ListedSheet[], { before, after }: { before: WorkbookData; after: WorkbookData }): string[] {
  const keyOf = ({ name, scope }: Pick<NameData, "name" | "scope">, sheets: readonly SheetData[]): string => {
    const owner = sheets.find(({ id }) => id === scope);
    return `${owner === undefined ? "" : String(owner.source)}!${name.toLowerCase()}`;
  };
  const earlier = new Map(before.names.map((name) => [keyOf(name, before.sheets), name]));
  const waiting = new Map(after.names.map((name) => [owned(name, after.sheets, keyOf), name]));
  const written: string[] = [];
  for (const element of elements) {
    const { name = "", localSheetId } = element.attributes;
    const position = localSheetId === undefined ? -1 : listed.findIndex(({ opened }) => opened === Number(localSheetId));
    if (localSheetId !== undefined && position < 0) continue;
    const key = `${localSheetId ?? ""}!${name.toLowerCase()}`;
    const known = earlier.get(key);
    const now = waiting.get(key);
    waiting.delete(key);
    if (name.startsWith(builtin)) written.push(...keptBuiltin(element, listed[position], { position, before }));
    else if (known === undefined) written.push(withPosition(element.text, position));
    else if (now !== undefined) written.push(isSameName(known, now) ? withPosition(element.text, position) : formatName(now, position));
  }
  for (const name of waiting.values()) written.push(formatName(name, listed.findIndex(({ sheet }) => sheet.id === name.scope)));
  return [...written, ...listed.flatMap(({ pageNames }, position) => (pageNames ?? []).map(({ text }) => withPosition(text, position)))];
}

/** Names of new sheets share no key with those of the file. */
function owned(name: NameData, sheets: readonly SheetData[], keyOf: (name: NameData, sheets: readonly SheetData[]) => string): string {
  const owner = sheets.find(({ id }) => id === name.scope);
  return owner !== undefined && owner.source === null ? `${owner.id}!${name.name}` : keyOf(name, sheets);
}

function isSameName(one: NameData, other: NameData): boolean {
  return one.formula === other.formula && one.visible === other.visible && one.comment === other.comment;
}

function formatName({ name, formula, visible, comment }: NameData, position: number): string {
  const local = position < 0 ? "" : ` localSheetId="${position}"`;
  return `<definedName name="${escapeXml(name)}"${local}${comment === "" ? "" : ` comment="${escapeXml(comment)}"`}${visible ? "" : ' hidden="1"'}>${escapeXml(formula)}</definedName>`;
}

function withPosition(text: string, position: number): string {
  return position < 0 ? text : text.replace(/\slocalSheetId="\d+"/u, ` localSheetId="${position}"`);
}

/** Print areas, titles and filters of an opened sheet, under the name that the sheet has now. */
function keptBuiltin({ text, content, attributes }: XmlElement, owner: ListedSheet | undefined, { position, before }: { position: number; before: WorkbookData }): string[] {
  if (owner === undefined) return [withPosition(text, position)];
  const { sheet, pageNames, isFilterChanged } = owner;
  const isFilter = attributes["name"] === filterName;
  const replaced = (formula: string): string => withPosition(text, position).replace(`>${content}<`, () => `>${escapeXml(formula)}<`);
  if (isFilter && isFilterChanged) return sheet.autoFilter === null ? [] : [replaced(`${quoteSheetName(sheet.name)}!${formatArea(sheet.autoFilter.area, "$")}`)];
  if (!isFilter && pageNames !== null) return [];
  const earlier = before.sheets.find(({ source }) => source === sheet.source)?.name ?? sheet.name;
  return earlier === sheet.name ? [withPosition(text, position)] : [replaced(renameSheetInFormula(unescapeXml(content), earlier, sheet.name))];
}

/** CT_Workbook is a sequence: names stand behind the sheets and the links to other files. */
function withNames(xml: string, names: readonly string[]): string {
  const bare = xml.replace(/<definedNames\s*\/>|<definedNames>[\s\S]*<\/definedNames>/u, "");
  if (names.length === 0) return bare;
  const anchor = ["</externalReferences>", "</functionGroups>", "</sheets>"].find((end) => bare.includes(end)) ?? "</sheets>";
  return bare.replace(anchor, () => `${anchor}<definedNames>${names.join("")}</definedNames>`);
}

function withActiveTab(xml: string, active: number): string {
  if (!xml.includes("<workbookView")) return xml.replace("<sheets>", () => `<bookViews><workbookView activeTab="${active}"/></bookViews><sheets>`);
  // The first window counts; where its tabs begin to show may no longer be right.
  return xml.replace(/<workbookView[^>]*>/u, (tag) => tag.replace(/\s(?:activeTab|firstSheet)="\d+"/gu, "").replace(/^<workbookView/u, `<workbookView activeTab="${active}"`));
}

function withCalculation(xml: string): string {
  if (xml.includes("<calcPr")) return xml.replace(/<calcPr[^>]*>/u, (tag) => tag.replace(/\sfullCalcOnLoad="[^"]*"/u, "").replace(/^<calcPr/u, '<calcPr fullCalcOnLoad="1"'));
  const anchor = ["</definedNames>", "</externalReferences>", "</functionGroups>", "</sheets>"].find((end) => xml.includes(end)) ?? "</sheets>";
  return xml.replace(anchor, () => `${anchor}<calcPr fullCalcOnLoad="1"/>`);
}
