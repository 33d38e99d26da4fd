import { ok, type Result } from "#core/findings/result";
import type { ExcelFailure } from "./excelFailure.ts";
import { runExcel } from "./runExcel.ts";
import { parseStored, putSetting } from "./settingStore.ts";
import { syncWithin } from "./syncWithin.ts";

/** What the workbook keeps under a key; null when there is nothing. `json` is undefined where it cannot be read. */
export async function readStored(key: string): Promise<Result<{ json: unknown } | null, ExcelFailure>> {
  return runExcel({ waitForCellEdit: false }, async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
    await syncWithin(context);
    return ok(setting.isNullObject ? null : { json: parseStored(setting.value) });
  });
}

/** Keeps a value with the workbook. Saving clears Excel's own undo on some versions, so what stands there already is not written again. */
export async function writeStored(key: string, value: unknown): Promise<Result<null, ExcelFailure>> {
  return runExcel({ waitForCellEdit: true }, async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
    await syncWithin(context);
    if (!setting.isNullObject && setting.value === JSON.stringify(value)) return ok(null);
    putSetting(context, key, value);
    await syncWithin(context);
    return ok(null);
  });
}

/** Keeps a value whose predecessor the caller has just read: one round trip. */
export async function replaceStored(key: string, value: unknown): Promise<Result<null, ExcelFailure>> {
  return runExcel({ waitForCellEdit: true }, async (context) => {
    putSetting(context, key, value);
    await syncWithin(context);
    return ok(null);
  });
}
