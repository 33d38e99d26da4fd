import { readPart, replaceParts } from "../xlsxPackage.ts";
import { createListCounter, readNumbering, type ListPosition } from "./docxNumbering.ts";
import { findAll, findChild, formatXml, parseXml, valueOf, type XmlElement } from "./xml.ts";

const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The list of a paragraph or style, null for none; numId 0 switches an inherited list off. */
function readPosition(properties: XmlElement | null): { list: string | null; level: string | null } {
  const numbering = properties === null ? null : findChild(properties, "w:numPr");
  return { list: valueOf(numbering, "w:numId"), level: valueOf(numbering, "w:ilvl") };
}

/** Lists that come with a paragraph style (一、 as “Heading 1”), followed up the chain of `basedOn`. */
function readStyleLists(xml: string | null): (style: string | null) => { list: string | null; level: string | null } {
  const styles = new Map(xml === null ? [] : findAll(parseXml(xml), "w:style").map((style) => [style.getAttribute("w:styleId") ?? "", style] as const));
  return (name) => {
    const found: { list: string | null; level: string | null } = { list: null, level: null };
    const seen = new Set<string>();
    for (let next = name; next !== null && !seen.has(next); ) {
      seen.add(next);
      const style = styles.get(next);
      if (style === undefined) break;
      const own = readPosition(findChild(style, "w:pPr"));
      found.list ??= own.list;
      found.level ??= own.level;
      next = valueOf(style, "w:basedOn");
    }
    return found;
  };
}

function prependText(document: Document, paragraph: XmlElement, words: string): void {
  const run = document.createElementNS(wordNamespace, "w:r");
  const text = document.createElementNS(wordNamespace, "w:t");
  text.setAttribute("xml:space", "preserve");
  text.appendChild(document.createTextNode(words));
  run.appendChild(text);
  const properties = findChild(paragraph, "w:pPr");
  paragraph.insertBefore(run, properties === null ? paragraph.firstChild : properties.nextSibling);
}

/**
 * A .docx whose automatic numbers stand in its paragraphs as words. Word keeps only the list of a heading, and the
 * policy's numbering is a fact that must not be lost on the way to plain text.
 */
export function writeOutListNumbers(archive: Uint8Array): Uint8Array {
  const body = readPart(archive, "word/document.xml");
  if (body === null) throw new Error("word/document.xml is missing");
  const document = parseXml(body);
  const count = createListCounter(readNumbering(readPart(archive, "word/numbering.xml")));
  const listOfStyle = readStyleLists(readPart(archive, "word/styles.xml"));
  for (const paragraph of findAll(document, "w:p")) {
    const properties = findChild(paragraph, "w:pPr");
    const own = readPosition(properties);
    const inherited = listOfStyle(valueOf(properties, "w:pStyle"));
    const list = own.list ?? inherited.list;
    if (list === null || list === "0") continue;
    const position: ListPosition = { list, level: Number(own.level ?? inherited.level ?? "0") };
    prependText(document, paragraph, count(position));
    const numbering = properties === null ? null : findChild(properties, "w:numPr");
    if (numbering !== null) properties?.removeChild(numbering);
  }
  return replaceParts(archive, new Map([["word/document.xml", formatXml(document)]]));
}
