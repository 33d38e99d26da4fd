import { baseAsOfCell, planBaseSheet } from "./base/planBaseSheet.ts";
import { buildBaseTable } from "./base/baseRows.ts";
import { planFindingsSheet } from "./findings/planFindingsSheet.ts";
import { groupSheetIds, planGroupSheet } from "./groups/planGroupSheet.ts";
import type { GroupSheetId } from "./groups/planGroupSheet.ts";
import { planTaskListSheet } from "./lists/planTaskListSheet.ts";
import { overviewAsOfCell, planOverviewSheet } from "./overview/planOverviewSheet.ts";
import type { SheetId, SheetPlan } from "./sheetPlan.ts";
import type { Dimension } from "#core/statistics/model";
import { subjectOf } from "./sheetsInput.ts";
import type { SheetsInput } from "./sheetsInput.ts";

/** The sheets that may be asked for, in the order in which they stand in the workbook. */
export const statisticsSheetIds = ["overview", ...groupSheetIds, "overdueList", "dueSoonList", "findings"] as const satisfies readonly SheetId[];
export type StatisticsSheetId = (typeof statisticsSheetIds)[number];

/** What is written unless the user chooses: the first two and the list of what is late. */
export const defaultSheets: readonly StatisticsSheetId[] = ["overview", "byLead", "overdueList"];

/**
 * Plans the sheets asked for and, last, the base that their formulas count on. Without the overview the base holds
 * 数据截至日期 itself. 核对结果 needs a report and is left out without one.
 */
export function planStatisticsSheets(input: SheetsInput, wanted: readonly StatisticsSheetId[] = defaultSheets): SheetPlan[] {
  const table = buildBaseTable(input);
  const { size } = table;
  const hasOverview = wanted.includes("overview");
  const asOfCell = hasOverview ? overviewAsOfCell : `{{base}}!${baseAsOfCell}`;
  const plans = statisticsSheetIds.filter((id) => wanted.includes(id)).flatMap((id): SheetPlan[] => {
    if (id === "overview") return [planOverviewSheet(input, { size })];
    if (id === "findings") return planFindings(input);
    if (id === "overdueList" || id === "dueSoonList") return [planTaskListSheet(input, { id, asOfCell })];
    return hasGroups(input, id) ? [planGroupSheet(input, { id, size, asOfCell })] : [];
  });
  return [...plans, planBaseSheet(input, { table, asOfCell: hasOverview ? overviewAsOfCell : null })];
}

const optionalDimensions: Readonly<Partial<Record<GroupSheetId, Dimension>>> = { byResponsible: "responsible", byLeader: "leader", byCategory: "category" };

/** A ledger that names no leaders has nothing to say about them; lead units, parts and months are always asked about. */
function hasGroups({ statistics }: SheetsInput, id: GroupSheetId): boolean {
  const dimension = optionalDimensions[id];
  return dimension === undefined || statistics.groups[dimension].some(({ key }) => key !== "");
}

function planFindings(input: SheetsInput): SheetPlan[] {
  const { report, policies, statistics } = input;
  return report === undefined ? [] : [planFindingsSheet({ report, policies, subject: subjectOf(input), asOf: statistics.asOf })];
}
