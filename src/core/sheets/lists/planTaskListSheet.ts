import { text } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import type { Area, Role } from "#core/ledger/model";
import { lightOf } from "#core/statistics/lights";
import type { LightRules } from "#core/statistics/lights";
import type { Task } from "#core/statistics/model";
import { formatColumn } from "../address.ts";
import { fixedBaseCell, firstBaseRow } from "../base/baseColumns.ts";
import { listText } from "../base/baseLists.ts";
import { blankPlan } from "../blankPlan.ts";
import { copied, date, formula, label, message, number, words } from "../cells.ts";
import { colourByRule, colourLights } from "../lightFormats.ts";
import { buildPrintSetup } from "../printSetup.ts";
import { ruleCell } from "../rules/ruleCells.ts";
import { headRows, planFoot, planHead } from "../sheetHead.ts";
import type { PlanCell, SheetPlan } from "../sheetPlan.ts";
import { ledgersOf, rulesOf, subjectOf } from "../sheetsInput.ts";
import type { SheetsInput } from "../sheetsInput.ts";
import { bodyStyle, figureStyle, formats, headStyle } from "../styles.ts";

export type TaskListId = "overdueList" | "dueSoonList";

export interface TaskListOptions {
  id: TaskListId;
  asOfCell: string;
  annex: number | null;
}

const allColumns = ["no", "place", "measure", "task", "lead", "responsible", "due", "days", "class", "light", "progressNote", "problem", "nextStep"] as const;
type ListColumn = (typeof allColumns)[number];
const widths: Readonly<Record<ListColumn, number>> = { no: 5, place: 8, measure: 7, task: 28, lead: 14, responsible: 18, due: 11, days: 7, class: 10, light: 5.5, progressNote: 24, problem: 18, nextStep: 16 };
const headerRow = headRows + 1;
const firstRow = headerRow + 1;

/** 逾期清单, 临期清单: which tasks stand here and in which order is of the moment of writing; days, class and light follow the ledger. */
export function planTaskListSheet(input: SheetsInput, { id, asOfCell, annex }: TaskListOptions): SheetPlan {
  const ledgers = ledgersOf(input);
  const listed = listTasks(input, id);
  const lights = rulesOf(input).lights;
  const columns = chooseColumns(listed);
  const lines = listed.map(({ task, index }, position) => {
    const cells = planLine({ id, task, index, position, asOfCell, lights, several: ledgers.length > 1 });
    return columns.map((column) => cells[column]);
  });
  const width = columns.length;
  const body: Area = { row: firstRow, column: 1, rowCount: Math.max(1, lines.length), columnCount: width };
  const area = (column: ListColumn): Area => ({ ...body, column: columns.indexOf(column) + 1, columnCount: 1 });
  const line = (row: number): Area => ({ ...body, row, rowCount: 1 });
  const head = planHead(input, { title: text(`sheet.${id}.title`, { subject: subjectOf(input) }), annex, width, asOfCell, unit: null, columns: { label: 2, day: 1 } });
  const foot = planFoot(input, [text("sheet.note.list", { sheet: ledgers.map(({ sheet }) => sheet), count: listed.length })], { row: firstRow + body.rowCount, width });
  return {
    ...blankPlan(id),
    blocks: [
      head.block,
      { row: headerRow, column: 1, cells: [columns.map((column) => label(headOf(column, id))), ...(lines.length === 0 ? [[message(`sheet.${id}.none`)]] : lines)] },
      foot.block,
    ],
    merges: [...head.merges, ...foot.merges, ...(lines.length === 0 ? [line(firstRow)] : [])],
    numberFormats: [...head.numberFormats, { area: area("due"), format: formats.date }, { area: area("days"), format: formats.count }],
    styles: [
      ...head.styles, { area: line(headerRow), style: headStyle }, { area: body, style: bodyStyle },
      ...(["no", "place", "due", "days", "class", "light"] as const).map((column) => ({ area: area(column), style: figureStyle })),
      ...foot.styles,
    ],
    columnWidths: findWidths(columns),
    rowHeights: head.rowHeights,
    conditionalFormats: lines.length === 0 ? [] : [...colourDays(area("days"), id), ...colourLights(area("light"))],
    freeze: { rows: headerRow, columns: 2 },
    print: buildPrintSetup({ row: 1, column: 1, rowCount: foot.last, columnCount: width }, { first: 1, last: headerRow }, input.statistics.asOf),
  };
}

