import { fail, ok, type Result } from "#core/findings/result";
import type { LedgerOptions } from "#core/ledger/readLedger";
import type { PolicyDocument } from "#core/policy/model";
import { listSheets } from "#excel/listSheets";
import type { LedgerInfo } from "./compute/model.ts";
import type { Environment } from "./environment.ts";
import type { ActionFailure } from "./failure.ts";
import { findLedger, isConvincing, openLedger, type OpenedLedger } from "./openLedger.ts";

export interface SeveralOptions {
  /** null: every visible sheet of the user that holds a ledger. */
  sheets: readonly string[] | null;
  policies: readonly PolicyDocument[];
  /** What the user corrected by hand, by sheet. */
  mappings?: Readonly<Record<string, LedgerOptions["mapping"]>>;
}

/**
 * Reads several ledgers of the workbook to be counted as one: one sheet for each district. A chosen sheet that cannot be
 * read fails the whole: figures never leave out in silence what was asked for.
 */
export async function openLedgers({ sheets, policies, mappings = {} }: SeveralOptions, environment: Environment): Promise<Result<OpenedLedger, ActionFailure>> {
  const open = (sheet: string): ReturnType<typeof openLedger> => {
    const mapping = mappings[sheet];
    return openLedger({ sheet, policies, ...(mapping === undefined ? {} : { mapping }) }, environment);
  };
  const names = sheets === null ? await listCandidates() : ok(sheets);
  if (!names.ok) return names;
  const ledgers: LedgerInfo[] = [];
  let beside: Pick<OpenedLedger, "office" | "archive"> = {};
  for (const name of names.value) {
    const opened = await open(name);
    if (opened.ok && (sheets !== null || isConvincing(opened.value.ledger))) {
      ledgers.push(opened.value.ledger);
      beside = besideOf(opened.value);
    } else if (!opened.ok && sheets !== null) return opened;
  }
  const [ledger, ...further] = ledgers;
  return ledger === undefined ? findLedger({ policies }, environment) : ok({ ledger, policies, ...(further.length === 0 ? {} : { further }), ...beside });
}

/** What belongs to the workbook, not to one of its ledgers. */
function besideOf({ office, archive }: OpenedLedger): Pick<OpenedLedger, "office" | "archive"> {
  return { ...(office === undefined ? {} : { office }), ...(archive === undefined ? {} : { archive }) };
}

/** The visible sheets of the user. */
export async function listCandidates(): Promise<Result<readonly string[], ActionFailure>> {
  const listed = await listSheets();
  if (!listed.ok) return fail({ of: "excel", failure: listed.failure });
  return ok(listed.value.filter(({ isVisible, generated }) => isVisible && generated === null).map(({ name }) => name));
}
