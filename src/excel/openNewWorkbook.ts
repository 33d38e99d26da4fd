import { fail, ok, type Result } from "#core/findings/result";
import { isRichApiError, toExcelFailure, type ExcelFailure } from "./excelFailure.ts";

/** Bytes of a piece whose characters may be arguments of one call. */
const pieceBytes = 0x8000;

function encodeBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += pieceBytes) binary += String.fromCharCode(...bytes.subarray(start, start + pieceBytes));
  return btoa(binary);
}

/** Opens an .xlsx file as a new workbook in a window of its own (ExcelApi 1.8); the workbook in front stays as it is. */
export async function openNewWorkbook(bytes: Uint8Array): Promise<Result<null, ExcelFailure>> {
  try {
    await Excel.createWorkbook(encodeBase64(bytes));
    return ok(null);
  } catch (error) {
    if (isRichApiError(error)) return fail(toExcelFailure(error));
    throw error;
  }
}
