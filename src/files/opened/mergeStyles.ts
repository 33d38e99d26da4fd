import { escapeXml, findElements } from "../xlsxXml.ts";

/** Where the styles of one part stand in the merged part. */
export interface MergedStyles {
  xml: string;
  /** The merged number of a cell's style. */
  cellStyle: (added: number) => number;
  /** The merged number of a rule's style. */
  ruleStyle: (added: number) => number;
  /** The style of a cell with another number format; everything else of it stays. */
  withNumberFormat: (style: number, format: string) => number;
}

const sectionOrder = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles"];
/** Formats below this number belong to the program, not to the file. */
const firstOwnFormat = 164;

/** Styles that are being gathered on top of those of an opened file, whose own keep their numbers. */
class StyleBook {
  private readonly sections = new Map<string, string[]>();
  private readonly xml: string;

  constructor(xml: string) {
    this.xml = xml;
    if (!xml.includes("<styleSheet")) throw new Error("the styles are not as expected");
  }

  section(name: string, item: string): string[] {
    const known = this.sections.get(name);
    if (known !== undefined) return known;
    const items = itemsOf(this.xml, name, item);
    this.sections.set(name, items);
    return items;
  }

  finish(): string {
    let xml = this.xml;
    for (const [name, items] of this.sections) {
      if (items.length === 0) continue;
      const [, attributes = ""] = sectionPattern(name).exec(xml) ?? [];
      const kept = attributes.replace(/\scount="[^"]*"/u, "").replace(/\/$/u, "").trimEnd();
      xml = placeSection(xml, name, `<${name} count="${items.length}"${kept}>${items.join("")}</${name}>`);
    }
    return xml;
  }
}

function sectionPattern(name: string): RegExp {
  return new RegExp(`<${name}((?:\\s[^>]*)?)(?:(?<=/)>|>([\\s\\S]*?)</${name}>)`, "u");
}

function itemsOf(xml: string, section: string, item: string): string[] {
  const content = sectionPattern(section).exec(xml)?.[2] ?? "";
  return findElements(content, item).map(({ text }) => text);
}

function placeSection(xml: string, name: string, written: string): string {
  const pattern = sectionPattern(name);
  if (pattern.test(xml)) return xml.replace(pattern, () => written);
  const following = sectionOrder.slice(sectionOrder.indexOf(name) + 1).find((other) => sectionPattern(other).test(xml));
  const at = following === undefined ? xml.lastIndexOf("</styleSheet>") : (sectionPattern(following).exec(xml)?.index ?? 0);
  return xml.slice(0, at) + written + xml.slice(at);
}

const numberAttribute = (name: string, xml: string): number => Number(new RegExp(`\\s${name}="(\\d+)"`, "u").exec(xml)?.[1] ?? 0);

/** The styles of `added` behind those of `original`; the plain font, fill and border are the file's own. */
export function mergeStyles(original: string, added: string): MergedStyles {
  const book = new StyleBook(original);
  const formats = addFormats(book, added);
  const place = (section: string, item: string, shared: number, complete = (xml: string): string => xml): ((index: number) => number) => {
    const items = book.section(section, item);
    const offset = items.length;
    items.push(...itemsOf(added, section, item).slice(shared).map(complete));
    return (index) => (index < shared ? index : index - shared + offset);
  };
  const plainFont = book.section("fonts", "font")[0] ?? "";
  const font = place("fonts", "font", 1, (xml) => completeFont(xml, plainFont));
  const fill = place("fills", "fill", 2);
  const border = place("borders", "border", 1);
  const looks = book.section("cellXfs", "xf");
  const before = looks.length;
  const number = (xml: string, name: string, map: (index: number) => number): string => xml.replace(new RegExp(`\\s${name}="(\\d+)"`, "u"), (_, index: string) => ` ${name}="${map(Number(index))}"`);
  for (const look of itemsOf(added, "cellXfs", "xf").slice(1)) {
    looks.push(number(number(number(number(number(look, "numFmtId", formats.map), "fontId", font), "fillId", fill), "borderId", border), "xfId", () => 0));
  }
  const changed = new Map<string, number>();
  const withNumberFormat = (style: number, format: string): number => {
    const key = `${style} ${format}`;
    const known = changed.get(key);
    if (known !== undefined) return known;
    const look = (looks[style] ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>').replace(/\s(?:numFmtId|applyNumberFormat)="[^"]*"/gu, "");
    const index = looks.push(look.replace(/^<xf/u, `<xf numFmtId="${formats.find(format)}" applyNumberFormat="1"`)) - 1;
    changed.set(key, index);
    return index;
  };
  const ruleStyle = place("dxfs", "dxf", 0);
  return { get xml() { return book.finish(); }, cellStyle: (index) => (index === 0 ? 0 : index - 1 + before), ruleStyle, withNumberFormat };
}

/** A font that says nothing of its name or size has those of the workbook. */
function completeFont(font: string, plain: string): string {
  const missing = ["sz", "name", "charset"].filter((name) => !font.includes(`<${name} `) && (name !== "charset" || !font.includes("<name ")));
  const words = missing.map((name) => new RegExp(`<${name} [^>]*/>`, "u").exec(plain)?.[0] ?? "").join("");
  return font === "<font/>" ? `<font>${words}</font>` : font.replace("</font>", () => `${words}</font>`);
}

function addFormats(book: StyleBook, added: string): { map: (id: number) => number; find: (format: string) => number } {
  const items = book.section("numFmts", "numFmt");
  const ids = new Map<string, number>([["General", 0], ["@", 49]]);
  for (const item of items) {
    const code = findElements(item, "numFmt")[0]?.attributes["formatCode"] ?? "";
    if (!ids.has(code)) ids.set(code, numberAttribute("numFmtId", item));
  }
  let next = Math.max(firstOwnFormat, ...items.map((item) => numberAttribute("numFmtId", item) + 1));
  const find = (format: string): number => {
    const known = ids.get(format);
    if (known !== undefined) return known;
    items.push(`<numFmt numFmtId="${next}" formatCode="${escapeXml(format)}"/>`);
    ids.set(format, next);
    next += 1;
    return next - 1;
  };
  const codes = new Map(findElements(/<numFmts[\s\S]*<\/numFmts>/u.exec(added)?.[0] ?? "", "numFmt").map(({ attributes }) => [Number(attributes["numFmtId"]), attributes["formatCode"] ?? ""]));
  return { find, map: (id) => (id < firstOwnFormat ? id : find(codes.get(id) ?? "General")) };
}
