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
  ledger: LedgerInfo;
  statistics: StatisticsSummary;
}

const percent = (rate: number | null): string => (rate === null ? "—" : `${(rate * 100).toFixed(1)}%`);

function headLines({ statistics }: StatsResult, messages: Messages): string[] {
  const { asOf, measures, totals } = statistics;
  const say = (message: Text): string => messages.render(message);
  return [say(text("cli.stats.head", { asOf, measures: measures.total, total: totals.total })), say(text("cli.stats.classes", { ...totals }))];
}

function leadTable({ statistics }: StatsResult, messages: Messages): string[][] {
  const head = (["unit", "total", "done", "overdue", "rate"] as const).map((column) => messages.render(text(`cli.stats.${column}`)));
  const line = ({ label, figures }: Group): string[] => [messages.render(label), String(figures.total), String(figures.done), String(figures.overdue), percent(figures.completionRate)];
  return [head, ...statistics.groups.lead.map(line)];
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

function formatStatsJson(result: StatsResult, messages: Messages): string {
  const { statistics, ledger, policies } = result;
  const { asOf, totals, measures, groups, doneMeans, jointLeads, jointTasks, previousAsOf } = statistics;
  const named = Object.fromEntries(dimensions.map((dimension: Dimension) => [dimension, groups[dimension].map((group) => groupJson(group, messages))]));
  return JSON.stringify({
    asOf, policies, ledger: { sheet: ledger.sheet, address: addressOf(ledger.area), rowCount: ledger.rowCount },
    totals, measures, groups: named, doneMeans, jointLeads, jointTasks, previousAsOf,
  }, null, 2);
}

/** Statistics for a terminal, as data, or for a message. */
export function formatStats(result: StatsResult, format: Format, messages: Messages): string {
  switch (format) {
    case "json": return `${formatStatsJson(result, messages)}\n`;
    case "text": return `${[...headLines(result, messages), "", ...alignColumns(leadTable(result, messages))].join("\n")}\n`;
    case "markdown": {
      const [head = [], ...rows] = leadTable(result, messages);
      const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
      return `${[...headLines(result, messages), "", row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n")}\n`;
    }
  }
}
