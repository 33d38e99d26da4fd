import type { SheetData, ValidationData } from "./workbookData.ts";
import { parseAreas } from "./xlsxAddress.ts";
import { readPart } from "./xlsxPackage.ts";
import { sheetParts } from "./xlsxRemains.ts";
import { findElements, type XmlElement } from "./xlsxXml.ts";

const isOn = (flag: string | undefined): boolean => flag === "1" || flag === "true";

/** Input messages of cells that take any value: a validation without a type (ECMA-376 18.3.1.32), which the library leaves out. */
function readMessage({ attributes }: XmlElement): ValidationData[] {
  const { sqref, type = "none", promptTitle, prompt, showInputMessage } = attributes;
  if (sqref === undefined || type !== "none" || (prompt === undefined && promptTitle === undefined)) return [];
  const words = { ...(promptTitle === undefined ? {} : { inputTitle: promptTitle }), ...(prompt === undefined ? {} : { inputMessage: prompt }) };
  return [{ areas: parseAreas(sqref), rule: { type: "none", showInputMessage: isOn(showInputMessage), ...words } }];
}

/** Adds them to the sheets of a file, in the order of its tabs. */
export function readInputMessages(archive: Uint8Array, sheets: readonly SheetData[]): void {
  const parts = sheetParts(archive);
  sheets.forEach((sheet, index) => {
    const part = parts[index];
    const xml = part === undefined ? "" : (readPart(archive, part) ?? "");
    const start = xml.indexOf("<dataValidations");
    if (start < 0) return;
    const end = xml.indexOf("</dataValidations>", start);
    sheet.validations.push(...findElements(xml.slice(start, end < 0 ? undefined : end), "dataValidation").flatMap(readMessage));
  });
}
