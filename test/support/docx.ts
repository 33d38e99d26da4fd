import { strToU8, zipSync } from "fflate";

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paragraph: its words, and the level of the one list of the document or the style that carries a list. */
export interface DocxParagraph {
  words: string;
  level?: number;
  style?: string;
}

const paragraph = ({ words, level, style }: DocxParagraph): string => {
  const list = level === undefined ? "" : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
  const named = style === undefined ? "" : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${named}${list}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
};

/** Words of a cell; `^` merges it with the one above, `↓` begins such a cell, `→` makes it two columns wide, `|` breaks the line. */
const cell = (words: string): string => {
  const merge = words === "^" ? "<w:vMerge/>" : words.startsWith("↓") ? '<w:vMerge w:val="restart"/>' : "";
  const span = words.startsWith("→") ? '<w:gridSpan w:val="2"/>' : "";
  const plain = paragraph({ words: words.replace(/^[↓→^]/u, "").replaceAll("|", "</w:t><w:br/><w:t>") });
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${plain}</w:tc>`;
};

const table = (rows: readonly (readonly string[])[]): string => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;

const level = (index: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const numbering = `<w:numbering ${namespace}><w:abstractNum w:abstractNumId="0">${level(0, "chineseCountingThousand", "%1、")}${level(1, "chineseCounting", "（%2）")}${level(2, "decimal", "%3.")}${level(3, "bullet", "•")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const styles = `<w:styles ${namespace}><w:style w:type="paragraph" w:styleId="Chapter"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="BigChapter"><w:basedOn w:val="Chapter"/></w:style></w:styles>`;
const contentTypes = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relationships = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A .docx with automatic numbers 一、 / （一） / 1. / bullets, and a table at its end. */
export function buildDocx(paragraphs: readonly DocxParagraph[], rows: readonly (readonly string[])[]): Uint8Array {
  const body = `<w:document ${namespace}><w:body>${paragraphs.map(paragraph).join("")}${table(rows)}</w:body></w:document>`;
  const parts = { "[Content_Types].xml": contentTypes, "_rels/.rels": relationships, "word/document.xml": body, "word/numbering.xml": numbering, "word/styles.xml": styles };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
