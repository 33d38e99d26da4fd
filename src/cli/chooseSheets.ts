import type { OpenedLedger } from "#actions/openLedger";
import type { Settings } from "#core/settings/model";
import { statisticsSheetIds, type StatisticsSheetId } from "#core/sheets/statisticsSheetIds";

/** What an office hands in, before 统计规则 and 任务单位底表, which come by themselves. */
export const reportSheets: readonly StatisticsSheetId[] = ["overview", "byLead", "byChapter", "byMonth", "overdueList", "findings"];
/** The same of several ledgers, which have a line each. */
const sheetsOfSeveral: readonly StatisticsSheetId[] = ["overview", "byLedger", "byLead", "byMonth", "overdueList", "findings"];

/** The sheets of the layout, else what is usual. */
export function chooseSheets({ further = [] }: OpenedLedger, { layout }: Settings): readonly StatisticsSheetId[] {
  const { sheets } = layout;
  if (sheets !== null) return sheets.flatMap((wanted) => statisticsSheetIds.find((id) => id === wanted) ?? []);
  return further.length === 0 ? reportSheets : sheetsOfSeveral;
}
