import { text } from "#core/findings/text";
import { baseRange } from "../base/baseColumns.ts";
import { blankPlan } from "../blankPlan.ts";
import { number } from "../cells.ts";
import type { PlanCell, SheetPlan } from "../sheetPlan.ts";
import { subjectOf } from "../sheetsInput.ts";
import type { SheetsInput } from "../sheetsInput.ts";
import { needsLiteral } from "./countFormula.ts";
import { buildGroupColumns } from "./groupColumns.ts";
import type { GroupScope } from "./groupFigures.ts";
import { firstGroupRow, layOutGroups } from "./groupLayout.ts";
import { planGroupLine, planTotalLine } from "./groupLines.ts";
import { planGroupNotes } from "./groupNotes.ts";
import { orderGroups } from "./orderGroups.ts";
import type { GroupSheetOptions } from "./planGroupSheet.ts";

/** 分单位类别: a line for every group of units, below it the units of the group with their rank among themselves. */
export function planUnitGroupSheet(input: SheetsInput, { size, asOfCell, annex }: Omit<GroupSheetOptions, "id">): SheetPlan {
  const { statistics, settings } = input;
  const columns = buildGroupColumns(statistics, { ranking: settings.ranking, chosen: settings.layout.columns });
  const lines: PlanCell[][] = [];
  const sections: number[] = [];
  const scopeOf = (column: "unitGroup" | "lead", row: number, label: GroupScope["group"][number]["literal"]): GroupScope =>
    ({ scope: "units", size, group: [{ range: baseRange(column, "units", size), equals: `$B${row}`, literal: label === true }] });
  for (const { group, units } of statistics.byUnitGroup) {
    const row = firstGroupRow + lines.length;
    sections.push(lines.length);
    lines.push(planGroupLine(input, { ...group, rank: null }, { row, columns, ranked: null, no: null, scope: scopeOf("unitGroup", row, needsLiteral(group.label)) }));
    // What names no lead is one line, not a group of one.
    if (group.key === "") continue;
    orderGroups(units, settings.groupOrder).forEach((unit, index) => {
      const place = firstGroupRow + lines.length;
      lines.push(planGroupLine(input, unit, { row: place, columns, ranked: { first: row + 1, last: row + units.length }, no: number(index + 1), scope: scopeOf("lead", place, needsLiteral(unit.label)) }));
    });
  }
  const total = planTotalLine(input, { row: firstGroupRow + lines.length, columns, ranked: null, scope: { scope: "tasks", group: [], size } });
  const title = text("sheet.group.title", { subject: subjectOf(input), by: text("sheet.group.by.unitGroup") });
  return {
    ...blankPlan("byUnitGroup"),
    ...layOutGroups(input, { title, groupHead: text("sheet.group.head.unitGroup"), asOfCell, annex, columns, lines, sections, total, notes: planGroupNotes(input, "unitGroup") }),
  };
}
