import { parseChineseNumeral } from "#core/text/chineseNumerals";
import { foldCharacters } from "#core/text/foldCharacters";
import type { Span } from "#core/text/span";

/** A cell of a table in the source, without the blanks around its words. */
export interface TaskCell {
  text: string;
  start: number;
}

export type Role = "number" | "lead" | "support" | "responsible" | "deadline" | "task";

/** A line of a 任务分工表: cells by what their column holds; a column that there may be several of has a list. */
export interface TaskRow {
  number: number | null;
  tasks: TaskCell[];
  leads: TaskCell[];
  responsible: TaskCell[];
  support: TaskCell[];
  deadlines: TaskCell[];
}

/** A table in the source that divides tasks among units. */
export interface TaskTable {
  /** The line above it; an empty one where that is no title. */
  title: TaskCell;
  span: Span;
  hasLeadColumn: boolean;
  rows: TaskRow[];
}

/** In this order: 牵头责任单位 is a lead, 任务完成时限 a deadline. People are no units. */
const columnWords: readonly (readonly [Role | null, RegExp])[] = [
  [null, /领导|联系|电话|负责人|责任人|备注|进展|完成情况/u],
  ["number", /^(?:序号|编号|(?:任务|举措|措施|条款|事项)(?:序号|编号))$/u],
  ["deadline", /时限|期限|时间|节点|截止|完成日期/u],
  ["lead", /牵头|主办|主责/u],
  ["support", /配合|协办|参与|参加|协同|会同/u],
  ["responsible", /(?:责任|承办|负责|落实|实施|执行)(?:单位|部门|主体|分工|[科处股]室)$|^(?:单位|部门)$/u],
  ["task", /任务|举措|措施|事项|内容|要点|工作|实事|项目|指标/u],
];

/** What a column holds, by its header; null where the words do not say. */
export function roleOf(header: string): Role | null {
  const words = foldCharacters(header).replace(/\s+/gu, "");
  return words.length > 16 ? null : (columnWords.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
}

interface Line {
  span: Span;
  cells: TaskCell[];
}

function readLines(source: string): Line[] {
  let start = 0;
  return source.split("\n").map((words) => {
    const span = { start, end: start + words.length };
    let at = start;
    const cells = words.split(/[\t|｜]/u).map((cell) => {
      const text = cell.trim();
      const found = { text, start: at + (cell.length - cell.trimStart().length) };
      at += cell.length + 1;
      return found;
    });
    start = span.end + 1;
    return { span, cells };
  });
}

/** The roles of a header's columns; null for a line that is none: a header names tasks, and who does them or by when. */
function readHeader({ cells }: Line): (Role | null)[] | null {
  const columns = cells.length < 2 ? [] : cells.map(({ text }) => roleOf(text));
  return columns.includes("task") && columns.some((role) => role !== null && role !== "task" && role !== "number") ? columns : null;
}

/** （三） 3. 第三条 三、→ 3; null for what is no number of one part (2-1, 二/一). */
export function readItemNumber(text: string): number | null {
  const words = foldCharacters(text).replace(/[()\s、]|\.$|^第|条$/gu, "");
  if (/^\d{1,3}$/u.test(words)) return Number(words);
  return /^\p{Script=Han}{1,5}$/u.test(words) ? parseChineseNumeral(words) : null;
}

function readRow({ cells }: Line, columns: readonly (Role | null)[]): TaskRow {
  const of = (role: Role): TaskCell[] => cells.filter(({ text }, index) => columns[index] === role && text !== "");
  const [number] = of("number");
  return {
    number: number === undefined ? null : readItemNumber(number.text), tasks: of("task"), leads: of("lead"),
    responsible: of("responsible"), support: of("support"), deadlines: of("deadline"),
  };
}

/** 一 | 老城更新: the number of a part and its name, and nobody who answers: no row. */
function isPartRow({ cells }: Line, columns: readonly (Role | null)[]): boolean {
  const written = columns.map((role, index) => (role === "number" ? (cells[index]?.text ?? "") : "")).join("");
  return /^[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.]?$/u.test(written) && cells.every(({ text }, index) => text === "" || !isAnswer(columns[index] ?? null));
}

function isAnswer(role: Role | null): boolean {
  return role === "lead" || role === "responsible" || role === "support" || role === "deadline";
}

/** Whether a header inside a table begins another one: it has other columns, or the rows behind it count from one again. */
function opensAnother(lines: readonly Line[], header: number, columns: readonly (Role | null)[], { rows }: TaskTable): boolean {
  const line = lines[header];
  if (line === undefined || readHeader(line)?.join() !== columns.join()) return true;
  if (rows.length === 0) return false;
  const row = lines.slice(header + 1, header + 4).find(({ cells }) => cells.length === columns.length);
  return row !== undefined && readRow(row, columns).number === 1;
}

/** 重点任务分工表, above the header; blank lines may stand between. */
function findTitle(lines: readonly Line[], header: number): TaskCell {
  const above = lines.slice(Math.max(0, header - 3), header).findLast(({ cells }) => cells.some(({ text }) => text !== ""));
  const [title] = above?.cells ?? [];
  return title !== undefined && above?.cells.length === 1 && /^[^。；]{2,60}(?:表|清单|分工|台账)(?:[（(][^（）()]{1,12}[）)])?$/u.test(title.text) ? title : { text: "", start: 0 };
}

/** Lines without cells that may stand inside a table: part headings, page breaks. */
const longestInterruption = 2;

/** Tables of the source (a line a row, tabs or bars between cells) whose header says that they divide tasks. */
export function findTaskTables(source: string): TaskTable[] {
  if (!/[\t|｜]/u.test(source)) return [];
  const lines = readLines(source);
  const tables: TaskTable[] = [];
  let last = -1;
  for (const [index, line] of lines.entries()) {
    const columns = index > last ? readHeader(line) : null;
    if (columns === null) continue;
    const table: TaskTable = { title: findTitle(lines, index), span: { ...line.span }, hasLeadColumn: columns.includes("lead"), rows: [] };
    last = index;
    for (let next = index + 1; next < lines.length && next - last <= longestInterruption + 1; next += 1) {
      const row = lines[next];
      // | --- | :--- |: a rule between header and rows.
      if (row === undefined || row.cells.length < 2 || row.cells.every(({ text }) => /^:?-*:?$/u.test(text))) continue;
      // The header again, on a new page; another one begins another table.
      const again = readHeader(row);
      if (again !== null && opensAnother(lines, next, columns, table)) break;
      last = next;
      table.span.end = row.span.end;
      // A row with other cells than the header has lost some: whose they are cannot be told.
      if (again === null && row.cells.length === columns.length && !isPartRow(row, columns)) table.rows.push(readRow(row, columns));
    }
    tables.push(table);
  }
  return tables;
}
