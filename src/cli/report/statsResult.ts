import type { Text } from "#core/findings/text";
import { text } from "#core/findings/text";
import type { LedgerInfo, StatisticsSummary } from "#actions/compute/model";
import type { Dimension, Figures, Group } from "#core/statistics/model";
import { dimensions } from "#core/statistics/model";
import type { Messages } from "#messages/messages";
import type { Format } from "../cliOptions.ts";
import { addressOf } from "./places.ts";

export interface StatsResult {
  policies: readonly string[];
  /** One, or those that were counted as one. */
  ledgers: readonly [LedgerInfo, ...LedgerInfo[]];
  statistics: StatisticsSummary;
  /** Files that were left out because they cannot be read. */
  unread: readonly string[];
}

const percent = (rate: number | null): string => (rate === null ? "—" : `${(rate * 100).toFixed(1)}%`);

function headLines({ statistics, ledgers, unread }: StatsResult, messages: Messages): string[] {
  const { asOf, measures, totals, change, previousAsOf } = statistics;
  const lines: Text[] = [text("cli.stats.head", { asOf, measures: measures.total, total: totals.total }), text("cli.stats.classes", { ...totals })];
  if (ledgers.length > 1) lines.push(text("cli.stats.ledgers", { count: ledgers.length, ledgers: ledgers.map(({ sheet }) => sheet) }));
  if (unread.length > 0) lines.push(text("cli.stats.unread", { files: unread }));
  if (change !== null && previousAsOf !== null) lines.push(text("cli.stats.change", { day: previousAsOf, change: `${change < 0 ? "-" : "+"}${percent(Math.abs(change))}` }));
  return lines.map((one) => messages.render(one));
}

/** By ledger where there are several, and by lead unit. */
function tablesOf(result: StatsResult, messages: Messages): string[][][] {
  const byLead = groupTable(result, "lead", messages);
  return result.ledgers.length > 1 ? [groupTable(result, "ledger", messages), byLead] : [byLead];
}

function groupTable({ statistics }: StatsResult, dimension: "lead" | "ledger", messages: Messages): string[][] {
  const head = ([dimension === "lead" ? "unit" : "ledger", "total", "done", "overdue", "rate"] as const).map((column) => messages.render(text(`cli.stats.${column}`)));
  const line = ({ label, figures }: Group): string[] => [messages.render(label), String(figures.total), String(figures.done), String(figures.overdue), percent(figures.completionRate)];
  return [head, ...statistics.groups[dimension].map(line)];
}

/** Columns as wide as a terminal shows them: a Chinese character takes two places. */
function alignColumns(rows: readonly string[][]): string[] {
  const width = (words: string): number => Array.from(words).reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? "")))) ?? [];
  const pad = (words: string, column: number): string => {
    const gap = " ".repeat(Math.max(0, (widths[column] ?? 0) - width(words)));
    return column === 0 ? words + gap : gap + words;
  };
  return rows.map((row) => `  ${row.map(pad).join("  ")}`.trimEnd());
}

function groupJson({ key, label, figures, rank, change }: Group, messages: Messages): object {
  return { key, label: messages.render(label), figures: { ...figures } satisfies Figures, rank, change };
}

function ledgerJson({ sheet, area, rowCount }: LedgerInfo): object {
  return { sheet, address: addressOf(area), rowCount };
}

function formatStatsJson(result: StatsResult, messages: Messages): string {
  const { statistics, ledgers, policies, unread } = result;
  const [ledger] = ledgers;
  const { asOf, totals, measures, groups, doneMeans, jointLeads, jointTasks, previousAsOf, change } = statistics;
  const named = Object.fromEntries(dimensions.map((dimension: Dimension) => [dimension, groups[dimension].map((group) => groupJson(group, messages))]));
  return JSON.stringify({
    asOf, policies, ledger: ledgerJson(ledger), ledgers: ledgers.map(ledgerJson), unread,
    totals, measures, groups: named, doneMeans, jointLeads, jointTasks, previousAsOf, change,
  }, null, 2);
}

function markdownTable([head = [], ...rows]: readonly string[][]): string[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [row(head), row(head.map(() => "---")), ...rows.map(row)];
}

/** Statistics for a terminal, as data, or for a message. */
export function formatStats(result: StatsResult, format: Format, messages: Messages): string {
  switch (format) {
    case "json": return `${formatStatsJson(result, messages)}\n`;
    case "text": return `${[...headLines(result, messages), ...tablesOf(result, messages).flatMap((table) => ["", ...alignColumns(table)])].join("\n")}\n`;
    case "markdown": return `${[...headLines(result, messages), ...tablesOf(result, messages).flatMap((table) => ["", ...markdownTable(table)])].join("\n")}\n`;
  }
}
