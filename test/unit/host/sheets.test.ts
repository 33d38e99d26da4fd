import { errorOf, openHost } from "#test/host";
import type { EmbeddedHost } from "#host/embeddedHost";

let host: EmbeddedHost;
afterEach(() => host.dispose());

const add = (name: string) => (context: Excel.RequestContext): Promise<unknown> => {
  context.workbook.worksheets.add(name);
  return context.sync();
};

describe("names of sheets", () => {
  // support.microsoft.com, "Rename a worksheet".
  it.each(["", " ", "a/b", "a\\b", "a?b", "a*b", "a:b", "[a]", "'a", "a'", "History", "一".repeat(32)])("refuses %j", async (name) => {
    host = await openHost();
    expect(await errorOf((context) => {
      context.workbook.worksheets.getItem("Sheet1").name = name;
      return context.sync();
    })).toBe("InvalidArgument");
    expect(host.save().sheets[0]!.name).toBe("Sheet1");
  });

  it("takes 31 characters and refuses a name that is there already, in any case", async () => {
    host = await openHost();
    expect(await errorOf(add("一".repeat(31)))).toBeNull();
    expect(await errorOf(add("SHEET1"))).toBe("ItemAlreadyExists");
  });

  it("finds sheets by name in any case and by id", async () => {
    host = await openHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("sheet1");
      sheet.load("id,name");
      await context.sync();
      const same = context.workbook.worksheets.getItem(sheet.id);
      same.load("name");
      await context.sync();
      expect(same.name).toBe("Sheet1");
    });
    expect(await errorOf((context) => {
      context.workbook.worksheets.getItem("none").load("name");
      return context.sync();
    })).toBe("ItemNotFound");
  });
});

describe("the life of sheets", () => {
  it("adds at the end without activating, moves, hides, and keeps one in sight", async () => {
    host = await openHost();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("乙");
      worksheets.add("丙").position = 0;
      added.visibility = "Hidden";
      added.tabColor = "#FF0000";
      const active = worksheets.getActiveWorksheet();
      active.load("name");
      worksheets.load("items/name,items/position,items/visibility,items/tabColor");
      await context.sync();
      expect(active.name).toBe("Sheet1");
      expect(worksheets.items.map(({ name, position, visibility }) => [name, position, visibility])).toEqual([["丙", 0, "Visible"], ["Sheet1", 1, "Visible"], ["乙", 2, "Hidden"]]);
    });
    expect(await errorOf((context) => {
      context.workbook.worksheets.getItem("丙").delete();
      context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
      return context.sync();
    })).toBe("InvalidOperation");
  });

  // d.ts, Worksheet.delete: a very hidden sheet cannot be deleted.
  it("refuses to delete a very hidden sheet and the last visible one", async () => {
    host = await openHost();
    expect(await errorOf((context) => {
      const sheet = context.workbook.worksheets.add("乙");
      sheet.visibility = "VeryHidden";
      sheet.delete();
      return context.sync();
    })).toBe("InvalidOperation");
    expect(await errorOf((context) => {
      context.workbook.worksheets.getItem("Sheet1").delete();
      return context.sync();
    })).toBe("InvalidOperation");
  });

  it("keeps references through a rename, and breaks them when the sheet goes", async () => {
    host = await openHost({ cells: [[5]], sheet: "底 表" });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("统计");
      sheet.getRange("A1:A2").formulas = [["='底 表'!A1+底表格!B1"], ['="底 表"&A1']];
      sheet.getRange("A3").conditionalFormats.add("Custom").custom.rule.formula = "='底 表'!$A$1>1";
      sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "='底 表'!$A$1:$A$3" } };
      context.workbook.names.add("数", context.workbook.worksheets.getItem("底 表").getRange("A1"));
      await context.sync();
      context.workbook.worksheets.getItem("底 表").name = "基础";
      await context.sync();
    });
    const data = host.save();
    const statistics = data.sheets[1]!;
    expect(statistics.rows.map((row) => row!.formulas![0])).toEqual(["基础!A1+底表格!B1", '"底 表"&A1']);
    expect(statistics.conditionalFormats[0]!.formula).toBe("基础!$A$1>1");
    expect(statistics.validations[0]!.rule.formula1).toBe("基础!$A$1:$A$3");
    expect(data.names[0]!.formula).toBe("基础!$A$1");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("基础").delete();
      const name = context.workbook.names.getItem("数");
      name.load("type,value,formula");
      await context.sync();
      expect([name.type, name.formula]).toEqual(["Error", "=#REF!$A$1"]);
    });
    expect(statistics.rows[0]!.formulas![0]).toBe("#REF!A1+底表格!B1");
  });

  it("refuses changes of structure in a protected workbook", async () => {
    host = await openHost();
    host.save().structureProtected = true;
    expect(await errorOf(add("乙"))).toBe("AccessDenied");
  });
});

