import { errorOf, openHost } from "#test/host";
import type { EmbeddedHost } from "#host/embeddedHost";

let host: EmbeddedHost;
afterEach(() => host.dispose());

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");
const cells = [["单位", "完成", "逾期"], ["甲", 3, 1], ["乙", 2, 0]];

describe("ranges from ranges", () => {
  const steps: [string, (range: Excel.Range) => Excel.Range, string][] = [
    ["getCell", (range) => range.getCell(1, 0), "B3"],
    ["getRow", (range) => range.getRow(1), "B3:C3"],
    ["getColumn", (range) => range.getColumn(1), "C2:C3"],
    ["getLastCell", (range) => range.getLastCell(), "C3"],
    ["getLastRow", (range) => range.getLastRow(), "B3:C3"],
    ["getLastColumn", (range) => range.getLastColumn(), "C2:C3"],
    ["getEntireRow", (range) => range.getEntireRow(), "2:3"],
    ["getEntireColumn", (range) => range.getEntireColumn(), "B:C"],
    ["getOffsetRange", (range) => range.getOffsetRange(2, -1), "A4:B5"],
    ["getResizedRange", (range) => range.getResizedRange(1, -1), "B2:B4"],
    ["getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(1, 3), "B2:D2"],
    ["getRowsBelow", (range) => range.getRowsBelow(2), "B4:C5"],
    ["getRowsAbove", (range) => range.getRowsAbove(1), "B1:C1"],
    ["getColumnsAfter", (range) => range.getColumnsAfter(1), "D2:D3"],
    ["getColumnsBefore", (range) => range.getColumnsBefore(1), "A2:A3"],
    ["getBoundingRect", (range) => range.getBoundingRect("D9"), "B2:D9"],
    ["getIntersection", (range) => range.getIntersection("C1:Z9"), "C2:C3"],
    ["getUsedRange", (range) => range.getEntireColumn().getUsedRange(true), "B1:C3"],
  ];

  it.each(steps)("%s", async (_, step, address) => {
    host = await openHost({ cells });
    await Excel.run(async (context) => {
      const range = step(sheetOf(context).getRange("B2:C3"));
      range.load("address");
      await context.sync();
      expect(range.address).toBe(`Sheet1!${address}`);
    });
  });

  it("stay inside the sheet, and find nothing where there is nothing", async () => {
    host = await openHost({ cells });
    expect(await errorOf((context) => {
      sheetOf(context).getRange("A1").getOffsetRange(-1, 0).load("address");
      return context.sync();
    })).toBe("InvalidArgument");
    expect(await errorOf((context) => {
      sheetOf(context).getRange("A1").getIntersection("B2").load("address");
      return context.sync();
    })).toBe("ItemNotFound");
    await Excel.run(async (context) => {
      const none = sheetOf(context).getRange("A1").getIntersectionOrNullObject("B2");
      const empty = sheetOf(context).getRange("F:G").getUsedRangeOrNullObject(true);
      none.load("address");
      empty.load("address");
      await context.sync();
      expect([none.isNullObject, empty.isNullObject]).toEqual([true, true]);
    });
  });

  it("are found by defined names and in other sheets", async () => {
    host = await openHost({ cells });
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      context.workbook.worksheets.add("乙 表").getRange("A1").values = [["x"]];
      context.workbook.names.add("单位列", sheet.getRange("A2:A3"));
      const named = sheet.getRange("单位列");
      const other = sheet.getRange("'乙 表'!A1");
      const indexed = sheet.getRangeByIndexes(1, 2, 2, 1);
      const cell = sheet.getCell(4, 5);
      for (const range of [named, other, indexed, cell]) range.load("address");
      await context.sync();
      expect([named.address, other.address, indexed.address, cell.address]).toEqual(["Sheet1!A2:A3", "'乙 表'!A1", "Sheet1!C2:C3", "Sheet1!F5"]);
    });
    expect(await errorOf((context) => {
      sheetOf(context).getRange("没有这个名字").load("address");
      return context.sync();
    })).toBe("InvalidArgument");
  });
});

describe("selection and activation", () => {
  it("selects a cell on another sheet, which becomes the active one, and tells so", async () => {
    host = await openHost({ cells });
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add("乙");
      context.workbook.worksheets.onActivated.add((event) => Promise.resolve(void seen.push(event.type)));
      other.onSelectionChanged.add((event) => Promise.resolve(void seen.push(event.address)));
      await context.sync();
      other.getRange("C5:D6").select();
      await context.sync();
      const selected = context.workbook.getSelectedRange();
      const active = context.workbook.getActiveCell();
      selected.load("address");
      active.load("address");
      await context.sync();
      expect([selected.address, active.address]).toEqual(["乙!C5:D6", "乙!C5"]);
    });
    expect(seen.sort()).toEqual(["C5:D6", "WorksheetActivated"]);
  });

  it("does not select on a hidden sheet", async () => {
    host = await openHost();
    expect(await errorOf((context) => {
      const hidden = context.workbook.worksheets.add("乙");
      hidden.visibility = "Hidden";
      hidden.getRange("A1").select();
      return context.sync();
    })).toBe("InvalidOperation");
  });
});

