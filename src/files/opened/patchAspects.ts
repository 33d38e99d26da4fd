import type { ConditionalFormatData, SheetData } from "../workbookData.ts";
import type { SheetAspect } from "./compareSheets.ts";
import { patchColumns } from "./patchColumns.ts";
import { replaceChildren, startOf, type SheetChildren } from "./sheetChildren.ts";

/** A sheet of the opened file, and the same sheet as it is written anew without its cells. */
export interface AspectPatching {
  before: SheetData;
  after: SheetData;
  /** Its styles have their numbers in the merged file. */
  anew: SheetChildren;
}

const elementsOf: Partial<Record<SheetAspect, readonly string[]>> = {
  merges: ["mergeCells"], validations: ["dataValidations"], autoFilter: ["autoFilter"], protection: ["sheetProtection"],
  page: ["printOptions", "pageMargins", "pageSetup", "headerFooter"],
};

/** Puts what changed of a sheet beside its cells into the places where it stood. */
export function patchAspects(sheet: SheetChildren, aspects: ReadonlySet<SheetAspect>, patching: AspectPatching): SheetChildren {
  let patched = sheet;
  for (const aspect of aspects) {
    const names = elementsOf[aspect];
    if (names !== undefined) patched = replaceChildren(patched, names, patching.anew.children.filter(({ name }) => names.includes(name)));
  }
  if (aspects.has("conditionalFormats")) patched = patchRules(patched, patching);
  if (aspects.has("view")) patched = patchView(patched, patching);
  if (aspects.has("tab") || aspects.has("page")) patched = patchProperties(patched, patching);
  if (aspects.has("columns")) patched = patchColumns(patched, patching);
  return patched;
}

function childOf({ children }: SheetChildren, wanted: string): string {
  return children.find(({ name }) => name === wanted)?.text ?? "";
}

/** Rules that were only added: those of the file keep their wording, extensions included. */
export function addedRules(before: SheetData, after: SheetData): ConditionalFormatData[] | null {
  const keyOf = ({ id: _, priority: __, raw, ...rest }: ConditionalFormatData): string => JSON.stringify([rest, typeof raw === "object" && raw !== null ? { ...raw, priority: 0 } : raw]);
  const waiting = before.conditionalFormats.map(keyOf);
  const added = after.conditionalFormats.filter((rule) => {
    if (waiting.length === 0 || keyOf(rule) !== waiting[0]) return true;
    waiting.shift();
    return false;
  });
  return waiting.length === 0 ? added : null;
}

function patchRules(sheet: SheetChildren, { before, after, anew }: AspectPatching): SheetChildren {
  const written = anew.children.filter(({ name }) => name === "conditionalFormatting");
  const added = addedRules(before, after);
  if (added === null) return replaceChildren(sheet, ["conditionalFormatting"], written);
  const shift = Math.max(0, ...added.map(({ priority }) => priority));
  const kept = sheet.children.map((child) => {
    if (child.name !== "conditionalFormatting" && child.name !== "extLst") return child;
    return { ...child, text: child.text.replace(/(<(?:x14:)?cfRule\s[^>]*?priority=")(\d+)"/gu, (_, start: string, priority: string) => `${start}${Number(priority) + shift}"`) };
  });
  return replaceChildren({ ...sheet, children: kept }, [], written);
}

/** Frozen rows and grid lines; magnification and the like stay. */
function patchView(sheet: SheetChildren, { anew }: AspectPatching): SheetChildren {
  const wanted = childOf(anew, "sheetViews");
  const tag = /<sheetView\s[^>]*>/u.exec(childOf(sheet, "sheetViews"))?.[0];
  if (tag === undefined) return replaceChildren(sheet, ["sheetViews"], [{ name: "sheetViews", text: wanted }]);
  const hidesGrid = /showGridLines="(?:0|false)"/u.test(wanted);
  const inner = /<sheetView\s[^>]*[^/]>([\s\S]*)<\/sheetView>/u.exec(wanted)?.[1] ?? "";
  const own = `${startOf(tag).replace(/\sshowGridLines="[^"]*"/u, "")}${hidesGrid ? ' showGridLines="0"' : ""}>`;
  return replaceChildren(sheet, ["sheetViews"], [{ name: "sheetViews", text: `<sheetViews>${own}${inner}</sheetView></sheetViews>` }]);
}

/** The tab's colour and fitting to pages; the sheet's name for macros and the like stay. */
function patchProperties(sheet: SheetChildren, { after }: AspectPatching): SheetChildren {
  const text = childOf(sheet, "sheetPr");
  const tag = startOf(/^<sheetPr[^>]*>/u.exec(text)?.[0] ?? "<sheetPr>");
  const inner = /^<sheetPr[^>]*[^/]>([\s\S]*)<\/sheetPr>$/u.exec(text)?.[1] ?? "";
  const outline = /<outlinePr[^>]*\/>/u.exec(inner)?.[0] ?? "";
  const color = after.tabColor === null ? "" : (`<tabColor rgb="FF${after.tabColor.replace("#", "")}"/>`);
  const fits = after.page !== null && (after.page.fitToWidth !== null || after.page.fitToHeight !== null);
  const keptColor = after.tabColor === null ? (/<tabColor[^>]*theme=[^>]*\/>/u.exec(inner)?.[0] ?? "") : color;
  return replaceChildren(sheet, ["sheetPr"], [{ name: "sheetPr", text: `${tag}>${keptColor}${outline}${fits ? '<pageSetUpPr fitToPage="1"/>' : ""}</sheetPr>` }]);
}
