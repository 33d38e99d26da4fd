import { text } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import type { Area } from "#core/ledger/model";
import { label, message } from "../cells.ts";
import { colourByRule, colourLights } from "../lightFormats.ts";
import { buildPrintSetup } from "../printSetup.ts";
import { ruleCell } from "../rules/ruleCells.ts";
import { headRows, planFoot, planHead } from "../sheetHead.ts";
import type { PlanCell, SheetPlan } from "../sheetPlan.ts";
import type { SheetsInput } from "../sheetsInput.ts";
import { barColor, bodyStyle, figureStyle, formats, headStyle, totalStyle } from "../styles.ts";
import { isAlone, isWithin } from "./groupColumns.ts";
import type { GroupColumn, GroupColumns } from "./groupColumns.ts";

const headerRow = headRows + 1;
/** The header has two rows. */
export const firstGroupRow = headerRow + 2;

export interface GroupTable {
  title: Text;
  groupHead: Text;
  asOfCell: string;
  annex: number | null;
  columns: GroupColumns;
  lines: readonly (readonly PlanCell[])[];
  /** Lines, from 0, that head the lines below them. */
  sections?: readonly number[];
  total: readonly PlanCell[];
  notes: readonly Text[];
}

type Layout = Pick<SheetPlan, "blocks" | "merges" | "numberFormats" | "styles" | "columnWidths" | "rowHeights" | "conditionalFormats" | "freeze" | "print">;

/** Where everything of a summary stands and how it looks. */
export function layOutGroups(input: SheetsInput, table: GroupTable): Layout {
  const { lines, columns, sections = [] } = table;
  const width = columns.ids.length;
  const totalRow = firstGroupRow + lines.length;
  const body: Area = { row: firstGroupRow, column: 1, rowCount: lines.length + 1, columnCount: width };
  const columnArea = (id: GroupColumn, columnCount = 1): Area => ({ ...body, column: columns.numberOf(id), columnCount });
  const head = planHead(input, { title: table.title, annex: table.annex, width, asOfCell: table.asOfCell, unit: text("sheet.group.unit") });
  const foot = planFoot(input, table.notes, { row: totalRow + 1, width });
  const wide = (row: number): Area => ({ ...body, row, rowCount: 1 });
  return {
    blocks: [head.block, { row: headerRow, column: 1, cells: planHeader(table) }, { row: firstGroupRow, column: 1, cells: [...lines, table.total] }, foot.block],
    merges: [...head.merges, { ...wide(totalRow), columnCount: 2 }, ...headerMerges(columns), ...foot.merges],
    numberFormats: [
      ...head.numberFormats,
      { area: { ...columnArea("name"), rowCount: lines.length || 1 }, format: formats.month },
      ...columns.ids.flatMap((id) => { const format = columnFormats[id]; return format === undefined ? [] : [{ area: columnArea(id), format }]; }),
    ],
    styles: [
      ...head.styles,
      { area: { ...body, row: headerRow, rowCount: 2 }, style: headStyle },
      { area: body, style: bodyStyle },
      { area: { ...body, columnCount: 1 }, style: figureStyle },
      { area: columnArea("name"), style: { align: "left" } },
      { area: { ...body, column: 3, columnCount: width - 2 }, style: figureStyle },
      ...sections.map((index) => ({ area: wide(firstGroupRow + index), style: totalStyle })),
      { area: wide(totalRow), style: { ...totalStyle, align: "center" as const } },
      ...foot.styles,
    ],
    columnWidths: columns.ids.map((id) => widths[id] ?? (id in columnFormats ? rateWidth : countWidth)),
    rowHeights: [...head.rowHeights, { row: headerRow + 1, points: 42 }],
    conditionalFormats: planLights({ ...body, rowCount: lines.length }, columns),
    freeze: { rows: firstGroupRow - 1, columns: 2 },
    print: buildPrintSetup({ row: 1, column: 1, rowCount: foot.last, columnCount: width }, { first: 1, last: firstGroupRow - 1 }, input.statistics.asOf),
  };
}

const columnFormats: Readonly<Partial<Record<GroupColumn, string>>> = {
  completionRate: formats.share, dueCompletionRate: formats.share, onTimeRate: formats.share, startRate: formats.share,
  weight: formats.weight, weightDone: formats.weight, weightedCompletionRate: formats.share, change: formats.change,
};

const widths: Readonly<Partial<Record<GroupColumn, number>>> = { no: 5, name: 28, light: 5.5, rank: 5 };
/** Three characters of a header side by side, three lines at most; narrow columns print larger. */
const countWidth = 6.5;
const rateWidth = 7.5;

/** Two rows, as offices draw it: 其中 under its whole. */
function planHeader({ groupHead, columns: { ids } }: GroupTable): PlanCell[][] {
  const head = (id: GroupColumn, index: number): PlanCell => {
    if (id === "name") return label(groupHead);
    return message(isAlone(ids, index) ? `sheet.group.alone.${id}` : `sheet.group.column.${id}`);
  };
  return [
    ids.map((id, index) => (isWithin(ids, index) ? null : head(id, index))),
    ids.map((id, index) => (isWithin(ids, index) ? head(id, index) : isWithin(ids, index + 1) ? label(text("sheet.group.column.sum")) : null)),
  ];
}

function headerMerges({ ids }: GroupColumns): Area[] {
  return ids.flatMap((_, index): Area[] => {
    if (isWithin(ids, index)) return [];
    const wide = isWithin(ids, index + 1);
    return [{ row: headerRow, column: index + 1, rowCount: wide ? 1 : 2, columnCount: wide ? 2 : 1 }];
  });
}

/** Late and slow work takes the colour that the rule table gives it, wherever there is some; rates have bars. The total line stays plain. */
function planLights(lines: Area, columns: GroupColumns): SheetPlan["conditionalFormats"] {
  if (lines.rowCount === 0) return [];
  const area = (id: GroupColumn): Area => ({ ...lines, column: columns.numberOf(id), columnCount: 1 });
  const some = (id: GroupColumn): string => `$${columns.letterOf(id)}${lines.row}>0`;
  const where = (id: GroupColumn, rules: SheetPlan["conditionalFormats"]): SheetPlan["conditionalFormats"] => (columns.has(id) ? rules : []);
  return [
    ...where("overdue", colourByRule(area("overdue"), some("overdue"), ruleCell("light.overdue"))),
    ...where("behind", colourByRule(area("behind"), some("behind"), ruleCell("light.behind"))),
    ...where("light", colourLights(area("light"))),
    ...where("completionRate", [{ area: area("completionRate"), when: null, dataBar: { color: barColor } }]),
  ];
}
