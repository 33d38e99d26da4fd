import type { SheetId } from "./sheetPlan.ts";

/** The sheets that may be asked for, in the order in which they stand in the workbook. 统计规则 and 任务单位底表 come by themselves. */
export const statisticsSheetIds = [
  "overview", "byLead", "byUnitGroup", "byResponsible", "byLeader", "byUnitLeader", "byPerson", "byContact", "byChapter", "byCategory", "bySource", "byLedger",
  "byMonth", "byQuarter", "byClass", "crossed", "overdueList", "dueSoonList", "targets", "findings", "corrections", "notice",
] as const satisfies readonly SheetId[];
export type StatisticsSheetId = (typeof statisticsSheetIds)[number];

/** What is written unless the user chooses: the first two and the list of what is late. */
export const defaultSheets: readonly StatisticsSheetId[] = ["overview", "byLead", "overdueList"];

/** The sheets asked for in the order that the office chose, else in the program's; what it gave no place stands behind. */
export function orderSheets(wanted: readonly StatisticsSheetId[], chosen: readonly string[] | null): StatisticsSheetId[] {
  const places = chosen ?? [];
  const placeOf = (id: StatisticsSheetId): number => (places.includes(id) ? places.indexOf(id) : places.length + statisticsSheetIds.indexOf(id));
  return statisticsSheetIds.filter((id) => wanted.includes(id)).sort((one, other) => placeOf(one) - placeOf(other));
}
