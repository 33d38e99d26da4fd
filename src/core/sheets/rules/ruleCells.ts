import { situations } from "#core/statistics/lights";
import type { Situation } from "#core/statistics/lights";

export const thresholds = ["dueSoonDays", "behindPoints", "longOverdueDays"] as const;
export type Threshold = (typeof thresholds)[number];
export const printFields = ["annex", "secrecy", "preparedBy", "checkedBy"] as const;
export type PrintField = (typeof printFields)[number];

/** Identity of a rule on the sheet, in a hidden column beside it. */
export type RuleKey = `threshold.${Threshold}` | `light.${Situation}` | `print.${PrintField}`;

/** Three tables below each other, each under a header row and a blank one. */
export const firstThresholdRow = 5;
export const firstLightRow = firstThresholdRow + thresholds.length + 2;
export const firstPrintRow = firstLightRow + situations.length + 2;
export const firstDefinitionRow = firstPrintRow + printFields.length + 2;

const rows = new Map<RuleKey, number>([
  ...thresholds.map((one, index): [RuleKey, number] => [`threshold.${one}`, firstThresholdRow + index]),
  ...situations.map((one, index): [RuleKey, number] => [`light.${one}`, firstLightRow + index]),
  ...printFields.map((one, index): [RuleKey, number] => [`print.${one}`, firstPrintRow + index]),
]);

export function ruleRow(key: RuleKey): number {
  return rows.get(key) ?? 0;
}

/** The cell that an office edits, as other sheets refer to it. */
export function ruleCell(key: RuleKey): string {
  return `{{rules}}!$B$${ruleRow(key)}`;
}

/** The words before that cell. */
export function ruleLabel(key: RuleKey): string {
  return `{{rules}}!$A$${ruleRow(key)}`;
}

/** What has a light, and which: the two columns of the table. */
export const situationRange = `{{rules}}!$A$${firstLightRow}:$A$${firstLightRow + situations.length - 1}`;
export const lightRange = `{{rules}}!$B$${firstLightRow}:$B$${firstLightRow + situations.length - 1}`;
