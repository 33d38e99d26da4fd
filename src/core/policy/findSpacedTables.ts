import { roleOf, type Role, type TaskCell, type TaskRow, type TaskTable } from "./findTaskTables.ts";
import { findTableTitle } from "./findTableTitle.ts";

const ownerRoles: readonly (Role | null)[] = ["lead", "responsible", "support"];
/** Lines that one row may run over, and what a row may have of them before it is no row. */
const mostLines = 12;
const unitEnd = /(?:[局委办厅部院会司府区县市州盟旗处所科心队行校关位门室镇乡道团站等）)]|集团)$/u;
const dayWords = /[\d年月日季全底长期持续常态按序时—-]/u;

interface Words extends TaskCell {
  end: number;
}

/** Words of a stretch of the source, with their places; 工 作 任 务, letter by letter, is one word. */
function readWords(source: string, start: number, end: number): Words[] {
  const words: Words[] = [];
  for (const match of source.slice(start, end).matchAll(/\S+/gu)) {
    const at = start + match.index;
    const last = words.at(-1);
    if (last !== undefined && match[0].length === 1 && last.text.length <= 6 && /^\p{Script=Han}$/u.test(match[0]) && isSpelt(source.slice(last.start, last.end))) {
      last.text += match[0];
      last.end = at + 1;
    } else words.push({ text: match[0], start: at, end: at + match[0].length });
  }
  return words;
}

function isSpelt(written: string): boolean {
  return written.split(/\s+/u).every((piece) => piece.length === 1);
}

interface Line {
  start: number;
  end: number;
  text: string;
}

function readLines(source: string): Line[] {
  let start = 0;
  return source.split("\n").map((text) => {
    const line = { start, end: start + text.length, text };
    start += text.length + 1;
    return line;
  });
}

/** 序号 任务 牵头单位 完成时限: what the columns behind the task's hold, by the words of a header; null for what is none. */
function readHeader(source: string, { start, end, text }: Line): (Role | null)[] | null {
  if (end - start > 80 || !/序号|编号/u.test(text.replace(/\s/gu, "")) || /[\t|｜。；]/u.test(text)) return null;
  const roles = readWords(source, start, end).map(({ text: word }) => roleOf(word));
  const task = roles.lastIndexOf("task");
  const behind = roles.slice(task + 1);
  return roles[0] === "number" && task > 0 && behind.some((role) => ownerRoles.includes(role)) ? behind : null;
}

function fits(role: Role | null, { text }: Words): boolean {
  if (/[。；]/u.test(text)) return false;
  if (role === "deadline") return dayWords.test(text);
  return !ownerRoles.includes(role) || (unitEnd.test(text) && !/^\d/u.test(text));
}

/** The row's last words fill the columns behind the task's, one each; whatever stands before them is the task. */
function readRow(source: string, number: number, span: { start: number; end: number }, behind: readonly (Role | null)[]): TaskRow {
  const words = readWords(source, span.start, span.end);
  const cells = words.slice(-behind.length);
  const isWhole = words.length > behind.length && behind.every((role, index) => cells[index] !== undefined && fits(role, cells[index]));
  const task = isWhole ? words.slice(0, -behind.length) : words;
  const from = task[0]?.start ?? span.start;
  const tasks = task.length === 0 ? [] : [{ text: source.slice(from, task.at(-1)?.end ?? from), start: from }];
  const of = (role: Role): TaskCell[] => (isWhole ? cells.filter((_, index) => behind[index] === role).map(({ text, start }) => ({ text, start })) : []);
  return { number, tasks, leads: of("lead"), responsible: of("responsible"), support: of("support"), deadlines: of("deadline") };
}

const rowStart = /^\s*(\d{1,3})(?:[.．、]\s*|\s+)(?=\S)/u;
/** 一、空气质量目标, between rows. */
const partHeading = /^\s*[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?[^，。；]{2,30}$/u;

interface RowSpan {
  number: number;
  start: number;
  end: number;
}

/** Where a table's last row ends: at a blank line with words behind it that are no row. */
function endsTable(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1]?.text ?? "";
  return lines[index]?.text.trim() === "" && next.trim() !== "" && !rowStart.test(next);
}

/** Rows that count from one; a line without the next number goes on with the row before it. */
function findRows(lines: readonly Line[], from: number): { rows: RowSpan[]; next: number } {
  const rows: RowSpan[] = [];
  let length = 0;
  let index = from;
  for (; index < lines.length; index += 1) {
    const { text, start } = lines[index] ?? { text: "", start: 0 };
    if (rows.length > 0 && endsTable(lines, index)) break;
    if (text.trim() === "" || partHeading.test(text)) continue;
    const match = rowStart.exec(text);
    const end = start + text.trimEnd().length;
    const row = rows.at(-1);
    if (match !== null && Number(match[1]) === rows.length + 1) {
      rows.push({ number: rows.length + 1, start: start + match[0].length, end });
      length = 1;
    } else if (row !== undefined && length < mostLines) {
      row.end = end;
      length += 1;
    } else break;
  }
  return { rows, next: index };
}

/** Tables that were pasted with nothing but blanks between their cells: a header that begins with 序号, and rows that count from one. */
export function findSpacedTables(source: string): TaskTable[] {
  if (!/序\s*号|编\s*号/u.test(source)) return [];
  const lines = readLines(source);
  const tables: TaskTable[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const behind = line === undefined ? null : readHeader(source, line);
    if (line === undefined || behind === null) continue;
    const { rows: spans, next } = findRows(lines, index + 1);
    const rows = spans.map((span) => readRow(source, span.number, span, behind));
    const owned = rows.filter(({ leads, responsible, support }) => leads.length + responsible.length + support.length > 0).length;
    if (rows.length < 2 || owned * 2 < rows.length) continue;
    const title = findTableTitle(lines.slice(Math.max(0, index - 4), index).map(({ text, start }) => ({ text: text.trim(), start: start + (text.length - text.trimStart().length) })));
    tables.push({ title, span: { start: line.start, end: spans.at(-1)?.end ?? line.end }, hasLeadColumn: behind.includes("lead"), rows });
    index = next - 1;
  }
  return tables;
}
