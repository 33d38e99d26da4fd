/** What Excel's runtime offers a custom function: an error with a code and words. */
export class CellError extends Error {
  readonly code: string;
  constructor(code: string, words?: string) {
    super(words);
    this.code = code;
  }
}

/** Stands in for Excel's runtime while the tests of a file run. */
export function standInForExcel(displayLanguage = "zh-CN"): void {
  beforeAll(() => {
    Object.assign(globalThis, {
      CustomFunctions: { Error: CellError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } },
      Office: { context: { displayLanguage } },
    });
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, "CustomFunctions");
    Reflect.deleteProperty(globalThis, "Office");
  });
}

/** A result with its errors as their codes. */
export function plain(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(plain);
  return result instanceof CellError ? result.code : result;
}
