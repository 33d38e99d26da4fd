import type { CellScalar, SheetData } from "../workbookData.ts";
import { isCellError } from "../workbookData.ts";
import { columnLetters } from "../xlsxFormula.ts";
import { escapeXml } from "../xlsxXml.ts";

/** Letters that XML cannot hold, and a text that would be read as one of them (ECMA-376 22.9.2.19, ST_Xstring). */
// eslint-disable-next-line no-control-regex -- these are the letters that must not be written
const unwritable = /[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

function escapeText(text: string): string {
  return escapeXml(text.replace(unwritable, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`));
}

function typeAndValue(value: CellScalar, hasFormula: boolean): { type: string; xml: string } {
  if (value === null) return { type: "", xml: "" };
  if (isCellError(value)) return { type: ' t="e"', xml: `<v>${escapeXml(value.error)}</v>` };
  if (typeof value === "boolean") return { type: ' t="b"', xml: `<v>${value ? 1 : 0}</v>` };
  if (typeof value === "number") return { type: "", xml: `<v>${value}</v>` };
  if (hasFormula) return { type: ' t="str"', xml: `<v>${escapeText(value)}</v>` };
  return { type: ' t="inlineStr"', xml: `<is><t xml:space="preserve">${escapeText(value)}</t></is>` };
}

function formulaXml(sheet: SheetData, row: number, column: number): string {
  const formula = sheet.rows[row]?.formulas?.[column];
  if (formula === undefined) return "";
  const area = sheet.extras.get(`${row},${column}`)?.arrayArea;
  const shape = area === undefined ? "" : ` t="array" ref="${escapeXml(area)}"`;
  return `<f${shape}>${escapeXml(formula)}</f>`;
}

/** A cell as the file holds it; "" where there is neither content nor look. */
export function formatCell(sheet: SheetData, { row, column, style }: { row: number; column: number; style: number }): string {
  const formula = formulaXml(sheet, row, column);
  const { type, xml } = typeAndValue(sheet.rows[row]?.values[column] ?? null, formula !== "");
  if (style === 0 && formula === "" && xml === "") return "";
  const look = style === 0 ? "" : ` s="${style}"`;
  return `<c r="${columnLetters(column)}${row + 1}"${look}${type}>${formula}${xml}</c>`;
}
