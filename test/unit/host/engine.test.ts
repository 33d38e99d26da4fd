import { engineCalculator } from "#host/calculate/engineCalculator";
import { openHost } from "#test/host";
import type { EmbeddedHost } from "#host/embeddedHost";

// The engine is large: its first load takes its time.
jest.setTimeout(60_000);

let host: EmbeddedHost;
afterEach(() => host.dispose());

const ledger = [["单位", "状态", "数"], ["甲", "完成", 3], ["乙", "完成", 4], ["甲", "未", 5]];

describe("formulas that are computed", () => {
  it("follow the cells, names and tables that they refer to", async () => {
    host = await openHost({ cells: ledger, sheet: "底表", calculator: engineCalculator });
    await Excel.run(async (context) => {
      const base = context.workbook.worksheets.getItem("底表");
      const table = base.tables.add(base.getRange("A1:C4"), true);
      table.name = "表一";
      context.workbook.names.add("截至", base.getRange("C4"));
      const sheet = context.workbook.worksheets.add("统 计");
      const range = sheet.getRange("A1:G1");
      range.formulas = [['=COUNTIFS(底表!$A$2:$A$4,"甲",底表!$B$2:$B$4,"完成")', "=SUM(表一[数])", "=截至+1", "=1/0", '=IFERROR(D1,"-")', "=A1=1", '=A1&"项"']];
      await context.sync();
      range.load("values,valueTypes,formulas");
      await context.sync();
      expect(range.values).toEqual([[1, 12, 6, "#DIV/0!", "-", true, "1项"]]);
      expect(range.valueTypes[0]![3]).toBe("Error");
      base.getRange("C2").values = [[30]];
      sheet.name = "统计";
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values[0]![1]).toBe(39);
    });
  });

  it("show #REF! when their sheet is deleted", async () => {
    host = await openHost({ cells: ledger, sheet: "底表", calculator: engineCalculator });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("统计");
      const range = sheet.getRange("A1");
      range.formulas = [["=底表!C2*2"]];
      await context.sync();
      context.workbook.worksheets.getItem("底表").delete();
      await context.sync();
      range.load("values,formulas");
      await context.sync();
      expect(range.formulas).toEqual([["=#REF!C2*2"]]);
      expect(range.values).toEqual([["#REF!"]]);
    });
  });
});
