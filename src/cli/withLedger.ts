import type { Environment } from "#actions/environment";
import { findOtherLedgers } from "#actions/findOtherLedgers";
import { fail } from "#core/findings/result";
import { text } from "#core/findings/text";
import type { PolicyDocument } from "#core/policy/model";
import { buildEnvironment, type EnvironmentOptions } from "./buildEnvironment.ts";
import type { CliContext, CommandResult } from "./cliContext.ts";
import { loadPolicies } from "./loadPolicies.ts";
import { openForWork, type WorkAtHand } from "./openForWork.ts";
import { addressOf } from "./report/places.ts";
import { announceTo, withWorkbook, type OpenWorkbook } from "./withWorkbook.ts";
import { refuseBookNames, refuseOutputs } from "./writeOutputFile.ts";

export interface LedgerRequest extends EnvironmentOptions {
  policy: readonly string[];
  /** The workbook that will be written. */
  out?: string | undefined;
  /** 送审稿. */
  review?: string | undefined;
  /** Last month's workbook. */
  previous?: string | undefined;
  /** Further files that will be written. */
  outputs?: readonly (string | undefined)[];
  /** One sheet, several to be counted as one, every one that holds a ledger ("all"), or the one that is found. */
  sheets: readonly string[] | "all";
}

/** A ledger at hand in its workbook; formulas that are written will show what the program computed. */
export interface LedgerAtHand extends WorkAtHand {
  workbook: OpenWorkbook;
}

/** What a command works with before any workbook is opened. */
export async function prepareWork(context: CliContext, request: EnvironmentOptions & { policy: readonly string[] }): Promise<{ ok: true; value: { environment: Environment; policies: readonly PolicyDocument[] } } | (CommandResult & { ok: false })> {
  const environment = await buildEnvironment(context, request);
  if (!environment.ok) return fail([environment.failure]);
  const policies = await loadPolicies(context, request.policy, environment.value);
  return policies.ok ? { ok: true, value: { environment: environment.value, policies: policies.value } } : policies;
}

/** What stands beside the ledger and was left out: nobody is to take a part for the whole. */
async function tellOtherTables(context: CliContext, { opened: { ledger, further = [] } }: WorkAtHand): Promise<void> {
  for (const { sheet, otherTables = [] } of [ledger, ...further]) {
    if (otherTables.length > 0) await context.stderr(`${context.messages.render(text("cli.ledger.otherTables", { sheet, count: otherTables.length, areas: otherTables.map(addressOf) }))}\n`);
  }
}

/** Ledgers on further sheets, where nobody said which sheet is meant. */
async function tellOtherSheets(context: CliContext, { opened: { ledger } }: WorkAtHand): Promise<void> {
  const sheets = await findOtherLedgers([ledger.sheet]);
  if (sheets.length > 0) await context.stderr(`${context.messages.render(text("cli.ledger.otherSheets", { sheet: ledger.sheet, count: sheets.length, sheets }))}\n`);
}

/** The opening of every command that works on the ledger of a workbook: refuse, load, open, read. */
export async function withLedger(context: CliContext, file: string, request: LedgerRequest, work: (atHand: LedgerAtHand) => Promise<CommandResult>): Promise<CommandResult> {
  const { out, outputs = [], review, policy, settings, layout, previous } = request;
  const refused = refuseOutputs([file, ...policy, settings, layout, previous], [out, review, ...outputs]) ?? refuseBookNames([out], [".xlsx", ".xlsm"]) ?? refuseBookNames([review]);
  if (refused !== null) return fail([refused]);
  const prepared = await prepareWork(context, request);
  if (!prepared.ok) return prepared;
  const { environment, policies } = prepared.value;
  return withWorkbook(file, async (workbook) => {
    const atHand = await openForWork(request.sheets, policies, { ...environment, announceFormulas: announceTo(workbook) });
    if (!atHand.ok) return atHand;
    await tellOtherTables(context, atHand.value);
    if (request.sheets.length === 0) await tellOtherSheets(context, atHand.value);
    return work({ ...atHand.value, workbook });
  }, { context, out });
}