describe("plain properties keep what they are given", () => {
  /** Where a property lies, what is written, what comes back. */
  const properties: [string, (sheet: Excel.Worksheet) => OfficeExtension.ClientObject, Record<string, unknown>][] = [
    ["sheet", (sheet) => sheet, { tabColor: "#00FF00", showGridlines: false }],
    ["font", (sheet) => sheet.getRange("A1:B2").format.font, { italic: true, underline: "Double", strikethrough: true, name: "仿宋", size: 14, color: "#123456" }],
    ["alignment", (sheet) => sheet.getRange("A1").format, { horizontalAlignment: "CenterAcrossSelection", verticalAlignment: "Justify", indentLevel: 2, shrinkToFit: true, textOrientation: 90, rowHeight: 30, columnWidth: 60 }],
    ["cell protection", (sheet) => sheet.getRange("A1").format.protection, { locked: false, formulaHidden: true }],
    ["border", (sheet) => sheet.getRange("A1:B2").format.borders.getItem("EdgeBottom"), { style: "Double", color: "#112233" }],
    ["thick border", (sheet) => sheet.getRange("A1:B2").format.borders.getItem("InsideVertical"), { weight: "Thick", style: "Continuous" }],
    ["page", (sheet) => sheet.pageLayout, { orientation: "Landscape", paperSize: "A3", centerVertically: true, printGridlines: true, printHeadings: true, leftMargin: 36, footerMargin: 18, zoom: { scale: 80 } }],
    ["foot", (sheet) => sheet.pageLayout.headersFooters.defaultForAllPages, { leftHeader: "甲", centerHeader: "乙 & 丙", rightFooter: "第&P页" }],
    ["table", (sheet) => sheet.tables.getItem("表"), { name: "另一个", style: "TableStyleDark1", showFilterButton: false, showBandedRows: false, showBandedColumns: true }],
    ["table column", (sheet) => sheet.tables.getItem("表").columns.getItem("逾期"), { name: "逾期数" }],
    ["chart", (sheet) => sheet.charts.getItemAt(0), { name: "图一", chartType: "LineMarkers" }],
    ["chart title", (sheet) => sheet.charts.getItemAt(0).title, { text: "标题", visible: false }],
    ["chart legend", (sheet) => sheet.charts.getItemAt(0).legend, { visible: false, position: "Bottom" }],
    ["axis title", (sheet) => sheet.charts.getItemAt(0).axes.valueAxis.title, { text: "项" }],
    ["series", (sheet) => sheet.charts.getItemAt(0).series.getItemAt(0), { name: "完成数", hasDataLabels: true }],
    ["conditional format", (sheet) => sheet.getRange("A1").conditionalFormats.getItemAt(0), { stopIfTrue: true }],
    ["its font", (sheet) => sheet.getRange("A1").conditionalFormats.getItemAt(0).custom.format.font, { bold: true, color: "#9C0006", strikethrough: true }],
    ["its fill", (sheet) => sheet.getRange("A1").conditionalFormats.getItemAt(0).custom.format.fill, { color: "#FFC7CE" }],
    ["its rule", (sheet) => sheet.getRange("A1").conditionalFormats.getItemAt(0).custom.rule, { formula: "=A1>2" }],
    ["validation prompt", (sheet) => sheet.getRange("E1").dataValidation, { prompt: { message: "选一个", title: "提示", showPrompt: true }, errorAlert: { message: "不对", title: "错", showAlert: true, style: "Warning" }, ignoreBlanks: false }],
    ["name", (sheet) => sheet.names.getItem("本地"), { visible: false, comment: "说明", formula: "=Sheet1!$C$3" }],
    ["runtime", (sheet) => sheet.context.runtime, { enableEvents: false }],
  ];

  it.each(properties)("%s", async (_, find, values) => {
    host = await openHost({ cells });
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.tables.add("A1:C3", true).name = "表";
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1>1";
      sheet.getRange("E1").dataValidation.rule = { custom: { formula: "=E1>0" } };
      sheet.names.add("本地", sheet.getRange("A1"));
      await context.sync();
      const target = find(sheet) as OfficeExtension.ClientObject & Record<string, unknown> & { load: (names: string[]) => void };
      Object.assign(target, values);
      target.load(Object.keys(values));
      await context.sync();
      expect(Object.fromEntries(Object.keys(values).map((name) => [name, target[name]]))).toEqual(values);
    });
  });

  it("refuse what Excel does not know", async () => {
    host = await openHost({ cells });
    const wrong: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => { sheet.tabColor = "rot"; },
      (sheet) => { sheet.getRange("A1").format.horizontalAlignment = "Middle" as "Left"; },
      (sheet) => { sheet.getRange("A1").format.columnWidth = -1; },
      (sheet) => { sheet.getRange("A1").format.rowHeight = 500; },
      (sheet) => { sheet.getRange("A1").clear("Everything" as "All"); },
      (sheet) => { sheet.pageLayout.paperSize = "A99" as "A4"; },
      (sheet) => { sheet.position = 9; },
      (sheet) => { sheet.getRange("A1").dataValidation.rule = {}; },
      (sheet) => { sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "A1>1"; },
      (sheet) => { sheet.charts.add("Surface", sheet.getRange("A1:C3")); },
      (sheet) => { sheet.getRange("A1:XFE1").load("address"); },
    ];
    for (const act of wrong) {
      expect(await errorOf((context) => {
        act(sheetOf(context));
        return context.sync();
      })).toBe("InvalidArgument");
    }
  });
});

