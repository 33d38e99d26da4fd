import type { IsoDate } from "#core/calendar/isoDate";
import type { Finding, Fix } from "#core/findings/finding";
import { text, type Text } from "#core/findings/text";
import type { Messages } from "#messages/messages";
import { formatPlace } from "./places.ts";

/** What a run of `fix` came to. Rows and cells are counted as they stood when each correction was made. */
export interface FixResult {
  asOf: IsoDate;
  policies: readonly string[];
  sheet: string;
  dryRun: boolean;
  applied: readonly Finding[];
  left: readonly { finding: Finding; why: Text }[];
  cells: number;
  rows: number;
}

function fixLines({ changes, unmerges = [], inserts = [] }: Fix, check: string, messages: Messages): string[] {
  const say = (id: string, values: Text["values"]): string => messages.render(text(id, { ...values, check }));
  return [
    ...unmerges.map(({ sheet, row, column }) => say("cli.fix.unmerge", { place: formatPlace({ sheet, row, column }, messages) })),
    ...changes.map(({ sheet, row, column, before, after }) => say("cli.fix.change", { place: formatPlace({ sheet, row, column }, messages), before, after })),
    ...inserts.map(({ sheet, below, cells }) => say("cli.fix.insert", { place: formatPlace({ sheet, row: below, column: null }, messages), words: cells.map(({ value }) => value) })),
  ];
}

function formatWords({ dryRun, applied, left, cells, rows }: FixResult, messages: Messages): string {
  const say = (id: string, values: Text["values"]): string => messages.render(text(id, values));
  const head = applied.length === 0 ? say("cli.fix.none", {}) : say(dryRun ? "cli.fix.would" : "cli.fix.done", { findings: applied.length, cells, rows });
  const done = applied.flatMap(({ check, fix }) => (fix === null ? [] : fixLines(fix, check, messages)));
  const rest = left.map(({ finding, why }) => say("cli.fix.leftLine", { place: formatPlace(finding.place, messages), why, check: finding.check }));
  const lines = [head, ...done, ...(left.length === 0 ? [] : [say("cli.fix.left", { findings: left.length }), ...rest])];
  return `${lines.join("\n")}\n`;
}

function formatData({ applied, left, ...result }: FixResult, messages: Messages): string {
  const dataOf = ({ check, place, fix }: Finding): Record<string, unknown> => ({ check, place, changes: fix?.changes ?? [], unmerges: fix?.unmerges ?? [], inserts: fix?.inserts ?? [] });
  const data = { ...result, applied: applied.map(dataOf), left: left.map(({ finding, why }) => ({ ...dataOf(finding), why: messages.render(why) })) };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** What was corrected and what was not, as data or for a terminal. */
export function formatFixes(result: FixResult, format: "json" | "text", messages: Messages): string {
  return format === "json" ? formatData(result, messages) : formatWords(result, messages);
}
