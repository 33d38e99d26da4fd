import { XlsxSource } from "./readXlsx.ts";
import type { WorkbookData } from "./workbookData.ts";
import { readPart } from "./xlsxPackage.ts";
import { contentTypes } from "./xlsxParts.ts";

/** Whether the workbook was opened from a file with macros (.xlsm), which a save keeps. */
export function hasMacros({ source }: WorkbookData): boolean {
  return source instanceof XlsxSource && (readPart(source.archive, contentTypes) ?? "").includes("macroEnabled");
}
