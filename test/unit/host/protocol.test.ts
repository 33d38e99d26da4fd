import { errorOf, openHost } from "#test/host";
import type { EmbeddedHost } from "#host/embeddedHost";

let host: EmbeddedHost;
afterEach(() => host.dispose());

describe("requests of the real client", () => {
  it("reads and writes a range in one round trip each", async () => {
    host = await openHost({ cells: [["名称", 1], [true, null]] });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.load("values,valueTypes,address,rowCount");
      await context.sync();
      expect(range.values).toEqual([["名称", 1], [true, ""]]);
      expect(range.valueTypes).toEqual([["String", "Double"], ["Boolean", "Empty"]]);
      expect(range.address).toBe("Sheet1!A1:B2");
      expect(range.rowCount).toBe(2);
      range.values = [["x", null], [null, 5]] as unknown[][];
      await context.sync();
    });
    expect(host.save().sheets[0]!.rows.map((row) => row!.values)).toEqual([["x", 1], [true, 5]]);
    expect(host.report()).toMatchObject({ syncs: 2, cleanups: 1, cellsWritten: 2, errors: [] });
  });

  it("refuses to read what was not loaded, as in Excel", async () => {
    host = await openHost();
    const code = await errorOf(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      await context.sync();
      return range.values;
    });
    expect(code).toBe("PropertyNotLoaded");
  });

  it("keeps a range usable over several syncs and beyond a rename of its sheet", async () => {
    host = await openHost({ cells: [[1]] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1");
      await context.sync();
      sheet.name = "二";
      await context.sync();
      range.load("address");
      await context.sync();
      expect(range.address).toBe("二!A1");
    });
  });

  it("answers null objects, and null for what hangs on them", async () => {
    host = await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("none");
      const range = sheet.getRange("A1");
      sheet.load("name");
      range.load("address");
      const used = context.workbook.worksheets.getItem("Sheet1").getUsedRangeOrNullObject(true);
      used.load("address");
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject, used.isNullObject]).toEqual([true, true, true]);
    });
  });

  it("loads items of a collection with what lies below them, top and skip", async () => {
    host = await openHost();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("乙");
      worksheets.add("丙");
      worksheets.load({ name: true, $top: 2, $skip: 1 });
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["乙", "丙"]);
    });
  });

  // docs/develop, application-specific-api-model: a batch is not a transaction.
  it("keeps what was done before a failing action and names the place of the failure", async () => {
    host = await openHost();
    await expect(Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["written"]];
      sheet.getRange("A1:B2").values = [[1, 2]];
      sheet.getRange("A9").values = [["not reached"]];
      await context.sync();
    })).rejects.toMatchObject({ code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } });
    expect(host.save().sheets[0]!.rows[0]!.values).toEqual(["written"]);
    expect(host.save().sheets[0]!.rows[8]).toBeUndefined();
  });

  it("answers ApiNotFound with the full name for what it does not have", async () => {
    host = await openHost();
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").slicers.load("items");
      await context.sync();
    })).rejects.toMatchObject({ code: "ApiNotFound", debugInfo: { errorLocation: "Worksheet.slicers" } });
  });

  it("refuses members that are newer than the profile, and has them in another", async () => {
    host = await openHost({ profile: "ltsc2021" });
    const isSupported = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);
    expect([isSupported("ExcelApi", "1.14"), isSupported("ExcelApi", "1.15"), isSupported("SharedRuntime", "1.1")]).toEqual([true, false, true]);
    host.dispose();
    host = await openHost({ profile: "desktop" });
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(true);
  });

  it("tells a change to the handler of the sheet, with its source", async () => {
    host = await openHost();
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.onChanged.add((event) => {
        seen.push([event.address, event.source, event.type]);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("B2:B3").values = [[1], [2]];
      await context.sync();
      context.runtime.enableEvents = false;
      sheet.getRange("C1").values = [[1]];
      await context.sync();
    });
    expect(seen).toEqual([["B2:B3", "Local", "WorksheetChanged"]]);
  });

  it("runs one host after another and puts the globals back", async () => {
    host = await openHost({ cells: [["first"]] });
    host.dispose();
    expect("Excel" in globalThis).toBe(false);
    host = await openHost({ cells: [["second"]] });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["second"]]);
    });
  });
});
