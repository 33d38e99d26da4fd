import { toSerial } from "#core/calendar/excelSerial";
import type { IsoDate } from "#core/calendar/isoDate";
import { text } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import type { Area } from "#core/ledger/model";
import { formula, label, message } from "../cells.ts";
import type { PlanCell, SheetPlan } from "../sheetPlan.ts";
import { barColor, bodyStyle, figureStyle, formats, headStyle, lights, noteStyle, subtitleStyle, titleStyle, totalStyle } from "../styles.ts";
import { countColumns } from "./groupFigures.ts";

export const groupHeader = ["no", "name", ...countColumns, "completionRate", "dueCompletionRate", "rank", "change"] as const;
export const groupWidth = groupHeader.length;
/** Title, day, two rows of header. */
const headerRow = 3;
export const firstGroupRow = headerRow + 2;

const labelArea: Area = { row: 2, column: 1, rowCount: 1, columnCount: 2 };
/** Two figure columns wide, or the day would not fit. */
const asOfArea: Area = { row: 2, column: 3, rowCount: 1, columnCount: 2 };

/** 其中 columns stand under the column before them. */
const within: ReadonlySet<string> = new Set(["dueDone", "doneLate", "cancelled"]);

export interface GroupTable {
  title: Text;
  groupHead: Text;
  asOfCell: string;
  asOf: IsoDate;
  lines: readonly (readonly PlanCell[])[];
  total: readonly PlanCell[];
  notes: readonly Text[];
}

type Layout = Pick<SheetPlan, "blocks" | "merges" | "numberFormats" | "styles" | "columnWidths" | "rowHeights" | "conditionalFormats" | "freeze">;

/** Where everything of a summary stands and how it looks. */
export function layOutGroups(table: GroupTable): Layout {
  const { lines, notes } = table;
  const totalRow = firstGroupRow + lines.length;
  const body: Area = { row: firstGroupRow, column: 1, rowCount: lines.length + 1, columnCount: groupWidth };
  const noteRows = notes.map((_, index) => ({ row: totalRow + 1 + index, column: 1, rowCount: 1, columnCount: groupWidth }));
  return {
    blocks: [
      { row: 1, column: 1, cells: [[label(table.title)], planSubtitle(table), ...planHeader(table)] },
      { row: firstGroupRow, column: 1, cells: [...lines, table.total] },
      { row: totalRow + 1, column: 1, cells: notes.map((note) => [label(note)]) },
    ],
    merges: [{ row: 1, column: 1, rowCount: 1, columnCount: groupWidth }, labelArea, asOfArea, { row: totalRow, column: 1, rowCount: 1, columnCount: 2 }, ...headerMerges(), ...noteRows],
    numberFormats: [
      { area: asOfArea, format: formats.date },
      { area: { ...body, column: 2, columnCount: 1, rowCount: lines.length || 1 }, format: formats.month },
      { area: columnArea(body, "completionRate", 2), format: formats.share },
      { area: columnArea(body, "change", 1), format: formats.change },
    ],
    styles: [
      { area: { row: 1, column: 1, rowCount: 1, columnCount: groupWidth }, style: titleStyle },
      { area: { row: 2, column: 1, rowCount: 1, columnCount: groupWidth }, style: subtitleStyle },
      { area: labelArea, style: { align: "right" } },
      { area: asOfArea, style: { align: "left" } },
      { area: { row: headerRow, column: 1, rowCount: 2, columnCount: groupWidth }, style: headStyle },
      { area: body, style: bodyStyle },
      { area: { ...body, columnCount: 1 }, style: figureStyle },
      { area: { ...body, column: 2, columnCount: 1 }, style: { align: "left" } },
      { area: { ...body, column: 3, columnCount: groupWidth - 2 }, style: figureStyle },
      { area: { row: totalRow, column: 1, rowCount: 1, columnCount: groupWidth }, style: { ...totalStyle, align: "center" } },
      ...noteRows.map((area) => ({ area, style: noteStyle })),
    ],
    columnWidths: groupHeader.map((id) => (id === "no" ? 5 : id === "name" ? 26 : 7.5)),
    rowHeights: [{ row: 1, points: 30 }, { row: headerRow + 1, points: 42 }],
    conditionalFormats: planLights(body, lines.length),
    freeze: { rows: firstGroupRow - 1, columns: 2 },
  };
}

function planSubtitle({ asOfCell, asOf }: GroupTable): PlanCell[] {
  const row: PlanCell[] = groupHeader.map(() => null);
  row[0] = message("sheet.asOf");
  row[2] = formula(asOfCell, toSerial(asOf));
  row[groupWidth - 4] = message("sheet.group.unit");
  return row;
}

/** Two rows, as offices draw it: 其中 under its whole. */
function planHeader({ groupHead }: GroupTable): PlanCell[][] {
  const head = (id: (typeof groupHeader)[number]): PlanCell => (id === "name" ? label(groupHead) : message(`sheet.group.column.${id}`));
  return [
    groupHeader.map((id) => (within.has(id) ? null : head(id))),
    groupHeader.map((id, index) => (within.has(id) ? head(id) : within.has(groupHeader[index + 1] ?? "") ? label(text("sheet.group.column.sum")) : null)),
  ];
}

function headerMerges(): Area[] {
  return groupHeader.flatMap((id, index): Area[] => {
    if (within.has(id)) return [];
    const wide = within.has(groupHeader[index + 1] ?? "");
    return [{ row: headerRow, column: index + 1, rowCount: wide ? 1 : 2, columnCount: wide ? 2 : 1 }];
  });
}

function columnArea(body: Area, id: (typeof groupHeader)[number], columnCount: number): Area {
  return { ...body, column: groupHeader.indexOf(id) + 1, columnCount };
}

/** Late work is red and slow work yellow wherever there is some; rates have bars. The total line stays plain. */
function planLights(body: Area, lineCount: number): SheetPlan["conditionalFormats"] {
  if (lineCount === 0) return [];
  const lines = { ...body, rowCount: lineCount };
  const overdue = columnArea(lines, "overdue", 1);
  const behind = columnArea(lines, "behind", 1);
  return [
    { area: overdue, when: `${letterOf("overdue")}${firstGroupRow}>0`, style: lights.red },
    { area: behind, when: `${letterOf("behind")}${firstGroupRow}>0`, style: lights.yellow },
    { area: columnArea(lines, "completionRate", 1), when: null, dataBar: { color: barColor } },
  ];
}

function letterOf(id: (typeof groupHeader)[number]): string {
  // A summary has fewer than 26 columns.
  return String.fromCharCode(65 + groupHeader.indexOf(id));
}
