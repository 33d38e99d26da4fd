import { fail, ok, type Result } from "#core/findings/result";
import type { Ledger } from "#core/ledger/model";
import { readLedger, type LedgerOptions } from "#core/ledger/readLedger";
import { matchRows } from "#core/matching/matchRows";
import type { Matches } from "#core/matching/model";
import type { PolicyDocument } from "#core/policy/model";
import { readSheetGrid } from "#excel/readSheetGrid";
import type { Environment } from "./environment.ts";
import type { ActionFailure } from "./failure.ts";

/** A ledger as it was read, with the policies that it is held against; what every later step works on. */
export interface OpenedLedger {
  ledger: Ledger;
  policies: readonly PolicyDocument[];
  matches: Matches;
}

export interface OpenOptions {
  /** null: the sheet in front. */
  sheet: string | null;
  policies: readonly PolicyDocument[];
  /** What the user corrected by hand: roles of columns, header rows. */
  mapping?: LedgerOptions["mapping"];
}

/** Dates without a year are read from the day the plan was issued; with several plans the earliest. */
function referenceOf(policies: readonly PolicyDocument[]): string | null {
  return policies.flatMap(({ issuedOn }) => issuedOn ?? []).sort()[0] ?? null;
}

/** Reads the ledger on a sheet and finds the measure of each row. */
export async function openLedger(options: OpenOptions, environment: Environment): Promise<Result<OpenedLedger, ActionFailure>> {
  const grid = await readSheetGrid(options.sheet);
  if (!grid.ok) return fail({ of: "excel", failure: grid.failure });
  const { registry, calendar } = environment;
  const { policies, mapping } = options;
  const ledger = readLedger(grid.value, { registry, calendar, reference: referenceOf(policies), ...(mapping === undefined ? {} : { mapping }) });
  if (!ledger.ok) return fail({ of: "ledger", failure: ledger.failure });
  return ok({ ledger: ledger.value, policies, matches: matchRows(ledger.value, policies) });
}
