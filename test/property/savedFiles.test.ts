import { createSheetRow } from "#files/workbookData";
import type { CellScalar, WorkbookData } from "#files/workbookData";
import { writeXlsx } from "#files/writeXlsx";
import { buildOfficeBook, openBytes } from "#test/officeBook";
import fc from "fast-check";

const value: fc.Arbitrary<CellScalar> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }).filter((words) => words !== "" && !/[\r\ud800-\udfff\ufffe\uffff]/u.test(words)),
  // Quarters of days: the library hands out dates as moments, which hold no finer fraction exactly.
  fc.integer({ min: 4, max: 240_000 }).map((number) => number / 4),
  fc.boolean(), fc.constant(null), fc.constantFrom("#N/A", "#REF!", "_x000D_", "=1+1", " 空格 "),
  fc.constantFrom("#N/A", "#DIV/0!").map((error) => ({ error })),
);
const edit = fc.record({ row: fc.nat(11), column: fc.nat(12), value, format: fc.constantFrom(null, "0.00%", "@", "yyyy/m/d") });

/** Every cell that holds something, with its format. */
function contentOf({ sheets, styles }: WorkbookData): Map<string, unknown> {
  const content = new Map<string, unknown>();
  sheets.forEach(({ rows, name }) => rows.forEach((row, index) => Array.from({ length: Math.max(row?.values.length ?? 0, row?.styles?.length ?? 0) }, (_, column) => {
    const cell = [row?.values[column] ?? null, row?.formulas?.[column] ?? null, styles[row?.styles?.[column] ?? 0]?.numFmt ?? "General"];
    if (cell[0] !== null || cell[1] !== null) content.set(`${name} ${index} ${column}`, cell);
  })));
  return content;
}

test("what is written into an opened file is read back, and all else is as before", async () => {
  const file = await buildOfficeBook();
  await fc.assert(fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async (edits) => {
    const data = await openBytes(file);
    for (const { row, column, value: words, format } of edits) {
      const target = (data.sheets[0]!.rows[row] ??= createSheetRow());
      target.values[column] = words;
      if (target.formulas !== null) target.formulas[column] = undefined;
      if (format === null) continue;
      const styles = (target.styles ??= []);
      for (let before = styles.length; before < column; before += 1) styles[before] = 0;
      styles[column] = data.styles.push({ ...data.styles[styles[column] ?? 0], numFmt: format }) - 1;
    }
    expect(contentOf(await openBytes(await writeXlsx(data)))).toEqual(contentOf(data));
  }), { numRuns: 15 });
});
