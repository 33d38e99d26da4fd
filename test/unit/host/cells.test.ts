import { errorOf, openHost } from "#test/host";
import type { EmbeddedHost } from "#host/embeddedHost";

let host: EmbeddedHost;
afterEach(() => host.dispose());

/** Writes one value into A1, after a number format where one is given, and reads back what Excel would show. */
async function type(value: unknown, format?: string): Promise<{ value: unknown; formula: unknown; format: unknown; text: unknown }> {
  host = await openHost();
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.values = [[value]];
    await context.sync();
    cell.load("values,formulas,numberFormat,text");
    await context.sync();
    const [shown, formula, shownFormat, text] = [cell.values, cell.formulas, cell.numberFormat, cell.text].map((rows: unknown[][]) => rows[0]![0]);
    return { value: shown, formula, format: shownFormat, text };
  });
}

describe("what is written into a cell is read as if it were typed", () => {
  it.each([
    ["007", 7, "General"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["50%", 0.5, "0%"],
    ["2019/6/30", 43646, "yyyy/m/d"],
    ["2019-06-30", 43646, "yyyy/m/d"],
    ["2019年6月30日", 43646, 'yyyy"年"m"月"d"日"'],
    ["6月30日", 44012, 'm"月"d"日"'],
    ["TRUE", true, "General"],
    ["'007", "007", "General"],
    ["文字", "文字", "General"],
    ["2019年6月底", "2019年6月底", "General"],
    ["2019年2月30日", "2019年2月30日", "General"],
    ["1.进一步", "1.进一步", "General"],
    ["（一）", "（一）", "General"],
  ])("%s", async (typed, value, format) => {
    expect(await type(typed)).toMatchObject({ value, format });
  });

  // docs/excel, excel-add-ins-ranges-set-get-values: a value that begins with = is a formula.
  it("takes = for a formula, and + - @ before words too", async () => {
    expect((await type("=SUM(B1)")).formula).toBe("=SUM(B1)");
    host.dispose();
    expect((await type("-继续推进")).formula).toBe("=-继续推进");
    host.dispose();
    expect((await type("+B1")).formula).toBe("=B1");
    host.dispose();
    expect((await type("-5")).value).toBe(-5);
  });

  it.each(["=SUM(B1)", "+1", "-继续推进", "@所有单位", "007", "2019/6/30"])("leaves %s as text in a text cell", async (typed) => {
    expect(await type(typed, "@")).toEqual({ value: typed, formula: typed, format: "@", text: typed });
  });

  // docs/excel, excel-add-ins-blank-null-values.
  it("clears with an empty text and leaves alone with null", async () => {
    host = await openHost({ cells: [["a", "b"]] });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      range.values = [["", null]] as unknown[][];
      range.load("values,valueTypes");
      await context.sync();
      expect(range.valueTypes).toEqual([["Empty", "String"]]);
    });
  });

  it("shows numbers, dates and percentages by their formats", async () => {
    expect((await type(43646, "yyyy-mm-dd")).text).toBe("2019-06-30");
    host.dispose();
    expect((await type(0.256, "0.0%")).text).toBe("25.6%");
    host.dispose();
    expect((await type(43646, 'yyyy"年"m"月"d"日"')).text).toBe("2019年6月30日");
  });
});

describe("limits and shapes", () => {
  it("refuses another shape than the range's and takes one value for all cells", async () => {
    host = await openHost();
    expect(await errorOf((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [[1, 2, 3], [1, 2, 3]];
      return context.sync();
    })).toBe("InvalidArgument");
    expect(await errorOf((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [["x"]];
      return context.sync();
    })).toBeNull();
    expect(host.save().sheets[0]!.rows.map((row) => row!.values)).toEqual([["x", "x"], ["x", "x"]]);
  });

  // docs/excel, excel-add-ins-ranges-unbounded.
  it("answers null for values of an unbounded range and refuses to set them", async () => {
    host = await openHost({ cells: [[1]] });
    await Excel.run(async (context) => {
      const column = context.workbook.worksheets.getItem("Sheet1").getRange("A:A");
      column.load("values,rowCount");
      await context.sync();
      expect([column.values, column.rowCount]).toEqual([null, 1_048_576]);
    });
    expect(await errorOf((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A:A").values = [["x"]];
      return context.sync();
    })).toBe("InvalidArgument");
  });

  // docs/excel, performance.md: five million cells.
  it("refuses to read more than five million cells", async () => {
    host = await openHost();
    expect(await errorOf((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:K500000").load("values");
      return context.sync();
    })).toBe("RangeExceedsLimit");
  });

  // docs/concepts, resource-limits-and-performance-optimization: 5 MB on the web.
  it("refuses requests and answers above 5 MB on the web only", async () => {
    const long = "字".repeat(30_000);
    const cells = Array.from({ length: 70 }, () => [long]);
    const write = (context: Excel.RequestContext): Promise<unknown> => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B1:B70").values = cells;
      return context.sync();
    };
    const read = (context: Excel.RequestContext): Promise<unknown> => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A70").load("values");
      return context.sync();
    };
    host = await openHost({ cells, profile: "web" });
    expect(await errorOf(write)).toBe("RequestPayloadSizeLimitExceeded");
    expect(await errorOf(read)).toBe("ResponsePayloadSizeLimitExceeded");
    expect(host.save().sheets[0]!.rows[0]!.values).toHaveLength(1);
    host.dispose();
    host = await openHost({ cells, profile: "desktop" });
    expect(await errorOf(write)).toBeNull();
    expect(await errorOf(read)).toBeNull();
  });

  it("reads 20,000 rows with their bytes counted", async () => {
    host = await openHost({ cells: Array.from({ length: 20_000 }, (_, row) => [row, `单位${row}`]) });
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem("Sheet1").getUsedRange(true);
      used.load("values,address");
      await context.sync();
      expect(used.address).toBe("Sheet1!A1:B20000");
      expect(used.values[19_999]).toEqual([19_999, "单位19999"]);
    });
    expect(host.report().cellsRead).toBe(40_000);
    expect(host.report().bytesDown).toBeGreaterThan(400_000);
  });
});

describe("used range", () => {
  it("counts formats unless values only are asked for", async () => {
    host = await openHost({ cells: [[null, "a"], [null, null]] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("D5").format.fill.color = "#FF0000";
      const values = sheet.getUsedRange(true);
      const all = sheet.getUsedRange();
      values.load("address");
      all.load("address");
      await context.sync();
      expect([values.address, all.address]).toEqual(["Sheet1!B1", "Sheet1!B1:D5"]);
    });
  });
});
