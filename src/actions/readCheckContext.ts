import type { WorkContext } from "./compute/model.ts";
import type { Environment } from "./environment.ts";
import { officeSheetsOr } from "./readOfficeSheets.ts";

/**
 * What a ledger is checked with: the settings, and what the office typed on 统计规则 and 概称单位, so that findings and
 * figures say the same of a row.
 */
export async function readCheckContext({ units, settings: own, asOf }: Environment): Promise<WorkContext> {
  const { settings, unitLists } = await officeSheetsOr(own);
  return { units, settings, asOf, ...(unitLists === undefined ? {} : { unitLists }) };
}