describe("defined names", () => {
  it("adds, hides, finds, lists and deletes", async () => {
    host = await openHost({ cells: [[7]] });
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getItem("Sheet1");
      names.add("截至日期", sheet.getRange("A1")).visible = false;
      names.add("倍数", "=Sheet1!$A$1*2", "说明");
      sheet.names.add("本地", sheet.getRange("A1:A2"));
      names.load("items/name,items/visible,items/value,items/type,items/comment,items/formula,items/scope");
      const missing = names.getItemOrNullObject("没有");
      missing.load("name");
      const range = names.getItem("截至日期").getRange();
      range.load("values");
      await context.sync();
      expect(names.items.map(({ name, visible, value, type, formula, scope }): unknown[] => [name, visible, value, type, formula, scope])).toEqual([
        ["截至日期", false, 7, "Range", "=Sheet1!$A$1", "Workbook"],
        ["倍数", true, "=Sheet1!$A$1*2", "String", "=Sheet1!$A$1*2", "Workbook"],
      ]);
      expect([missing.isNullObject, range.values]).toEqual([true, [[7]]]);
      names.getItem("倍数").delete();
      await context.sync();
    });
    expect(host.save().names.map(({ name }) => name)).toEqual(["截至日期", "本地"]);
  });

  // support.microsoft.com, "Names in formulas": syntax rules for names.
  it.each(["A1", "1名", "有 空格", "r", "R1C1", "a-b", ""])("refuses %j", async (name) => {
    host = await openHost();
    expect(await errorOf((context) => {
      context.workbook.names.add(name, context.workbook.worksheets.getItem("Sheet1").getRange("A1"));
      return context.sync();
    })).toBe("InvalidArgument");
  });

  it("refuses a name twice", async () => {
    host = await openHost();
    const addName = (context: Excel.RequestContext): Promise<unknown> => {
      context.workbook.names.add("名", context.workbook.worksheets.getItem("Sheet1").getRange("A1"));
      return context.sync();
    };
    expect(await errorOf(addName)).toBeNull();
    expect(await errorOf(addName)).toBe("ItemAlreadyExists");
  });
});

describe("tables", () => {
  const cells = [["单位", "数", "数", ""], ["甲", 1, 2, 3], ["乙", 4, 5, 6]];

  it("makes header names unique and text, and reads its parts", async () => {
    host = await openHost({ cells });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const table = sheet.tables.add("A1:D3", true);
      table.name = "任务表";
      table.style = "TableStyleLight1";
      const body = table.getDataBodyRange();
      const header = table.getHeaderRowRange();
      body.load("address");
      header.load("values");
      table.load("name,id,style");
      table.columns.load("items/name");
      await context.sync();
      expect(body.address).toBe("Sheet1!A2:D3");
      expect(header.values).toEqual([["单位", "数", "数2", "Column4"]]);
      expect(table.columns.items.map(({ name }) => name)).toEqual(["单位", "数", "数2", "Column4"]);
      expect(table.style).toBe("TableStyleLight1");
    });
  });

  // docs/excel, excel-add-ins-tables: tables cannot overlap.
  it("refuses overlapping tables, merged cells, and a name that is taken", async () => {
    host = await openHost({ cells });
    const table = (address: string) => (context: Excel.RequestContext): Promise<unknown> => {
      context.workbook.worksheets.getItem("Sheet1").tables.add(address, true).name = "任务表";
      return context.sync();
    };
    expect(await errorOf(table("A1:B3"))).toBeNull();
    expect(await errorOf(table("B3:C5"))).toBe("InvalidArgument");
    expect(await errorOf(table("A9:B10"))).toBe("ItemAlreadyExists");
    expect(await errorOf((context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("F1:G1").merge();
      sheet.tables.add("F1:G3", true);
      return context.sync();
    })).toBe("InvalidArgument");
  });

  it("becomes cells again, or goes with them", async () => {
    host = await openHost({ cells });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.tables.add("A1:B3", true).convertToRange();
      sheet.tables.add("C1:D3", true).delete();
      sheet.tables.load("items/name");
      const range = sheet.getRange("A1:D1");
      range.load("values");
      await context.sync();
      expect(sheet.tables.items).toEqual([]);
      expect(range.values).toEqual([["单位", "数", "", ""]]);
    });
  });

  it("carries its new name into formulas", async () => {
    host = await openHost({ cells });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const table = sheet.tables.add("A1:B3", true);
      table.name = "旧表";
      sheet.getRange("F1").formulas = [["=SUM(旧表[数])+SUM(不是旧表[数])"]];
      table.name = "新表";
      await context.sync();
    });
    expect(host.save().sheets[0]!.rows[0]!.formulas![5]).toBe("SUM(新表[数])+SUM(不是旧表[数])");
  });
});

describe("settings that travel with the file", () => {
  it("keeps values by key, and replaces and deletes them", async () => {
    host = await openHost();
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("映射", { 列: [1, 2] });
      settings.add("映射", { 列: [3] });
      settings.add("语言", "zh-CN").delete();
      const item = settings.getItemOrNullObject("映射");
      item.load("value,key");
      const missing = settings.getItemOrNullObject("语言");
      missing.load("value");
      settings.load("items/key");
      await context.sync();
      expect(item.value).toEqual({ 列: [3] });
      expect(missing.isNullObject).toBe(true);
      expect(settings.items.map(({ key }) => key)).toEqual(["映射"]);
    });
  });

  // d.ts, WorksheetCustomPropertyCollection.add: keys of more than 255 characters fail.
  it("keeps custom properties of a sheet", async () => {
    host = await openHost();
    await Excel.run(async (context) => {
      const { customProperties } = context.workbook.worksheets.getItem("Sheet1");
      customProperties.add("Ledger", "1");
      const item = customProperties.getItemOrNullObject("ledger");
      item.load("value,key");
      await context.sync();
      expect([item.key, item.value]).toEqual(["Ledger", "1"]);
    });
    expect(await errorOf((context) => {
      context.workbook.worksheets.getItem("Sheet1").customProperties.add("k".repeat(256), "1");
      return context.sync();
    })).toBe("InvalidArgument");
  });
});
