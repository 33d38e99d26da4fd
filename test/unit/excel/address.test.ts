import { quoteSheet } from "#core/sheets/address";
import { sheetOfReference } from "#excel/address";

describe("address", () => {
  test.each([
    ["='总体 情况'!$A$1", "总体 情况"],
    ["=总体情况!$A$1:$B$2", "总体情况"],
    ["='It''s'!$A$1", "It's"],
    ["='总体情况'!#REF!", "总体情况"],
    ["=#REF!$A$1", null],
    ["=#REF!", null],
    ["=1+1", null],
    ["总体情况!A1", null],
  ])("%s refers to %s", (formula, sheet) => {
    expect(sheetOfReference(formula)).toBe(sheet);
  });

  test("quoting is undone by reading", () => {
    for (const name of ["总体情况", "It's", "a b", "'"]) expect(sheetOfReference(`=${quoteSheet(name)}!$A$1`)).toBe(name);
  });
});
