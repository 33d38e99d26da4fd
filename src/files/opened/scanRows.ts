import { columnIndex } from "../xlsxFormula.ts";

/** An element of the sheet's rows: its place, its start tag and its whole text. */
export interface ScannedElement {
  /** 0-based. */
  index: number;
  tag: string;
  text: string;
}

const rowNumber = /\sr="(\d+)"/u;
const cellColumn = /\sr="([A-Za-z]+)\d+"/u;

/** The rows inside `<sheetData>`, in order. A row without a number follows the one before it. */
export function* scanRows(data: string): Generator<ScannedElement> {
  let last = -1;
  for (const { tag, text } of scanElements(data, "row")) {
    const given = rowNumber.exec(tag)?.[1];
    last = given === undefined ? last + 1 : Number(given) - 1;
    yield { index: last, tag, text };
  }
}

/** The cells of a row, in order. */
export function* scanCells(row: string): Generator<ScannedElement> {
  let last = -1;
  const inner = row.slice(row.indexOf(">") + 1);
  for (const { tag, text } of scanElements(inner, "c")) {
    const given = cellColumn.exec(tag)?.[1];
    last = given === undefined ? last + 1 : columnIndex(given);
    yield { index: last, tag, text };
  }
}

function* scanElements(xml: string, name: string): Generator<{ tag: string; text: string }> {
  const open = `<${name}`;
  const close = `</${name}>`;
  let at = xml.indexOf(open);
  while (at >= 0) {
    const follows = xml.charAt(at + open.length);
    if (follows !== ">" && follows !== "/" && !/\s/u.test(follows)) {
      at = xml.indexOf(open, at + open.length);
      continue;
    }
    const tagEnd = xml.indexOf(">", at) + 1;
    const isEmpty = xml.charAt(tagEnd - 2) === "/";
    const end = isEmpty ? tagEnd : xml.indexOf(close, tagEnd) + close.length;
    yield { tag: xml.slice(at, tagEnd), text: xml.slice(at, end) };
    at = xml.indexOf(open, end);
  }
}
