import type { Finding, Severity } from "#core/findings/finding";
import { formChecks } from "#core/findings/formChecks";
import type { Report } from "#core/findings/report";
import { fail, ok, type Result } from "#core/findings/result";
import { text } from "#core/findings/text";
import { severities, type CellMark } from "#excel/marks/model";
import { removeAllMarks, writeMarks, type MarkOutcome } from "#excel/marks/writeMarks";
import type { Messages } from "#messages/messages";
import type { Environment } from "./environment.ts";
import type { ActionFailure } from "./failure.ts";

export type { MarkOutcome };

interface Gathered {
  row: number;
  column: number | null;
  severity: Severity;
  /** Sentences, the gravest finding's first. */
  words: { severity: Severity; sentence: string }[];
}

const rank = (severity: Severity): number => severities.indexOf(severity);
/** More than this nobody reads in a bubble of 255 characters. */
const mostSentences = 3;

function gather(findings: readonly Finding[], sheet: string, messages: Messages): Gathered[] {
  const cells = new Map<string, Gathered>();
  for (const { check, message, values, severity, place, also } of findings) {
    if (formChecks.has(check)) continue;
    const sentence = messages.render({ id: message, values });
    for (const { sheet: owner, row, column } of [place, ...also]) {
      if (owner !== sheet || row === null) continue;
      const key = `${row},${column ?? ""}`;
      const known = cells.get(key) ?? { row, column, severity, words: [] };
      cells.set(key, known);
      if (rank(severity) < rank(known.severity)) known.severity = severity;
      known.words.push({ severity, sentence });
    }
  }
  return [...cells.values()];
}

function describe({ row, column, severity, words }: Gathered, messages: Messages): CellMark {
  const sentences = [...new Set(words.sort((one, other) => rank(one.severity) - rank(other.severity)).map(({ sentence }) => sentence))];
  const shown = sentences.slice(0, mostSentences);
  const rest = sentences.length - shown.length;
  const more = rest > 0 ? [messages.render(text("mark.more", { count: rest }))] : [];
  return { row, column, severity, title: messages.render(text("mark.title")), words: [...shown, ...more].join("\n") };
}

/** The sheet that most findings are on: the ledger's. */
function sheetOf(findings: readonly Finding[]): string | null {
  const counts = new Map<string, number>();
  for (const { place } of findings) if (place.sheet !== null) counts.set(place.sheet, (counts.get(place.sheet) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

/** Errors first, then by row: when there are more cells than can have words, the gravest have them. */
const byWeight = (one: CellMark, other: CellMark): number => rank(one.severity) - rank(other.severity) || one.row - other.row;

/** Colours the cells of findings and lets them say why; earlier marks go. What the cells looked like is under the marks, untouched. */
export async function markFindings({ findings }: Pick<Report, "findings">, { messages }: Pick<Environment, "messages">): Promise<Result<MarkOutcome, ActionFailure>> {
  const sheet = sheetOf(findings);
  if (sheet === null) return clearMarks().then((cleared) => (cleared.ok ? ok({ sheet: "", cells: 0, notes: 0, withoutNotes: 0 }) : cleared));
  const marks = gather(findings, sheet, messages).map((cell) => describe(cell, messages)).sort(byWeight);
  const written = await writeMarks(sheet, marks);
  return written.ok ? written : fail({ of: "excel", failure: written.failure });
}

/** Takes all marks off, those of an earlier session too; `cells` says how many there were. */
export async function clearMarks(): Promise<Result<{ cells: number }, ActionFailure>> {
  const removed = await removeAllMarks();
  return removed.ok ? removed : fail({ of: "excel", failure: removed.failure });
}
