/** What can go wrong while talking to Excel, told apart by what the user can do about it. */
export type ExcelFailureKind =
  | "cellEditing" | "wrongState" | "protectedSheet" | "protectedWorkbook" | "sheetNotFound" | "sheetHidden" | "gone"
  | "conflict" | "tooLarge" | "busy" | "unsupported" | "internal";

export interface ExcelFailure {
  kind: ExcelFailureKind;
  /** Excel's own code, stable across languages; null where the program refused by itself. */
  code: string | null;
  /** Excel's words or the figure that matters: for the log and the foot of a message, never the message itself. */
  detail: string;
  sheet: string | null;
  /** What may have been written before the failure; cells of the user only where the workbook keeps what stood in them. */
  written: "nothing" | "generatedSheets" | "userCells" | "marks";
}

/** Builds a failure that Excel did not raise. */
export function excelFailure(kind: ExcelFailureKind, about: Partial<Pick<ExcelFailure, "sheet" | "detail">> = {}): ExcelFailure {
  return { kind, code: null, detail: about.detail ?? "", sheet: about.sheet ?? null, written: "nothing" };
}

/** Source: Office Add-ins docs, "Error handling with the application-specific JavaScript APIs". */
const codesByKind: Record<Exclude<ExcelFailureKind, "protectedWorkbook" | "sheetNotFound" | "sheetHidden" | "internal">, readonly string[]> = {
  cellEditing: ["InvalidOperationInCellEditMode"],
  wrongState: ["InvalidOperation", "InvalidSelection", "InactiveWorkbook", "UnsupportedSheet"],
  protectedSheet: ["AccessDenied", "Unauthenticated", "BadPassword"],
  gone: ["ItemNotFound", "InvalidReference", "InvalidBinding"],
  conflict: [
    "ItemAlreadyExists", "InsertDeleteConflict", "NonBlankCellOffSheet", "FilteredRangeConflict", "MergedRangeConflict",
    "PivotTableRangeConflict", "EmptyChartSeries", "Conflict", "DirtySupportingFormula",
  ],
  tooLarge: [
    "RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit", "OperationCellsExceedLimit",
    "FormulaLengthExceedsLimit", "MemoryLimitReached", "RangeImageExceedsLimit",
  ],
  busy: ["ActivityLimitReached", "ServiceNotAvailable", "RequestAborted", "GeneralException", "HostRestartNeeded", "ConnectionFailure", "Timeout"],
  unsupported: [
    "ApiNotFound", "ApiNotAvailable", "NotImplemented", "UnsupportedOperation", "UnsupportedFeature", "UnsupportedFillType",
    "UndoNotSupported",
  ],
};
const kindByCode = new Map<string, ExcelFailureKind>(
  Object.entries(codesByKind).flatMap(([kind, codes]) => codes.map((code) => [code, kind as ExcelFailureKind] as const)),
);

interface RichApiError {
  code: string;
  message: string;
}

/** The client library's errors are recognised by name: it may live in a realm of its own, where `instanceof` is blind. */
export function isRichApiError(error: unknown): error is RichApiError {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" && "name" in error && error.name === "RichApi.Error";
}

/** Reads an error of the client library; anything else is a bug and not for this function. */
export function toExcelFailure(error: RichApiError): ExcelFailure {
  return { ...excelFailure(kindByCode.get(error.code) ?? "internal", { detail: error.message }), code: error.code };
}