/** How the room of columns that are left out is shared: words take it, so that rows get lower and the print no larger. */
const shares: Readonly<Partial<Record<ListColumn, number>>> = { task: 0.4, lead: 0.15, responsible: 0.2, progressNote: 0.25 };

function findWidths(columns: readonly ListColumn[]): number[] {
  const room = allColumns.filter((column) => !columns.includes(column)).reduce((sum, column) => sum + widths[column], 0);
  return columns.map((column) => Math.round(widths[column] + room * (shares[column] ?? 0)));
}

/** Columns that would be blank from top to bottom are left to the others. */
function chooseColumns(listed: readonly Listed[]): readonly ListColumn[] {
  const hasRole = (role: Role): boolean => listed.some(({ task }) => task.row.cells[role] !== undefined);
  const hasMeasures = listed.some(({ task: { row, measure } }) => (measure?.measure ?? row.measureKey) !== "");
  return allColumns.filter((column) => (column === "measure" ? hasMeasures : column === "problem" || column === "nextStep" ? hasRole(column) : true));
}

/** Long overdue, as the rule table says how long that is; all that is due soon. */
function colourDays(area: Area, id: TaskListId): SheetPlan["conditionalFormats"] {
  const cell = `$${formatColumn(area.column)}${area.row}`;
  return id === "overdueList"
    ? colourByRule(area, `${cell}>=${ruleCell("threshold.longOverdueDays")}`, ruleCell("light.overdue"))
    : colourByRule(area, `${cell}>=0`, ruleCell("light.dueSoon"));
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

function planLine(line: Listed & { id: TaskListId; position: number; asOfCell: string; lights: LightRules; several: boolean }): Readonly<Record<ListColumn, PlanCell>> {
  const { task: { row, standing, measure } } = line;
  const cell = (role: Role): PlanCell => copied(row.cells[role]);
  return {
    no: number(line.position + 1),
    place: { kind: "link", text: text(line.several ? "sheet.link.place" : "sheet.link.row", { ...row.address }), target: { sheet: row.address.sheet, row: row.address.row, column: (row.cells.task ?? row.cells.action)?.column ?? 1 } },
    measure: words(measure?.measure ?? row.measureKey), task: words(row.task), lead: words(row.leads.join("、")), responsible: words([...row.responsible, ...row.generic].join("、")),
    due: date(standing.due), days: planDays(line), class: planClass(line), light: planLight(line), progressNote: cell("progressNote"), problem: cell("problem"), nextStep: cell("nextStep"),
  };
}

function planDays({ id, index, task: { standing }, asOfCell }: Listed & { id: TaskListId; asOfCell: string }): PlanCell {
  const row = firstBaseRow + index;
  if (id === "overdueList") return formula(`{{base}}!${fixedBaseCell("daysLate", row)}`, standing.daysLate);
  return formula(`{{base}}!${fixedBaseCell("due", row)}-${asOfCell}`, standing.daysLeft ?? 0);
}

function planClass({ index, task: { standing } }: Listed): PlanCell {
  return formula(`{{base}}!${fixedBaseCell("class", firstBaseRow + index)}`, listText(`class.${standing.class}`));
}

function planLight({ index, task: { standing }, lights }: Listed & { lights: LightRules }): PlanCell {
  const light = lightOf(standing, lights);
  return formula(`{{base}}!${fixedBaseCell("light", firstBaseRow + index)}`, light === null ? "" : text(`sheet.light.${light}`));
}

function headOf(column: ListColumn, id: TaskListId): Text {
  return text(column === "days" ? `sheet.${id}.days` : `sheet.list.${column}`);
}
