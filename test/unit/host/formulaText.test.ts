import fc from "fast-check";
import { formatArea, parseArea } from "#files/xlsxAddress";
import { columnIndex, columnLetters, quoteSheetName, renameSheetInFormula, scanFormula, shiftFormula } from "#files/xlsxFormula";

describe("references in formulas", () => {
  it.each([
    ["A1+$B$2", "B3+$B$2"],
    ["SUM(A$1:$B2)", "SUM(B$1:$B4)"],
    ["SUM(A:B,3:4)", "SUM(B:C,5:6)"],
    ['"A1"&C1', '"A1"&D3'],
    ["'表 A1'!A1+台账!B2", "'表 A1'!B3+台账!C4"],
    ["LOG10(A1)+表1[A1]+T1[[#This Row],[B2]]", "LOG10(B3)+表1[A1]+T1[[#This Row],[B2]]"],
    ["名A1+A1名+_A1", "名A1+A1名+_A1"],
    ['IF(A1="""A1",1,2)', 'IF(B3="""A1",1,2)'],
  ])("move with the cell: %s", (formula, moved) => {
    expect(shiftFormula(formula, 2, 1)).toBe(moved);
  });

  it.each([
    ["台账!A1+台账二!A1", "新!A1+台账二!A1"],
    ["SUM('台账'!A1:B2)", "SUM(新!A1:B2)"],
    ['"台账!A1"&台账!B1', '"台账!A1"&新!B1'],
  ])("follow a sheet's new name: %s", (formula, renamed) => {
    expect(renameSheetInFormula(formula, "台账", "新")).toBe(renamed);
  });

  it("become #REF! when the sheet goes, and quote names that need it", () => {
    expect(renameSheetInFormula("'It''s'!A1*2", "It's", null)).toBe("#REF!A1*2");
    expect(renameSheetInFormula("a!A1", "a", "It's 2")).toBe("'It''s 2'!A1");
    expect(["台账", "A1", "R1C1", "2019", "a b", "TRUE", "台账（1）"].map(quoteSheetName)).toEqual(["台账", "'A1'", "'R1C1'", "'2019'", "'a b'", "'TRUE'", "'台账（1）'"]);
  });

  it("lose nothing when they are taken apart, whatever they are", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("A", "1", "$", "'", '"', "[", "]", "!", ":", "表", ".", " ", "(", ",") }), (formula) => {
      expect(scanFormula(formula).map(({ text }) => text).join("")).toBe(formula);
    }));
  });

  it("are taken apart in time that grows with their length only", () => {
    const started = performance.now();
    for (const unit of ["'", '"', "[", "A1:", "$A", "表!"]) scanFormula(unit.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it("move there and back", () => {
    const cell = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 90_000 })).map(([column, row]) => columnLetters(column) + String(row + 1));
    fc.assert(fc.property(cell, fc.nat(50), fc.nat(50), (address, rows, columns) => {
      expect(shiftFormula(shiftFormula(`SUM(${address},1)`, rows, columns), -rows, -columns)).toBe(`SUM(${address},1)`);
    }));
  });
});

describe("addresses", () => {
  it("are read and written alike", () => {
    for (const address of ["A1", "B2:D9", "A:C", "3:7", "XFD1048576"]) expect(formatArea(parseArea(address)!)).toBe(address);
    expect(formatArea(parseArea("a1:B2")!, "$")).toBe("$A$1:$B$2");
    expect(parseArea("D9:B2")).toEqual(parseArea("B2:D9"));
    for (const wrong of ["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "1A", "A1:B2:C3", "表"]) expect(parseArea(wrong)).toBeNull();
    fc.assert(fc.property(fc.nat(16_383), (index) => expect(columnIndex(columnLetters(index))).toBe(index)));
  });
});
