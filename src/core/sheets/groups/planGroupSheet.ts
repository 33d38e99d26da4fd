import { text } from "#core/findings/text";
import { baseRange } from "../base/baseColumns.ts";
import type { BaseSize } from "../base/baseColumns.ts";
import { blankPlan } from "../blankPlan.ts";
import { number } from "../cells.ts";
import type { SheetPlan } from "../sheetPlan.ts";
import { subjectOf } from "../sheetsInput.ts";
import type { SheetsInput } from "../sheetsInput.ts";
import { countedBy } from "./countedBy.ts";
import type { GroupSheetId } from "./countedBy.ts";
import { needsLiteral } from "./countFormula.ts";
import { buildGroupColumns } from "./groupColumns.ts";
import type { GroupScope } from "./groupFigures.ts";
import { firstGroupRow, layOutGroups } from "./groupLayout.ts";
import { planGroupLine, planTotalLine } from "./groupLines.ts";
import { planGroupNotes } from "./groupNotes.ts";
import { orderGroups } from "./orderGroups.ts";

export interface GroupSheetOptions {
  id: GroupSheetId;
  size: BaseSize;
  /** The cell of 数据截至日期 with its sheet. */
  asOfCell: string;
  annex: number | null;
}

/** One table: a line per group and a total that counts every task once. */
export function planGroupSheet(input: SheetsInput, { id, size, asOfCell, annex }: GroupSheetOptions): SheetPlan {
  const { dimension, column, scope } = countedBy(id);
  const { statistics, settings } = input;
  const isUnit = scope === "units";
  const groups = isUnit ? orderGroups(statistics.groups[dimension], settings.groupOrder) : statistics.groups[dimension];
  const columns = buildGroupColumns(statistics, { ranking: isUnit && settings.ranking, chosen: settings.layout.columns });
  const named = groups.filter(({ key }) => key !== "").length;
  const lines = groups.map((group, index) => {
    const row = firstGroupRow + index;
    const counted: GroupScope = { scope, size, group: [{ range: baseRange(column, scope, size), equals: `$B${row}`, literal: needsLiteral(group.label) }] };
    return planGroupLine(input, group, { row, columns, ranked: { first: firstGroupRow, last: firstGroupRow + named - 1 }, no: number(index + 1), scope: counted });
  });
  const total = planTotalLine(input, { row: firstGroupRow + lines.length, columns, ranked: null, scope: { scope: "tasks", group: [], size } });
  const title = text("sheet.group.title", { subject: subjectOf(input), by: text(`sheet.group.by.${dimension}`) });
  return {
    ...blankPlan(id),
    ...layOutGroups(input, { title, groupHead: text(`sheet.group.head.${dimension}`), asOfCell, annex, columns, lines, total, notes: planGroupNotes(input, dimension) }),
  };
}
