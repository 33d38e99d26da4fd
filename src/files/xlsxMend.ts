import { XlsxSource } from "./readXlsx.ts";
import type { WorkbookData } from "./workbookData.ts";
import { readPart } from "./xlsxPackage.ts";
import { addContentType, addRelationship, contentTypes, MendedParts } from "./xlsxParts.ts";
import { mendCells, restoreSheetRemains } from "./xlsxRemains.ts";
import { addSettings } from "./xlsxMendSettings.ts";
import { escapeXml, findElements } from "./xlsxXml.ts";
import type { XmlElement } from "./xlsxXml.ts";

const workbookPart = "xl/workbook.xml";
const workbookRels = "xl/_rels/workbook.xml.rels";
const rootRels = "_rels/.rels";

/**
 * What the library leaves to do on saving: hidden names, errors that formulas came to, the order of the tabs, deleted sheets, and the relationships of
 * parts that it keeps without knowing them (custom XML, web extensions, custom properties), which it would cut.
 */
export function mendPackage(bytes: Uint8Array, data: WorkbookData, order: readonly (string | null)[]): Uint8Array {
  const parts = new MendedParts(bytes);
  mendWorkbook(parts, data, order);
  removeDeletedSheets(parts, order);
  mendErrors(parts, data, order);
  if (data.source instanceof XlsxSource) {
    restoreParts(parts, data.source.archive);
    restoreSheetRemains(parts, data.source, data.sheets);
  }
  addSettings(parts, data.settings);
  return parts.finish();
}

function mendErrors(parts: MendedParts, { sheets }: WorkbookData, order: readonly (string | null)[]): void {
  for (const sheet of sheets) {
    const part = `xl/worksheets/sheet${order.indexOf(sheet.id) + 1}.xml`;
    const xml = parts.read(part);
    const mended = mendCells(xml, sheet);
    if (mended !== xml) parts.changes.set(part, mended);
  }
}

function mendWorkbook(parts: MendedParts, data: WorkbookData, order: readonly (string | null)[]): void {
  const xml = parts.read(workbookPart);
  const elements = findElements(xml, "sheet");
  const tabs = data.sheets.map((sheet) => elements[order.indexOf(sheet.id)]).filter((element) => element !== undefined);
  const position = (fileIndex: number): number => data.sheets.findIndex((sheet) => sheet.id === order[fileIndex]);
  const hidden = new Set(data.names.filter(({ visible }) => !visible).map(({ name, scope }) => `${data.sheets.findIndex(({ id }) => id === scope)}!${name}`));
  const names = findElements(xml, "definedName").map((element) => mendName(element, { hidden, position })).filter((name) => name !== null);
  const active = Math.max(0, data.sheets.findIndex((sheet) => sheet.id === data.activeSheet));
  parts.changes.set(workbookPart, xml
    .replace(/<sheets>.*<\/sheets>/su, () => `<sheets>${tabs.map(({ text }) => text).join("")}</sheets>`)
    .replace(/<definedNames>.*<\/definedNames>/su, () => (names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`))
    .replace(/activeTab="\d+"/u, `activeTab="${active}"`));
}

function mendName({ attributes, content }: XmlElement, { hidden, position }: { hidden: ReadonlySet<string>; position: (fileIndex: number) => number }): string | null {
  const { name = "", localSheetId, comment } = attributes;
  const local = localSheetId === undefined ? -1 : position(Number(localSheetId));
  if (localSheetId !== undefined && local < 0) return null;
  const written = [
    `name="${escapeXml(name)}"`,
    ...(localSheetId === undefined ? [] : [`localSheetId="${local}"`]),
    ...(comment === undefined ? [] : [`comment="${escapeXml(comment)}"`]),
    ...(hidden.has(`${local}!${name}`) ? [`hidden="1"`] : []),
  ];
  return `<definedName ${written.join(" ")}>${content}</definedName>`;
}

function removeDeletedSheets(parts: MendedParts, order: readonly (string | null)[]): void {
  order.forEach((id, index) => {
    if (id !== null) return;
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    parts.changes.set(part, null);
    parts.changes.set(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, null);
    dropElement(parts, { part: workbookRels, element: "Relationship", attribute: "Target", value: `worksheets/sheet${index + 1}.xml` });
    dropElement(parts, { part: contentTypes, element: "Override", attribute: "PartName", value: `/${part}` });
  });
}

function dropElement(parts: MendedParts, { part, element, attribute, value }: { part: string; element: string; attribute: string; value: string }): void {
  const xml = parts.read(part);
  const found = findElements(xml, element).find(({ attributes }) => attributes[attribute] === value);
  if (found !== undefined) parts.changes.set(part, xml.replace(found.text, ""));
}

function restoreParts(parts: MendedParts, original: Uint8Array): void {
  restoreRelationships(parts, { original, part: rootRels, folder: "" });
  restoreRelationships(parts, { original, part: workbookRels, folder: "xl/" });
  restoreContentTypes(parts, original);
}

function restoreRelationships(parts: MendedParts, { original, part, folder }: { original: Uint8Array; part: string; folder: string }): void {
  const present = new Set(parts.names());
  const known = new Set(findElements(parts.read(part), "Relationship").map(({ attributes }) => resolveTarget(folder, attributes["Target"])));
  for (const { attributes } of findElements(readPart(original, part) ?? "", "Relationship")) {
    const target = resolveTarget(folder, attributes["Target"]);
    const outside = attributes["TargetMode"] === "External";
    if (known.has(target) || (!outside && !present.has(target))) continue;
    addRelationship(parts, part, { type: attributes["Type"] ?? "", target: attributes["Target"] ?? "", outside });
  }
}

function resolveTarget(folder: string, target = ""): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function restoreContentTypes(parts: MendedParts, original: Uint8Array): void {
  const xml = readPart(original, contentTypes) ?? "";
  const present = new Set(parts.names());
  for (const { attributes } of findElements(xml, "Override")) {
    const name = attributes["PartName"] ?? "";
    if (present.has(name.slice(1))) addContentType(parts, { partName: name, type: attributes["ContentType"] ?? "" });
  }
  for (const { attributes } of findElements(xml, "Default")) {
    addContentType(parts, { extension: attributes["Extension"] ?? "", type: attributes["ContentType"] ?? "" });
  }
}
