import { errorOf, openHost } from "#test/host";
import type { EmbeddedHost } from "#host/embeddedHost";

let host: EmbeddedHost;
afterEach(() => host.dispose());

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");
const write = (value: string) => (context: Excel.RequestContext): Promise<unknown> => {
  sheetOf(context).getRange("A1").values = [[value]];
  return context.sync();
};
const valueOf = (): unknown => host.save().sheets[0]!.rows[0]?.values[0];

describe("failing on purpose", () => {
  it("refuses the n-th sync before or after it was carried out", async () => {
    host = await openHost();
    host.faults.plan({ sync: 2, kind: "refuse", when: "before", code: "ServiceNotAvailable" });
    expect(await errorOf(write("一"))).toBeNull();
    expect(await errorOf(write("二"))).toBe("ServiceNotAvailable");
    expect(valueOf()).toBe("一");
    host.faults.plan({ sync: 1, kind: "refuse", when: "after" });
    expect(await errorOf(write("三"))).toBe("GeneralException");
    expect(valueOf()).toBe("三");
    expect(await errorOf(write("四"))).toBeNull();
    expect(host.report().errors).toEqual(["ServiceNotAvailable", "GeneralException"]);
  });

  it("drops an answer, carried out or not", async () => {
    host = await openHost();
    host.faults.plan({ sync: 1, kind: "drop", when: "after" });
    const outcome = await Promise.race([Excel.run(write("一")).then(() => "answered"), new Promise((resolve) => setTimeout(resolve, 50, "silence"))]);
    expect([outcome, valueOf()]).toEqual(["silence", "一"]);
  });

  it("holds requests back until they are released", async () => {
    host = await openHost();
    host.faults.hold();
    const waiting = Excel.run(write("一"));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(valueOf()).toBeUndefined();
    host.faults.release();
    await waiting;
    expect(valueOf()).toBe("一");
  });

  // docs/excel, excel-add-ins-delay-in-cell-edit.
  it("refuses while a cell is being edited, and waits when asked to", async () => {
    host = await openHost();
    host.faults.enterCellEdit();
    expect(await errorOf(write("一"))).toBe("InvalidOperationInCellEditMode");
    const waiting = Excel.run({ delayForCellEdit: true }, write("二"));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(valueOf()).toBeUndefined();
    host.faults.leaveCellEdit();
    await waiting;
    expect(valueOf()).toBe("二");
  });

  it("lets somebody else edit between two syncs", async () => {
    host = await openHost({ cells: [["a"]] });
    host.faults.coAuthor(2, ({ data }) => {
      data.sheets[0]!.name = "改名";
    });
    await expect(Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.load("id");
      await context.sync();
      const range = sheet.getRange("A1");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("改名!A1");
      context.workbook.worksheets.getItem("Sheet1").load("name");
      await context.sync();
    })).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  it("protects a sheet under the add-in's feet", async () => {
    host = await openHost();
    host.faults.protectSheet("Sheet1");
    expect(await errorOf(write("一"))).toBe("AccessDenied");
  });
});

describe("the report", () => {
  it("counts round trips, bytes and cells, and starts anew", async () => {
    host = await openHost({ cells: [[1, 2], [3, 4]] });
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      range.load("values");
      await context.sync();
      range.values = [[1, 2], [3, 4]];
      await context.sync();
    });
    const report = host.report();
    expect(report).toMatchObject({ syncs: 2, cellsRead: 4, cellsWritten: 4 });
    expect(report.bytesUp).toBeGreaterThan(500);
    host.resetReport();
    expect(host.report()).toEqual({ syncs: 0, cleanups: 0, bytesUp: 0, bytesDown: 0, cellsRead: 0, cellsWritten: 0, errors: [] });
  });
});

describe("formulas of the cached calculator", () => {
  it("have the value that is announced, and none otherwise", async () => {
    host = await openHost();
    host.useFormulaValues(({ sheet, row, column, formula }) => (formula === "SUM(B1:B2)" ? `${sheet}/${row}/${column}` : undefined));
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A2:B2");
      range.formulas = [["=SUM(B1:B2)", "=NOW()"]];
      range.load("values,formulas");
      await context.sync();
      expect(range.values).toEqual([["Sheet1/1/0", ""]]);
      expect(range.formulas).toEqual([["=SUM(B1:B2)", "=NOW()"]]);
    });
  });
});
