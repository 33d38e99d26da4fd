import { format as formatNumber } from "numfmt";
import { isCellError } from "#files/workbookData";
import type { CellScalar } from "#files/workbookData";
import { generalFormat } from "./typedInput.ts";

/** What the cell shows: `text` in Excel's API. A pattern that cannot be read shows the plain value. */
export function displayText(value: CellScalar, pattern: string): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  try {
    return formatNumber(pattern === "" ? generalFormat : pattern, value, { locale: "zh-CN" });
  } catch {
    return String(value);
  }
}
