import type { SheetData } from "../workbookData.ts";
import { formatCell } from "./cellXml.ts";
import type { CellChange, RowChange } from "./compareSheets.ts";
import { scanCells, scanRows } from "./scanRows.ts";
import { startOf } from "./sheetChildren.ts";
import { findSharedCells } from "./sharedFormulas.ts";

/** The style of the file for a changed look; `before` is the number that the cell has. */
export type FindStyle = (style: number, before: number, place: { row: number; column: number }) => number;

interface Patching {
  sheet: SheetData;
  rows: ReadonlyMap<number, RowChange>;
  findStyle: FindStyle;
}

const dataElement = /<sheetData\s*\/>|<sheetData[^>]*>[\s\S]*<\/sheetData>/u;
const contentOnly: CellChange = { content: true, style: false };

/** The sheet with the changed cells written anew; every other letter of it stays. */
export function patchSheetData(xml: string, patching: Patching): string {
  if (patching.rows.size === 0) return xml;
  const found = dataElement.exec(xml);
  if (found === null) throw new Error("the sheet has no rows element");
  const inner = found[0].endsWith("/>") && !found[0].includes("</") ? "" : found[0].slice(found[0].indexOf(">") + 1, -"</sheetData>".length);
  const patched = patchRows(inner, { ...patching, rows: withSharedFormulas(inner, patching.rows) });
  // The area that is used may have grown; the element is a hint only.
  const before = xml.slice(0, found.index).replace(/<dimension[^>]*\/>/u, "");
  return `${before}<sheetData>${patched}</sheetData>${xml.slice(found.index + found[0].length)}`;
}

/** Cells that took their formula from one that is written anew get a formula of their own. */
function withSharedFormulas(data: string, rows: ReadonlyMap<number, RowChange>): ReadonlyMap<number, RowChange> {
  const orphans = findSharedCells(data, (row, column) => rows.get(row)?.cells.get(column)?.content === true);
  if (orphans.length === 0) return rows;
  const all = new Map([...rows].map(([row, { cells, frame }]) => [row, { cells: new Map(cells), frame }] as const));
  for (const { row, column } of orphans) {
    const change = all.get(row) ?? { cells: new Map<number, CellChange>(), frame: false };
    change.cells.set(column, { ...(change.cells.get(column) ?? contentOnly), content: true });
    all.set(row, change);
  }
  return all;
}

function patchRows(data: string, { rows, ...patching }: Patching): string {
  const waiting = [...rows.keys()].sort((one, other) => one - other);
  const written: string[] = [];
  let next = 0;
  const addUntil = (row: number): void => {
    for (let index = waiting[next]; index !== undefined && index < row; index = waiting[next]) {
      written.push(patchRow(`<row r="${index + 1}"></row>`, index, rows.get(index), patching));
      next += 1;
    }
  };
  for (const { index, text } of scanRows(data)) {
    addUntil(index);
    if (waiting[next] === index) {
      written.push(patchRow(text, index, rows.get(index), patching));
      next += 1;
    } else written.push(text);
  }
  addUntil(Number.POSITIVE_INFINITY);
  return written.join("");
}

function patchRow(text: string, row: number, change: RowChange | undefined, patching: Omit<Patching, "rows">): string {
  if (change === undefined) return text;
  const tag = frameOf(text.slice(0, text.indexOf(">") + 1), row, change, patching.sheet);
  const cells = new Map<number, string>();
  for (const cell of scanCells(text)) cells.set(cell.index, cell.text);
  for (const [column, kind] of change.cells) {
    const patched = patchCell(cells.get(column), { row, column }, kind, patching);
    if (patched === "") cells.delete(column);
    else cells.set(column, patched);
  }
  const sorted = [...cells].sort(([one], [other]) => one - other).map(([, cell]) => cell);
  return `${tag}${sorted.join("")}</row>`;
}

/** The row's start tag; `spans` is a hint that would no longer hold. */
function frameOf(tag: string, row: number, { frame }: RowChange, sheet: SheetData): string {
  const open = startOf(tag).replace(/\sspans="[^"]*"/u, "");
  if (!frame) return `${open}>`;
  const { height = null, hidden = false } = sheet.rows[row] ?? {};
  const bare = open.replace(/\s(?:ht|customHeight|hidden)="[^"]*"/gu, "");
  return `${bare}${height === null ? "" : ` ht="${height}" customHeight="1"`}${hidden ? ' hidden="1"' : ""}>`;
}

const styleAttribute = /\ss="(\d+)"/u;

function patchCell(original: string | undefined, { row, column }: { row: number; column: number }, { style, content }: CellChange, { sheet, findStyle }: Omit<Patching, "rows">): string {
  const tag = original?.slice(0, original.indexOf(">") + 1) ?? "";
  const before = Number(styleAttribute.exec(tag)?.[1] ?? 0);
  const after = style ? findStyle(sheet.rows[row]?.styles?.[column] ?? 0, before, { row, column }) : before;
  if (content || original === undefined) return formatCell(sheet, { row, column, style: after });
  const look = after === 0 ? "" : ` s="${after}"`;
  return styleAttribute.test(tag) ? original.replace(styleAttribute, look) : original.replace(/^<c/u, `<c${look}`);
}
