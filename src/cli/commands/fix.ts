import { applyFixes } from "#actions/applyFixes";
import type { Environment } from "#actions/environment";
import { failureTexts } from "#actions/failure";
import { listChecks } from "#actions/listChecks";
import { openLedger, type OpenedLedger } from "#actions/openLedger";
import { runCheck } from "#actions/runCheck";
import type { Finding } from "#core/findings/finding";
import { fail, ok, type Result } from "#core/findings/result";
import { text, type Text } from "#core/findings/text";
import { exitCodes, type CliContext, type CommandResult } from "../cliContext.ts";
import type { WorkbookOptions } from "../cliOptions.ts";
import { formatFixes, type FixResult } from "../report/fixResult.ts";
import { withLedger } from "../withLedger.ts";

export interface FixOptions extends WorkbookOptions {
  check: readonly string[];
  sheet?: string;
  dryRun?: boolean;
  json?: boolean;
}

/** Several corrections of one cell that cannot be made together are made one after another, in so many rounds. */
const mostRounds = 6;

function refuseOptions({ check, out, dryRun }: FixOptions): Text | null {
  if (out === undefined && dryRun !== true) return text("cli.fix.usage.out");
  const known = new Set(listChecks().map(({ id }) => id));
  const unknown = check.find((id) => !known.has(id));
  return unknown === undefined ? null : text("cli.fix.usage.check", { check: unknown });
}

interface Rounds {
  applied: Finding[];
  left: { finding: Finding; why: Text }[];
  cells: number;
  rows: number;
  isKept: boolean;
}

const cellsOf = ({ check, fix }: Finding): string[] => (fix?.changes ?? []).map(({ row, column }) => `${check} ${row},${column}`);

/** Those of a new check that an earlier round could not make because of another correction; what is new is for the user to see first. */
function waitingAmong(findings: readonly Finding[], stale: readonly Finding[]): Finding[] {
  const waiting = new Set(stale.flatMap(cellsOf));
  return findings.filter((finding) => cellsOf(finding).some((cell) => waiting.has(cell)));
}

async function fixable(opened: OpenedLedger, environment: Environment, checks: readonly string[]): Promise<Finding[]> {
  const { findings } = await runCheck(opened, environment);
  return findings.filter(({ check, fix }) => fix !== null && (checks.length === 0 || checks.includes(check)));
}

/** Corrects what the check has found. The input file is the copy to go back to, so a step too large to be kept is no obstacle. */
async function fixInRounds(first: OpenedLedger, environment: Environment, checks: readonly string[]): Promise<Result<Rounds, readonly Text[]>> {
  const rounds: Rounds = { applied: [], left: [], cells: 0, rows: 0, isKept: true };
  let opened = first;
  let findings = await fixable(opened, environment, checks);
  for (let round = 0; round < mostRounds && findings.length > 0; round += 1) {
    const made = await applyFixes(findings, environment, { withoutRestore: true });
    if (!made.ok) return fail(failureTexts(made.failure));
    const { applied, stale, formulas, refused, cells, rows, restore } = made.value;
    rounds.applied.push(...applied);
    rounds.left.push(...formulas.map((finding) => ({ finding, why: text("cli.fix.why.formula") })), ...refused);
    rounds.cells += cells;
    rounds.rows += rows;
    rounds.isKept &&= restore !== null || applied.length === 0;
    if (stale.length === 0) break;
    const isLast = applied.length === 0 || round === mostRounds - 1;
    if (isLast) {
      rounds.left.push(...stale.map((finding) => ({ finding, why: text("cli.fix.why.stale") })));
      break;
    }
    const again = await openLedger({ sheet: opened.ledger.sheet, policies: opened.policies }, environment);
    if (!again.ok) return fail(failureTexts(again.failure));
    opened = again.value;
    findings = waitingAmong(await fixable(opened, environment, checks), stale);
  }
  return ok(rounds);
}

/** `fix <xlsx>`: corrects what can be corrected by itself, in a new workbook. 1: something that was asked for could not be, or with --dry-run, something can be. */
export async function runFix(context: CliContext, file: string, options: FixOptions): Promise<CommandResult> {
  const refused = refuseOptions(options);
  if (refused !== null) return fail([refused]);
  const { sheet, out, dryRun = false, json = false, check } = options;
  return withLedger(context, file, { ...options, sheets: sheet === undefined ? [] : [sheet] }, async ({ opened, environment, workbook }) => {
    const rounds = await fixInRounds(opened, environment, check);
    if (!rounds.ok) return rounds;
    const { isKept, ...done } = rounds.value;
    const result: FixResult = { asOf: environment.asOf, policies: opened.policies.map(({ id }) => id), sheet: opened.ledger.sheet, dryRun, ...done };
    if (!dryRun && out !== undefined) {
      const saved = await workbook.save(out);
      if (!saved.ok) return saved;
      const said = [text("cli.fix.written", { file: out }), ...(isKept ? [] : [text("cli.fix.withoutRestore")])];
      await context.stderr(`${said.map((one) => context.messages.render(one)).join("\n")}\n`);
    }
    await context.stdout(formatFixes(result, json ? "json" : "text", context.messages));
    const isClean = done.left.length === 0 && (!dryRun || done.applied.length === 0);
    return ok(isClean ? exitCodes.clean : exitCodes.findings);
  });
}
