import type { Report } from "#core/findings/report";
import { text, verbatim } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import type { Ledger } from "#core/ledger/model";
import type { PolicyDocument } from "#core/policy/model";
import type { Settings } from "#core/settings/model";
import type { Dimension, Statistics, UnitLists } from "#core/statistics/model";
import type { SummaryContext } from "#core/statistics/summarise";
import type { KeptTargetValues } from "#core/statistics/targets/model";
import type { UnitRegistry } from "#core/units/model";
import type { CountColumn } from "./groups/groupFigures.ts";
import { defaultRules } from "./rules/model.ts";
import type { SheetRules } from "./rules/model.ts";

/** Two dimensions that 交叉统计 crosses, and what it counts. */
export interface CrossChoice {
  rows: Dimension;
  columns: Dimension;
  /** 任务数 where left out. */
  figure?: CountColumn | "dueSoon";
}

/** Everything that the sheets of a ledger are planned from. */
export interface SheetsInput {
  ledger: Ledger;
  /** The others, where several ledgers are summarised as one. */
  furtherLedgers?: readonly Ledger[];
  statistics: Statistics;
  policies: readonly PolicyDocument[];
  /** The bundled registry where left out. */
  units?: UnitRegistry;
  /** 单位名录 and 概称单位 of the workbook; the same as the statistics were made with. */
  unitLists?: UnitLists;
  settings: Settings;
  /** What the user edited on 统计规则. */
  rules?: SheetRules;
  crossed?: CrossChoice;
  /** What the user typed into 量化指标完成情况. */
  targetValues?: KeptTargetValues;
  /** For 核对结果. */
  report?: Report;
}

/** Every ledger that is counted. */
export function ledgersOf({ ledger, furtherLedgers }: Pick<SheetsInput, "ledger" | "furtherLedgers">): readonly Ledger[] {
  return furtherLedgers === undefined ? [ledger] : [ledger, ...furtherLedgers];
}

export function rulesOf({ rules }: Pick<SheetsInput, "rules">): SheetRules {
  return rules ?? defaultRules;
}

/** What the statistics were made with, for asking again which groups a task falls into. */
export function summaryContextOf({ policies, units, unitLists, settings, statistics }: SheetsInput): Omit<SummaryContext, "matches" | "previous"> {
  return { policies, settings, asOf: statistics.asOf, ...(units === undefined ? {} : { units }), ...(unitLists === undefined ? {} : { unitLists }) };
}

const tableTitle = /(?:台账|清单|一览表|分解表|分工表|任务表|任务分工|责任分工|工作要点|实施方案|行动方案|重点任务|民生实事)$/u;
/** Longer than any title of a table that fits on a line. */
const longestTitle = 40;

/** The words above the table that name it; sheets are often called Sheet1. */
function titleOf({ titles = [], sheet }: Pick<Ledger, "titles" | "sheet">): string {
  return titles.map((one) => one.trim()).find((one) => one.length <= longestTitle && tableTitle.test(one)) ?? sheet;
}

/** What the sheets are about: the one plan, or the ledger by its own title. */
export function subjectOf({ policies, ledger, furtherLedgers = [] }: Pick<SheetsInput, "policies" | "ledger" | "furtherLedgers">): Text {
  const [only] = policies;
  if (policies.length === 1 && only !== undefined) return verbatim(only.title);
  return furtherLedgers.length === 0 ? verbatim(titleOf(ledger)) : text("sheet.subject.several", { ledger: ledger.sheet, count: furtherLedgers.length + 1 });
}
