import { moveRowsInFormula } from "#files/xlsxFormulaRows";
import type { EmbeddedHost } from "#host/createEmbeddedHost";
import { setFormula } from "#host/grid/cells";
import { errorOf, openHost } from "#test/host";
import { valuesOf } from "#test/seamBook";

let host: EmbeddedHost | null = null;
afterEach(() => {
  host?.dispose();
  host = null;
});

describe("moveRowsInFormula", () => {
  const insert = { sheet: "表", row: 4, count: 2, kind: "insert" } as const;
  test.each([
    ["A4+A5", "表", "A4+A7"], ["SUM(A1:A5)", "表", "SUM(A1:A7)"], ["SUM($A$5:B9)", "表", "SUM($A$7:B11)"], ["SUM(5:6)", "表", "SUM(7:8)"], ["SUM(A:B)", "表", "SUM(A:B)"],
    ["A5+表!A5", "别处", "A5+表!A7"], ["'表'!A5:B6&A9", "别处", "'表'!A7:B8&A9"], ["别处!A5+A5", "表", "别处!A5+A7"], ['"A5"&LOG10(A5)', "表", '"A5"&LOG10(A7)'], ["表1[列5]+A5", "表", "表1[列5]+A7"], ["1+2", "表", "1+2"],
  ])("two rows before row 5: %s on %s is %s", (formula, owner, expected) => {
    expect(moveRowsInFormula(formula, owner, insert)).toBe(expected);
  });

  const remove = { sheet: "表", row: 4, count: 2, kind: "delete" } as const;
  test.each([
    ["A4+A7", "A4+A5"], ["A5", "#REF!"], ["SUM(A1:A5)", "SUM(A1:A4)"], ["SUM(A5:A9)", "SUM(A5:A7)"], ["SUM(A5:A6)", "SUM(#REF!)"], ["SUM(A1:A9)", "SUM(A1:A7)"], ["SUM(3:6)", "SUM(3:4)"],
  ])("without rows 5 and 6: %s is %s", (formula, expected) => {
    expect(moveRowsInFormula(formula, "表", remove)).toBe(expected);
  });
});

