import type { Deadline } from "#core/deadlines/model";
import { text } from "#core/findings/text";
import type { Measure, PolicyDocument } from "#core/policy/model";
import { statuses, listText } from "./base/baseLists.ts";
import { blankPlan } from "./blankPlan.ts";
import { date, label, message, number, words } from "./cells.ts";
import type { PlanCell, SheetPlan } from "./sheetPlan.ts";
import { bodyStyle, figureStyle, formats, headStyle, noteStyle, titleStyle } from "./styles.ts";

/** The columns of a task-division table as offices draw it; the last two lie outside the print area. */
const columns = [
  "sequence", "chapter", "measure", "task", "lead", "responsible", "deadline", "extendedTo", "approval", "status", "progress", "completedOn", "progressNote", "problem", "nextStep", "remark", "text", "key",
] as const;
type LedgerColumn = (typeof columns)[number];
const widths = [6, 16, 8, 34, 20, 30, 14, 13, 16, 11, 9, 13, 26, 18, 18, 14, 40, 8];
const printed = columns.indexOf("text");
const headerRow = 3;
const firstRow = headerRow + 1;

/** 任务分工表: a line per measure, ready to be split, filled in and read back. */
export function planLedgerSheet(policy: PolicyDocument): SheetPlan {
  const measures = policy.measures;
  const titles = new Map(policy.chapters.map(({ number: key, title }) => [key, title]));
  const lines = measures.map((measure, index) => columns.map((column) => filled[column]?.({ measure, index, titles }) ?? null));
  const body = { row: firstRow, column: 1, rowCount: Math.max(1, lines.length), columnCount: columns.length };
  const columnArea = (column: LedgerColumn): SheetPlan["merges"][number] => ({ ...body, column: columns.indexOf(column) + 1, columnCount: 1 });
  const title = { row: 1, column: 1, rowCount: 1, columnCount: printed };
  const note = { ...title, row: 2 };
  return {
    ...blankPlan("ledger"),
    blocks: [
      { row: 1, column: 1, cells: [[label(text("sheet.ledger.title", { policy: policy.title }))], [message("sheet.ledger.note", { number: policy.docNumber ?? "", issued: policy.issuedOn ?? "" })]] },
      { row: headerRow, column: 1, cells: [columns.map((column) => message(`sheet.ledger.${column}`)), ...lines] },
    ],
    merges: [title, note],
    numberFormats: [
      ...(["deadline", "extendedTo", "completedOn"] as const).map((column) => ({ area: columnArea(column), format: formats.date })),
      { area: columnArea("progress"), format: "0%" },
    ],
    styles: [
      { area: title, style: titleStyle }, { area: note, style: noteStyle }, { area: { ...title, row: headerRow, columnCount: columns.length }, style: headStyle }, { area: body, style: bodyStyle },
      ...(["sequence", "measure", "deadline", "extendedTo", "status", "progress", "completedOn"] as const).map((column) => ({ area: columnArea(column), style: figureStyle })),
    ],
    columnWidths: widths,
    rowHeights: [{ row: 1, points: 32 }, { row: headerRow, points: 30 }],
    hiddenColumns: [columns.indexOf("text") + 1, columns.indexOf("key") + 1],
    validations: [{ area: columnArea("status"), list: statuses.map((status) => listText(`status.${status}`)) }],
    freeze: { rows: headerRow, columns: 4 },
    print: {
      area: { row: 1, column: 1, rowCount: headerRow + body.rowCount, columnCount: printed }, paper: "A3", orientation: "landscape", fitWidth: true,
      titleRows: { first: headerRow, last: headerRow }, header: {}, footer: { center: text("sheet.foot.page", { page: "&P", pages: "&N" }) },
    },
  };
}

interface Line {
  measure: Measure;
  index: number;
  titles: ReadonlyMap<string, string>;
}

/** What the plan can fill in; the other columns are the office's. */
const filled: Readonly<Partial<Record<LedgerColumn, (line: Line) => PlanCell>>> = {
  sequence: ({ index }) => number(index + 1),
  chapter: ({ measure, titles }) => planChapter(measure.chapter, titles),
  measure: ({ measure }) => words(measure.number),
  task: ({ measure }) => words(measure.title),
  lead: ({ measure }) => planUnits(measure.leads),
  responsible: ({ measure }) => planUnits([...measure.responsible, ...measure.generic]),
  deadline: ({ measure }) => planDeadline(measure),
  status: () => label(listText("status.notStarted")),
  text: ({ measure }) => words(measure.text ?? ""),
  key: ({ measure }) => words(measure.key),
};

function planChapter(chapter: string, titles: ReadonlyMap<string, string>): PlanCell {
  const title = titles.get(chapter) ?? "";
  return title === "" ? words(chapter) : label(text("statistics.chapter", { number: chapter, title }));
}

function planUnits(names: readonly string[]): PlanCell {
  return words(names.join("、"));
}

/** A real date where the measure has one day; words where it has several, a stage before 长期推进, or no day. */
function planDeadline({ deadlines }: Measure): PlanCell {
  const own = deadlines.filter(({ scope }) => scope === "measure");
  const stated = (own.length > 0 ? own : deadlines).filter(({ kind }) => kind !== "none");
  const [only] = stated;
  if (only === undefined) return null;
  if (stated.length === 1 && isOneDay(only)) return date(only.end);
  return words([...new Set(stated.map(({ raw }) => raw))].join("，"));
}

/** 2018-2020年 has a day too, but its beginning would be lost. */
function isOneDay({ kind, end, otherReading }: Deadline): boolean {
  return kind === "by" && end !== null && otherReading === null;
}
