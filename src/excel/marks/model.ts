import type { Severity } from "#core/findings/finding";

/** What is shown at one cell: a colour by severity and the words of its findings. */
export interface CellMark {
  row: number;
  /** null: the whole row is meant; its first cell stands for it. */
  column: number | null;
  severity: Severity;
  title: string;
  words: string;
}

export const severities: readonly Severity[] = ["error", "warning", "info"];

/**
 * Marks are rules of our own over the user's cells: conditional formats and input messages whose formula is always true
 * and carries this word. So they are found again after the pane was closed, wherever inserted rows have moved them, and
 * what they cover (fills, fonts) was never touched.
 */
const signature = "PL_Mark";
export const colorFormula = (severity: Severity): string => `=LEN("${signature}_${severity}")>0`;
export const noteFormula = `=LEN("${signature}")>0`;
/** The severity that a rule of ours stands for; null for rules of others. */
export const severityOf = (formula: unknown): Severity | null => severities.find((severity) => formula === colorFormula(severity)) ?? null;
export const isMarkFormula = (formula: unknown): boolean => typeof formula === "string" && formula.includes(`"${signature}`);

/** The same quiet colours as in 核对结果, so that words stay readable. */
export const markColors: Readonly<Record<Severity, string>> = { error: "#FFC7CE", warning: "#FFEB9C", info: "#DDEBF7" };