describe("parts of sheets", () => {
  it("gives a table's parts, a totals row, another size", async () => {
    host = await openHost({ cells });
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const table = sheet.tables.add("A1:C3", true);
      const column = table.columns.getItem("完成");
      const parts = [table.getRange(), column.getRange(), column.getDataBodyRange()];
      for (const part of parts) part.load("address");
      table.showTotals = true;
      const totals = table.getTotalRowRange();
      totals.load("address");
      const body = table.getDataBodyRange();
      body.load("address");
      await context.sync();
      expect(parts.map(({ address }) => address)).toEqual(["Sheet1!A1:C3", "Sheet1!B1:B3", "Sheet1!B2:B3"]);
      expect([totals.address, body.address]).toEqual(["Sheet1!A4:C4", "Sheet1!A2:C3"]);
      table.showTotals = false;
      table.resize("A1:C9");
      const all = context.workbook.tables;
      all.load("count,items/name");
      const again = table.getRange();
      again.load("address");
      await context.sync();
      expect([all.count, again.address]).toEqual([1, "Sheet1!A1:C9"]);
    });
  });

  it("puts a filter over a range and takes it away", async () => {
    host = await openHost({ cells });
    await Excel.run(async (context) => {
      const { autoFilter } = sheetOf(context);
      autoFilter.apply("A1:C3");
      autoFilter.load("enabled");
      const range = autoFilter.getRangeOrNullObject();
      range.load("address");
      await context.sync();
      expect([autoFilter.enabled, range.address]).toEqual([true, "Sheet1!A1:C3"]);
      autoFilter.remove();
      autoFilter.load("enabled");
      await context.sync();
      expect(autoFilter.enabled).toBe(false);
    });
  });

  it("formats several areas in one go", async () => {
    host = await openHost({ cells });
    await Excel.run(async (context) => {
      const areas = sheetOf(context).getRanges("A1:A2,C3");
      areas.format.fill.color = "#ABCDEF";
      areas.load("address,areaCount,cellCount");
      const [inside, outside] = ["C3", "B1"].map((address) => sheetOf(context).getRange(address).format.fill);
      inside!.load("color");
      outside!.load("color");
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["Sheet1!A1:A2,Sheet1!C3", 2, 3]);
      expect([inside!.color, outside!.color]).toEqual(["#ABCDEF", "#FFFFFF"]);
    });
  });

  it("fits columns to their longest text, a full-width character counting double", async () => {
    host = await openHost({ cells: [["单位名称很长", "ab"]] });
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A:B").format.autofitColumns();
      const [wide, narrow] = ["A:A", "B:B"].map((address) => sheet.getRange(address).format);
      wide!.load("columnWidth");
      narrow!.load("columnWidth");
      await context.sync();
      expect(wide!.columnWidth).toBeGreaterThan(2 * narrow!.columnWidth);
    });
  });

  it("fits rows to wrapped text, and gives a row of one line the default height", async () => {
    host = await openHost({ cells: [["责任单位较多的一行文字需要三行才能放下", "ab"], ["短", "ab"]] });
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const range = sheet.getRange("A1:B2");
      range.format.wrapText = true;
      range.format.autofitRows();
      const [tall, plain] = ["1:1", "2:2"].map((address) => sheet.getRange(address).format);
      tall!.load("rowHeight");
      plain!.load("rowHeight");
      await context.sync();
      expect(plain!.rowHeight).toBe(15);
      expect(tall!.rowHeight).toBeGreaterThan(3 * 11);
    });
  });

  it("keeps to the theme's colours with their tints", async () => {
    host = await openHost({ cells: [["a"]] });
    const data = host.save();
    data.themeColors = ["000000", "FFFFFF", "1F497D", "EEECE1", "4F81BD"];
    data.styles.push({ font: { color: { theme: 4 } }, fill: { type: "pattern", pattern: "solid", fgColor: { theme: 0, tint: -0.5 } } });
    data.sheets[0]!.rows[0]!.styles = [1];
    await Excel.run(async (context) => {
      const { format } = sheetOf(context).getRange("A1");
      format.load("font/color,fill/color");
      await context.sync();
      expect([format.font.color, format.fill.color]).toEqual(["#4F81BD", "#808080"]);
    });
  });
});
