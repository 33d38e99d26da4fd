import { toSerial } from "#core/calendar/excelSerial";
import { text } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import type { Role } from "#core/ledger/model";
import type { Task } from "#core/statistics/model";
import { fixedBaseCell, firstBaseRow } from "../base/baseColumns.ts";
import { listText } from "../base/baseLists.ts";
import { blankPlan } from "../blankPlan.ts";
import { copied, date, formula, label, message, number, words } from "../cells.ts";
import { buildPrintSetup } from "../printSetup.ts";
import type { PlanCell, SheetPlan } from "../sheetPlan.ts";
import { ledgersOf, subjectOf } from "../sheetsInput.ts";
import type { SheetsInput } from "../sheetsInput.ts";
import { bodyStyle, figureStyle, formats, headStyle, lights, noteStyle, subtitleStyle, titleStyle } from "../styles.ts";

export type TaskListId = "overdueList" | "dueSoonList";

export interface TaskListOptions {
  id: TaskListId;
  asOfCell: string;
}

const columns = ["no", "place", "measure", "task", "lead", "responsible", "due", "days", "class", "progressNote", "problem", "nextStep"] as const;
const headerRow = 3;
const firstRow = headerRow + 1;
const asOfArea = { row: 2, column: 3, rowCount: 1, columnCount: 2 };

/** 逾期清单, 临期清单: which tasks stand here and in which order is of the moment of writing; days and class follow the ledger. */
export function planTaskListSheet(input: SheetsInput, { id, asOfCell }: TaskListOptions): SheetPlan {
  const { statistics } = input;
  const ledgers = ledgersOf(input);
  const listed = listTasks(input, id);
  const lines = listed.map(({ task, index }, position) => planLine({ id, task, index, position, asOfCell, several: ledgers.length > 1 }));
  const width = columns.length;
  const notesRow = firstRow + Math.max(1, lines.length);
  const none: PlanCell[][] = [[message(`sheet.${id}.none`)]];
  const plan = blankPlan(id);
  const body = { row: firstRow, column: 1, rowCount: Math.max(1, lines.length), columnCount: width };
  const line = (row: number): SheetPlan["merges"][number] => ({ row, column: 1, rowCount: 1, columnCount: width });
  return {
    ...plan,
    blocks: [
      { row: 1, column: 1, cells: [[label(text(`sheet.${id}.title`, { subject: subjectOf(input) }))], [message("sheet.asOf"), null, formula(asOfCell, toSerial(statistics.asOf))]] },
      { row: headerRow, column: 1, cells: [columns.map((column) => label(headOf(column, id)))] },
      { row: firstRow, column: 1, cells: lines.length === 0 ? none : lines },
      { row: notesRow, column: 1, cells: [[message("sheet.note.list", { sheet: ledgers.map(({ sheet }) => sheet), count: listed.length })]] },
    ],
    merges: [line(1), { ...line(2), columnCount: 2 }, asOfArea, line(notesRow), ...(lines.length === 0 ? [line(firstRow)] : [])],
    numberFormats: [{ area: asOfArea, format: formats.date }, { area: { ...body, column: columns.indexOf("due") + 1, columnCount: 1 }, format: formats.date }, { area: { ...body, column: columns.indexOf("days") + 1, columnCount: 1 }, format: formats.count }],
    styles: [
      { area: line(1), style: titleStyle }, { area: line(2), style: subtitleStyle }, { area: asOfArea, style: { align: "left" } }, { area: line(headerRow), style: headStyle }, { area: body, style: bodyStyle },
      ...(["no", "place", "due", "days", "class"] as const).map((column) => ({ area: { ...body, column: columns.indexOf(column) + 1, columnCount: 1 }, style: figureStyle })),
      { area: line(notesRow), style: noteStyle },
    ],
    columnWidths: [5, 8, 9, 34, 18, 22, 11, 8, 11, 28, 22, 22],
    rowHeights: [{ row: 1, points: 30 }],
    conditionalFormats: lines.length === 0 ? [] : [{ area: { ...body, column: columns.indexOf("days") + 1, columnCount: 1 }, when: `H${firstRow}>${id === "overdueList" ? 30 : -1}`, style: id === "overdueList" ? lights.red : lights.yellow }],
    freeze: { rows: headerRow, columns: 2 },
    print: buildPrintSetup({ row: 1, column: 1, rowCount: notesRow, columnCount: width }, { first: 1, last: headerRow }, statistics.asOf),
  };
}

interface Listed {
  task: Task;
  /** Position in the ledger, from 0: the task's row of the base. */
  index: number;
}

/** The most urgent first; equal ones in the ledger's order. */
function listTasks({ statistics }: SheetsInput, id: TaskListId): Listed[] {
  const listed = statistics.tasks.map((task, index) => ({ task, index }));
  if (id === "overdueList") {
    return listed.filter(({ task }) => task.standing.class === "overdue").sort((one, other) => other.task.standing.daysLate - one.task.standing.daysLate);
  }
  return listed.filter(({ task }) => task.standing.dueSoon).sort((one, other) => (one.task.standing.daysLeft ?? 0) - (other.task.standing.daysLeft ?? 0));
}

function planLine(line: Listed & { id: TaskListId; position: number; asOfCell: string; several: boolean }): PlanCell[] {
  const { task: { row, standing, measure } } = line;
  const cell = (role: Role): PlanCell => copied(row.cells[role]);
  return [
    number(line.position + 1),
    { kind: "link", text: text(line.several ? "sheet.link.place" : "sheet.link.row", { ...row.address }), target: { sheet: row.address.sheet, row: row.address.row, column: (row.cells.task ?? row.cells.action)?.column ?? 1 } },
    words(measure?.measure ?? row.measureKey), words(row.task), words(row.leads.join("、")), words([...row.responsible, ...row.generic].join("、")),
    date(standing.due), planDays(line), planClass(line), cell("progressNote"), cell("problem"), cell("nextStep"),
  ];
}

function planDays({ id, index, task: { standing }, asOfCell }: Listed & { id: TaskListId; asOfCell: string }): PlanCell {
  const row = firstBaseRow + index;
  if (id === "overdueList") return formula(`{{base}}!${fixedBaseCell("daysLate", row)}`, standing.daysLate);
  return formula(`{{base}}!${fixedBaseCell("due", row)}-${asOfCell}`, standing.daysLeft ?? 0);
}

function planClass({ index, task: { standing } }: Listed): PlanCell {
  return formula(`{{base}}!${fixedBaseCell("class", firstBaseRow + index)}`, listText(`class.${standing.class}`));
}

function headOf(column: (typeof columns)[number], id: TaskListId): Text {
  return text(column === "days" ? `sheet.${id}.days` : `sheet.list.${column}`);
}