/** docs/excel: excel-add-ins-ranges-advanced / ranges-insert, ranges-delete: whole rows push the rows below down, or pull them up. */
describe("Range.insert and Range.delete", () => {
  const cells = [["项", 1], ["甲", 2], ["乙", 3], ["丙", 4]];
  const run = (batch: (sheet: Excel.Worksheet) => void): Promise<void> => Excel.run(async (context) => {
    batch(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  });

  test("whole rows come in with the looks of the row above; names, merges, rules, links and formulas follow", async () => {
    host = await openHost({ cells });
    const data = host.save();
    const sheet = data.sheets[0]!;
    data.styles.push({ font: { bold: true } });
    sheet.rows[1]!.styles = [1];
    setFormula(sheet.rows[0]!, 3, "SUM(B2:B4)");
    sheet.merges.push({ row: 2, column: 0, lastRow: 3, lastColumn: 0 });
    sheet.validations.push({ areas: [{ row: 1, column: 1, lastRow: 3, lastColumn: 1 }], rule: { type: "list", values: ["1"] } });
    sheet.links.set("3,0", { target: "", location: "Sheet1!A4", tooltip: null });
    data.names.push({ name: "丙", formula: "Sheet1!$A$4", scope: null, visible: true, comment: "" });
    await run((one) => { one.getRange("3:4").insert("Down"); });
    expect(valuesOf(sheet).map(([first]) => first)).toEqual(["项", "甲", undefined, undefined, "乙", "丙"]);
    expect(sheet.rows[2]?.styles).toEqual([1]);
    expect(sheet.rows[0]?.formulas?.[3]).toBe("SUM(B2:B6)");
    expect([sheet.merges[0], sheet.validations[0]?.areas[0], data.names[0]?.formula]).toEqual([{ row: 4, column: 0, lastRow: 5, lastColumn: 0 }, { row: 1, column: 1, lastRow: 5, lastColumn: 1 }, "Sheet1!$A$6"]);
    expect([...sheet.links]).toEqual([["5,0", { target: "", location: "Sheet1!A6", tooltip: null }]]);
    await run((one) => { one.getRange("3:4").delete("Up"); });
    expect([sheet.rows[0]?.formulas?.[3], sheet.merges[0]?.row, data.names[0]?.formula, [...sheet.links.keys()]]).toEqual(["SUM(B2:B4)", 2, "Sheet1!$A$4", ["3,0"]]);
    await run((one) => { one.getRange("4:4").delete("Up"); });
    expect([sheet.rows[0]?.formulas?.[3], sheet.merges, data.names[0]?.formula, sheet.links.size]).toEqual(["SUM(B2:B3)", [], "Sheet1!#REF!", 0]);
  });

  test("a table grows and shrinks with its rows and keeps its header and a row", async () => {
    host = await openHost({ cells });
    const sheet = host.save().sheets[0]!;
    sheet.tables.push({ id: "t", name: "T", area: { row: 0, column: 0, lastRow: 3, lastColumn: 1 }, columns: [{ name: "项" }, { name: "1" }], style: null, showHeaders: true, showTotals: false, showFilterButton: true, showBandedRows: true, showBandedColumns: false });
    await run((one) => { one.getRange("3:3").insert("Down"); });
    expect(sheet.tables[0]?.area.lastRow).toBe(4);
    expect(await errorOf(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("1:1").delete("Up");
      await context.sync();
    })).toBe("InvalidOperation");
    await run((one) => { one.getRange("2:4").delete("Up"); });
    expect(sheet.tables[0]?.area.lastRow).toBe(1);
  });

  test.each([
    ["on a protected sheet", (one: Excel.Worksheet): unknown => one.getRange("2:2").insert("Down"), true, "AccessDenied"],
    ["of part of a row", (one: Excel.Worksheet): unknown => one.getRange("A2:B2").insert("Down"), false, "NotImplemented"],
    ["in an unknown direction", (one: Excel.Worksheet): unknown => one.getRange("2:2").insert("Up" as "Down"), false, "InvalidArgument"],
    ["deleting part of a row", (one: Excel.Worksheet): unknown => { one.getRange("A2").delete("Up"); return null; }, false, "NotImplemented"],
  ])("inserting %s is refused", async (_, act, isProtected, code) => {
    host = await openHost({ cells });
    if (isProtected) host.faults.protectSheet("Sheet1");
    expect(await errorOf(async (context) => {
      act(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    })).toBe(code);
  });

  test("handlers are told of inserted rows, and whose a change is", async () => {
    host = await openHost({ cells });
    const told: unknown[] = [];
    await Excel.run(async (context) => {
      const one = context.workbook.worksheets.getItem("Sheet1");
      one.onChanged.add(({ changeType, address, source, triggerSource }) => {
        told.push([changeType, address, source, triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
      one.getRange("3:3").insert("Down");
      one.getRange("A3").values = [["新"]];
      await context.sync();
    });
    const { emitChanged } = await import("#host/model/changes");
    const session = host.session;
    for (const origin of ["user", "coAuthor"] as const) emitChanged({ session, sheet: session.data.sheets[0]!, area: { row: 1, column: 1, lastRow: 1, lastColumn: 1 } }, origin);
    host.flushEvents();
    await new Promise((done) => { setTimeout(done, 20); });
    expect(told).toEqual([
      ["RowInserted", "3:3", "Local", "ThisLocalAddin"], ["RangeEdited", "A3", "Local", "ThisLocalAddin"], ["RangeEdited", "B2", "Local", "Unknown"], ["RangeEdited", "B2", "Remote", "Unknown"],
    ]);
  });

  test("a cell behind a merged one takes nothing", async () => {
    host = await openHost({ cells });
    const sheet = host.save().sheets[0]!;
    await run((one) => {
      one.getRange("A2:A3").merge(false);
      one.getRange("A3").values = [["看不见"]];
      one.getRange("A2:B3").values = [["甲乙", 5], ["看不见", 6]];
    });
    expect(valuesOf(sheet).slice(1, 3)).toEqual([["甲乙", 5], [null, 6]]);
  });
});
