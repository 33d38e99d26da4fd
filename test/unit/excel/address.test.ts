import { absoluteAddress, columnLetters, quoteSheetName, sheetOfReference } from "#excel/address";

describe("address", () => {
  test.each([[1, "A"], [26, "Z"], [27, "AA"], [52, "AZ"], [702, "ZZ"], [703, "AAA"], [16384, "XFD"]])("column %i is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  test("an area of one cell has no colon", () => {
    expect(absoluteAddress({ row: 3, column: 2, rowCount: 1, columnCount: 1 })).toBe("$B$3");
    expect(absoluteAddress({ row: 3, column: 2, rowCount: 2, columnCount: 3 })).toBe("$B$3:$D$4");
  });

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
    for (const name of ["总体情况", "It's", "a b", "'"]) expect(sheetOfReference(`=${quoteSheetName(name)}!$A$1`)).toBe(name);
  });
});
