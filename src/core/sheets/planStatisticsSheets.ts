import type { Dimension } from "#core/statistics/model";
import { summariseTargets } from "#core/statistics/targets/summariseTargets";
import { buildBaseTable } from "./base/baseRows.ts";
import { baseAsOfCell, planBaseSheet } from "./base/planBaseSheet.ts";
import { planCrossSheet } from "./crossed/planCrossSheet.ts";
import { planCorrectionsSheet } from "./findings/planCorrectionsSheet.ts";
import { planFindingsSheet } from "./findings/planFindingsSheet.ts";
import { countedBy } from "./groups/countedBy.ts";
import type { GroupSheetId } from "./groups/countedBy.ts";
import { planGroupSheet } from "./groups/planGroupSheet.ts";
import type { GroupSheetOptions } from "./groups/planGroupSheet.ts";
import { planUnitGroupSheet } from "./groups/planUnitGroupSheet.ts";
import { planTaskListSheet } from "./lists/planTaskListSheet.ts";
import { planNoticeSheet } from "./notice/planNoticeSheet.ts";
import { overviewAsOfCell, planOverviewSheet } from "./overview/planOverviewSheet.ts";
import { planRulesSheet } from "./rules/planRulesSheet.ts";
import type { SheetPlan } from "./sheetPlan.ts";
import { ledgersOf, subjectOf } from "./sheetsInput.ts";
import type { SheetsInput } from "./sheetsInput.ts";
import { defaultSheets, orderSheets } from "./statisticsSheetIds.ts";
import type { StatisticsSheetId } from "./statisticsSheetIds.ts";
import { planTargetSheet } from "./targets/planTargetSheet.ts";

/**
 * Plans the sheets asked for and, last, 统计规则 and the base that their formulas count on. Without the overview the base
 * holds 数据截至日期 itself. A sheet that would say nothing is left out: people that the ledger does not name, targets
 * without a policy, 核对结果 without a report.
 */
export function planStatisticsSheets(input: SheetsInput, wanted: readonly StatisticsSheetId[] = defaultSheets): SheetPlan[] {
  const table = buildBaseTable(input);
  const hasOverview = wanted.includes("overview");
  const asOfCell = hasOverview ? overviewAsOfCell : `{{base}}!${baseAsOfCell}`;
  const plans: SheetPlan[] = [];
  for (const id of orderSheets(wanted, input.settings.layout.sheets)) {
    // A 通报 names the sheets that it is handed in with, and is none of them.
    const plan = id === "notice" ? null : planSheet(input, { id, size: table.size, asOfCell, annex: plans.length + 1 });
    if (plan !== null) plans.push(plan);
  }
  if (wanted.includes("notice")) plans.splice(placeOfNotice(input, plans), 0, planNoticeSheet(input, plans.map(({ id }) => id).filter((id) => id !== "findings" && id !== "corrections")));
  return [...plans, planRulesSheet(input), planBaseSheet(input, { table, asOfCell: hasOverview ? overviewAsOfCell : null })];
}

/** Behind the sheets that stand before it in the chosen order; last of all where none is chosen. */
function placeOfNotice({ settings }: SheetsInput, plans: readonly SheetPlan[]): number {
  const { sheets } = settings.layout;
  if (sheets?.includes("notice") !== true) return plans.length;
  const before = sheets.slice(0, sheets.indexOf("notice"));
  return plans.filter(({ id }) => before.includes(id)).length;
}

type Options = Omit<GroupSheetOptions, "id"> & { id: StatisticsSheetId };

/** The sheets that are no plain groups. */
const special: Readonly<Partial<Record<StatisticsSheetId, (input: SheetsInput, options: Options) => SheetPlan | null>>> = {
  overview: planOverviewSheet,
  byUnitGroup: planUnitGroupSheet,
  crossed: planCrossSheet,
  overdueList: (input, options) => planTaskListSheet(input, { ...options, id: "overdueList" }),
  dueSoonList: (input, options) => planTaskListSheet(input, { ...options, id: "dueSoonList" }),
  targets: planTargets,
  findings: planFindings,
  corrections: planCorrections,
};

function planSheet(input: SheetsInput, options: Options): SheetPlan | null {
  const { id } = options;
  const plan = special[id];
  if (plan !== undefined) return plan(input, options);
  return isGroupSheet(id) && hasGroups(input, id) ? planGroupSheet(input, { ...options, id }) : null;
}

function isGroupSheet(id: StatisticsSheetId): id is StatisticsSheetId & GroupSheetId {
  return !(id in special);
}

/** Lead units, parts, times and classes are always asked about; a ledger that names no leaders has nothing to say about them. */
const always: ReadonlySet<Dimension> = new Set(["lead", "chapter", "month", "quarter", "class"]);

function hasGroups({ statistics, furtherLedgers = [] }: SheetsInput, id: GroupSheetId): boolean {
  const { dimension } = countedBy(id);
  if (dimension === "ledger") return furtherLedgers.length > 0;
  return always.has(dimension) || statistics.groups[dimension].some(({ key }) => key !== "");
}

function planTargets(input: SheetsInput, { asOfCell, annex }: Options): SheetPlan | null {
  const targets = summariseTargets(input.statistics, input.policies, input.targetValues);
  return targets.length === 0 ? null : planTargetSheet(input, { targets, asOfCell, annex });
}

function planFindings(input: SheetsInput): SheetPlan | null {
  const { report, policies, statistics } = input;
  return report === undefined ? null : planFindingsSheet({ report, policies, subject: subjectOf(input), asOf: statistics.asOf, isSeveral: ledgersOf(input).length > 1 });
}

function planCorrections(input: SheetsInput): SheetPlan | null {
  const { report, statistics } = input;
  return report === undefined ? null : planCorrectionsSheet({ report, ledgers: ledgersOf(input), subject: subjectOf(input), asOf: statistics.asOf });
}
