import type { XlsxSource } from "./readXlsx.ts";
import type { SheetData } from "./workbookData.ts";
import { isCellError } from "./workbookData.ts";
import { readPart } from "./xlsxPackage.ts";
import type { MendedParts } from "./xlsxParts.ts";
import { parseArea } from "./xlsxAddress.ts";
import { findElements } from "./xlsxXml.ts";

/** Validations whose list lies on another sheet: Excel keeps them in an extension ([MS-XLSX] 2.3.1) that the library leaves out. */
const validationExtension = "{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}";

/**
 * What the sheets of an opened file had and the library does not write again: protection with its modern hash, as long
 * as nobody changed it, and validations in an extension.
 */
export function restoreSheetRemains(parts: MendedParts, source: XlsxSource, sheets: readonly SheetData[]): void {
  const names = sheetParts(source.archive);
  for (const sheet of sheets) {
    const original = sheet.source === null ? undefined : names[sheet.source];
    if (original === undefined) continue;
    restoreSheet(parts, { sheet, source, original: readPart(source.archive, original) ?? "" });
  }
}

function restoreSheet(parts: MendedParts, { sheet, source, original }: { sheet: SheetData; source: XlsxSource; original: string }): void {
  const protection = sheet.protection !== null && source.protections.has(sheet.protection) ? protectionOf(original) : null;
  const extension = original.toUpperCase().includes(validationExtension) ? validationsOf(original) : null;
  if (protection === null && extension === null) return;
  const part = `xl/worksheets/sheet${(sheet.source ?? 0) + 1}.xml`;
  let xml = parts.read(part);
  if (protection !== null) xml = xml.replace(/<sheetProtection[^>]*\/>/u, () => protection);
  if (extension !== null) xml = withExtension(xml, extension);
  parts.changes.set(part, xml);
}

function protectionOf(xml: string): string | null {
  return /<sheetProtection[^>]*\/>/u.exec(xml)?.[0] ?? null;
}

function validationsOf(xml: string): string | null {
  const extension = findElements(xml, "ext").find(({ attributes }) => attributes["uri"]?.toUpperCase() === validationExtension);
  // Without its own declaration the prefix would mean nothing in the new part.
  return extension?.attributes["xmlns:x14"] === undefined ? null : extension.text;
}

function withExtension(xml: string, extension: string): string {
  if (xml.includes("</extLst>")) return xml.replace("</extLst>", () => `${extension}</extLst>`);
  return xml.replace("</worksheet>", () => `<extLst>${extension}</extLst></worksheet>`);
}

/** Parts of the sheets in the order of the tabs. */
export function sheetParts(archive: Uint8Array): (string | undefined)[] {
  const rels = new Map(findElements(readPart(archive, "xl/_rels/workbook.xml.rels") ?? "", "Relationship").map(({ attributes }) => [attributes["Id"], attributes["Target"] ?? ""]));
  return findElements(readPart(archive, "xl/workbook.xml") ?? "", "sheet").map(({ attributes }) => {
    const target = rels.get(attributes["r:id"] ?? "");
    return target?.startsWith("/") === true ? target.slice(1) : target === undefined ? undefined : `xl/${target}`;
  });
}

/** A formula's last result that is an error: the library writes it as a text. */
export function mendCells(xml: string, sheet: SheetData): string {
  if (!xml.includes('t="str"')) return xml;
  return xml.replace(/<c\sr="([A-Z]+\d+)"[^>]*>(?=<f[^>]*>[^<]*<\/f><v>#)/gu, (tag, address: string) => {
    const place = parseArea(address);
    const value = place === null ? null : sheet.rows[place.row]?.values[place.column];
    return isCellError(value) ? tag.replace(' t="str"', ' t="e"') : tag;
  });
}
