import { findTableTitle } from "./findTableTitle.ts";
import { roleOf, type Role, type TaskCell, type TaskRow, type TaskTable } from "./findTaskTables.ts";

/** Columns, the number's included, that a header may have; longer runs of short lines are no header. */
const mostColumns = 9;
const longestUnit = 24;
const ownerRoles: readonly (Role | null)[] = ["lead", "responsible", "support"];

interface Header {
  columns: (Role | null)[];
  /** Position of the line that holds the first row's number. */
  body: number;
}

/** Lines that say something; the bar that ends a copied cell says nothing. */
function readCells(source: string): TaskCell[] {
  let start = 0;
  return source.split("\n").flatMap((words) => {
    const text = words.trim().replace(/[|｜]$/u, "").trimEnd();
    const cell = { text, start: start + (words.length - words.trimStart().length) };
    start += words.length + 1;
    return text === "" ? [] : [cell];
  });
}

/** 序号 / 任务 / 责任单位 / 1: the header's cells, a line each, up to the first row's number. */
function readHeader(cells: readonly TaskCell[], at: number): Header | null {
  if (roleOf(cells[at]?.text ?? "") !== "number") return null;
  const length = cells.slice(at + 1, at + mostColumns + 1).findIndex(({ text }) => text === "1");
  const body = at + 1 + length;
  const columns = cells.slice(at + 1, body).map(({ text }) => roleOf(text));
  return length >= 2 && columns.includes("task") && columns.some((role) => ownerRoles.includes(role)) ? { columns, body } : null;
}

/** The cells of a row by their columns. Units of one column may stand a line each; whose other surplus lines are cannot be told. */
function alignCells(cells: readonly TaskCell[], columns: readonly (Role | null)[]): (readonly TaskCell[])[] | null {
  const surplus = cells.length - columns.length;
  const owners = columns.flatMap((role, index) => (ownerRoles.includes(role) ? [index] : []));
  const [owner] = owners;
  if (surplus < 0 || owner === undefined || (surplus > 0 && owners.length > 1)) return null;
  const aligned = columns.map((_, index) => cells.slice(index + (index > owner ? surplus : 0), index + (index >= owner ? surplus : 0) + 1));
  const isWhole = columns.every((role, index) => aligned[index]?.every(({ text }) => fits(role, text)));
  return isWhole ? aligned : null;
}

function fits(role: Role | null, text: string): boolean {
  if (role === "deadline") return /[\d年月日季全底长期持续常态—-]/u.test(text) && !/[。；]./u.test(text);
  return !ownerRoles.includes(role) || (!/。/u.test(text) && !/^\d/u.test(text) && (text.length <= longestUnit || /[、，；\s]/u.test(text)));
}

function toRow(number: number, cells: readonly TaskCell[], columns: readonly (Role | null)[]): TaskRow {
  // A row that does not come out even keeps its task, which stands first.
  const aligned = alignCells(cells, columns) ?? (columns[0] === "task" ? [cells.slice(0, 1)] : []);
  const of = (role: Role): TaskCell[] => aligned.flatMap((found, index) => (columns[index] === role ? found : []));
  return { number, tasks: of("task"), leads: of("lead"), responsible: of("responsible"), support: of("support"), deadlines: of("deadline") };
}

/** The last row ends where its columns are filled: what follows it has no number to end it. */
function endOfLast(cells: readonly TaskCell[], columns: readonly (Role | null)[]): number {
  for (let length = columns.length; length <= Math.min(cells.length, columns.length + mostColumns); length += 1) {
    if (alignCells(cells.slice(0, length), columns) !== null) return length;
  }
  return Math.min(cells.length, columns.length);
}

function readTable(cells: readonly TaskCell[], at: number, { columns, body }: Header): { table: TaskTable; next: number } {
  const starts = [body];
  for (let index = body + 3; index < cells.length; index += 1) {
    // A number right behind another one's is a figure in a cell.
    if (cells[index]?.text === String(starts.length + 1) && index - (starts.at(-1) ?? body) > 2) starts.push(index);
  }
  const lastStart = starts.at(-1) ?? body;
  const next = lastStart + 1 + endOfLast(cells.slice(lastStart + 1, lastStart + 1 + 3 * mostColumns), columns);
  const rows = starts.map((start, index) => toRow(index + 1, cells.slice(start + 1, starts[index + 1] ?? next), columns));
  const end = cells[next - 1];
  return { next, table: { title: findTableTitle(cells.slice(Math.max(0, at - 3), at)), span: { start: cells[at]?.start ?? 0, end: (end?.start ?? 0) + (end?.text.length ?? 0) }, hasLeadColumn: columns.includes("lead"), rows } };
}

/** Tables that were pasted one cell a line: a header that begins with 序号, and rows that count from one. */
export function findStackedTables(source: string): TaskTable[] {
  const cells = readCells(source);
  const tables: TaskTable[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const header = readHeader(cells, at);
    if (header === null) continue;
    const { table, next } = readTable(cells, at, header);
    if (table.rows.length > 1) tables.push(table);
    at = next - 1;
  }
  return tables;
}
