import type { SheetColumn, SheetData } from "../workbookData.ts";
import { findElements } from "../xlsxXml.ts";
import { replaceChildren, startOf, type SheetChildren } from "./sheetChildren.ts";

interface Span {
  first: number;
  last: number;
  /** Attributes beside the place. */
  rest: string;
}

/** Width and visibility of the columns that changed; looks and groups of all columns stay. */
export function patchColumns(sheet: SheetChildren, { before, after }: { before: SheetData; after: SheetData }): SheetChildren {
  const text = sheet.children.find(({ name }) => name === "cols")?.text ?? "";
  let spans = findElements(text, "col").map(({ text: col, attributes }): Span => ({ first: Number(attributes["min"]), last: Number(attributes["max"]), rest: startOf(col).replace(/^<col|\s(?:min|max)="\d+"/gu, "") }));
  for (let index = 0; index < Math.max(before.columns.length, after.columns.length); index += 1) {
    if (!isSame(before.columns[index], after.columns[index])) spans = changeSpan(spans, index + 1, after.columns[index]);
  }
  const cols = spans.sort((one, other) => one.first - other.first).map(({ first, last, rest }) => `<col min="${first}" max="${last}"${rest}/>`);
  return replaceChildren(sheet, ["cols"], cols.length === 0 ? [] : [{ name: "cols", text: `<cols>${cols.join("")}</cols>` }]);
}

function isSame(one: SheetColumn | undefined, other: SheetColumn | undefined): boolean {
  return (one?.width ?? null) === (other?.width ?? null) && (one?.hidden ?? false) === (other?.hidden ?? false);
}

/** One column cut out of the span that it lies in. */
function changeSpan(spans: readonly Span[], column: number, now: SheetColumn | undefined): Span[] {
  const own = spans.find(({ first, last }) => first <= column && column <= last);
  const rest = (own?.rest ?? "").replace(/\s(?:width|customWidth|hidden|bestFit)="[^"]*"/gu, "");
  const width = now?.width == null ? "" : ` width="${now.width}" customWidth="1"`;
  const changed: Span = { first: column, last: column, rest: `${rest}${width}${now?.hidden === true ? ' hidden="1"' : ""}` };
  const parts = own === undefined ? [] : [{ ...own, last: column - 1 }, { ...own, first: column + 1 }].filter(({ first, last }) => first <= last);
  return [...spans.filter((span) => span !== own), ...parts, ...(changed.rest === "" ? [] : [changed])];
}
