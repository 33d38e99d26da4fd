import type { WorkContext } from "./compute/model.ts";
import type { Environment } from "./environment.ts";
import { officeSheetsOf } from "./officeSheets.ts";
import type { OpenedLedger } from "./openLedger.ts";

/**
 * What a ledger is checked with: the settings, and what the office had typed on 统计规则 and 概称单位 when it was opened, so
 * that findings and figures say the same of a row.
 */
export function checkContextOf({ office }: OpenedLedger, { units, settings: own, asOf }: Environment): WorkContext {
  const { settings, unitLists } = officeSheetsOf(office ?? new Map(), own);
  return { units, settings, asOf, ...(unitLists === undefined ? {} : { unitLists }) };
}
