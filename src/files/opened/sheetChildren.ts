/** The children of a sheet's element, each with its whole text. */
export interface SheetChildren {
  head: string;
  children: { name: string; text: string }[];
  tail: string;
}

/** CT_Worksheet is a sequence (ECMA-376 18.3.1.99): a child in the wrong place makes Excel repair the file. */
const order = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter",
  "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions",
  "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
  "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "mc:AlternateContent", "webPublishItems", "tableParts", "extLst",
];

export function splitSheet(xml: string): SheetChildren {
  const start = xml.indexOf(">", xml.indexOf("<worksheet")) + 1;
  const end = xml.lastIndexOf("</worksheet>");
  if (start === 0 || end < start) throw new Error("the sheet's element is not as expected");
  const children: SheetChildren["children"] = [];
  for (let at = xml.indexOf("<", start); at >= 0 && at < end; ) {
    const name = /^[\w:.-]+/u.exec(xml.slice(at + 1, at + 100))?.[0] ?? "";
    const next = name === "" ? xml.indexOf(">", at) + 1 : endOfElement(xml, at, name);
    if (name !== "") children.push({ name, text: xml.slice(at, next) });
    at = xml.indexOf("<", next);
  }
  return { head: xml.slice(0, start), children, tail: xml.slice(end) };
}

/** Behind the end of the element that begins at `start`; one of its own name may lie inside. */
function endOfElement(xml: string, start: number, name: string): number {
  const tagEnd = xml.indexOf(">", start) + 1;
  if (xml.charAt(tagEnd - 2) === "/") return tagEnd;
  const close = `</${name}>`;
  if (name === "sheetData") return xml.indexOf(close, tagEnd) + close.length;
  const tags = new RegExp(`<${name}(?=[\\s>/])[^>]*>|</${name}>`, "gu");
  tags.lastIndex = tagEnd;
  let depth = 1;
  for (let tag = tags.exec(xml); tag !== null; tag = tags.exec(xml)) {
    if (tag[0] === close) depth -= 1;
    else if (!tag[0].endsWith("/>")) depth += 1;
    if (depth === 0) return tags.lastIndex;
  }
  return xml.length;
}

/** The children named are left out, and those given stand in their places. */
export function replaceChildren(sheet: SheetChildren, names: readonly string[], given: SheetChildren["children"]): SheetChildren {
  const children = sheet.children.filter(({ name }) => !names.includes(name));
  for (const child of given) {
    const rank = order.indexOf(child.name);
    const at = children.findIndex(({ name }) => order.indexOf(name) > rank);
    children.splice(at < 0 ? children.length : at, 0, child);
  }
  return { ...sheet, children };
}

/** A start tag without its end, so that attributes may follow. */
export function startOf(tag: string): string {
  return tag.slice(0, tag.endsWith("/>") ? -2 : -1).trimEnd();
}

export function joinSheet({ head, children, tail }: SheetChildren): string {
  return head + children.map(({ text }) => text).join("") + tail;
}
