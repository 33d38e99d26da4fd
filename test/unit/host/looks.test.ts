import { errorOf, openHost } from "#test/host";
import type { EmbeddedHost } from "#host/embeddedHost";
import type { StyleData } from "#files/workbookData";

let host: EmbeddedHost;
afterEach(() => host.dispose());

function styleOf(row: number, column: number): StyleData {
  const data = host.save();
  return data.styles[data.sheets[0]!.rows[row]?.styles?.[column] ?? 0]!;
}
const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

describe("formats", () => {
  it("sets font, fill, alignment and borders and reads them back, null where cells differ", async () => {
    host = await openHost();
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      const { format } = range;
      format.font.bold = true;
      format.font.color = "#C00000";
      format.font.name = "宋体";
      format.font.size = 12;
      format.fill.color = "yellow";
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.borders.getItem("EdgeTop").style = "Continuous";
      format.borders.getItem("InsideHorizontal").style = "Dash";
      sheetOf(context).getRange("B2").format.font.bold = false;
      format.load("horizontalAlignment,wrapText,fill/color,font/bold,font/color,font/size");
      await context.sync();
      expect(format.horizontalAlignment).toBe("Center");
      expect(format.fill.color).toBe("#FFFF00");
      expect([format.font.bold, format.font.color, format.font.size]).toEqual([null, "#C00000", 12]);
    });
    expect(styleOf(0, 0)).toMatchObject({
      font: { bold: true, name: "宋体", color: { rgb: "C00000" } }, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFF00" } },
      alignment: { horizontal: "center", vertical: "top", wrapText: true }, border: { top: { style: "thin" }, bottom: { style: "dashed" } },
    });
    expect(styleOf(1, 0).border).toEqual({ top: { style: "dashed" } });
  });

  it("formats whole columns without making rows, and cells written later look so", async () => {
    host = await openHost({ cells: [["a"]] });
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("B:C").format.fill.color = "#00FF00";
      sheet.getRange("B9").values = [["x"]];
      const cell = sheet.getRange("B9");
      cell.format.fill.load("color");
      await context.sync();
      expect(cell.format.fill.color).toBe("#00FF00");
    });
    expect(host.save().sheets[0]!.rows.length).toBe(9);
  });

  it("counts widths in points as Excel does: 64 pixels are 48 points", async () => {
    host = await openHost();
    await Excel.run(async (context) => {
      const column = sheetOf(context).getRange("A:A");
      const other = sheetOf(context).getRange("B:B");
      column.format.load("columnWidth");
      other.format.columnWidth = 96;
      await context.sync();
      expect(column.format.columnWidth).toBe(48);
      other.format.load("columnWidth");
      await context.sync();
      expect(other.format.columnWidth).toBe(96);
    });
  });

  it("sets and reads many formats by cell in one call", async () => {
    host = await openHost();
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1:B1");
      range.setCellProperties([[{ format: { fill: { color: "#FFC7CE" }, font: { bold: true } } }, {}]]);
      const read = range.getCellProperties({ format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      expect(read.value[0]!.map(({ format }) => [format!.fill!.color, format!.font!.bold])).toEqual([["#FFC7CE", true], ["#FFFFFF", false]]);
    });
  });

  it("clears formats, contents or both", async () => {
    host = await openHost({ cells: [["a", "b", "c"]] });
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:C1").format.font.bold = true;
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      sheet.getRange("C1").clear();
      await context.sync();
    });
    expect(host.save().sheets[0]!.rows[0]!.values).toEqual([null, "b", null]);
    expect([styleOf(0, 0).font?.bold, styleOf(0, 1).font?.bold, styleOf(0, 2).font?.bold]).toEqual([true, undefined, undefined]);
  });

  it("refuses a side that there is not", async () => {
    host = await openHost({ profile: "ltsc2021" });
    expect(await errorOf((context) => {
      sheetOf(context).getRange("A1").format.borders.getItem("Nowhere" as "EdgeTop").style = "None";
      return context.sync();
    })).toBe("InvalidArgument");
  });
});

describe("merges, hidden rows and columns", () => {
  it("merges, keeps the first value, and finds merged areas", async () => {
    host = await openHost({ cells: [["a", "b"], ["c", "d"]] });
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B2").merge();
      const merged = sheet.getRange("A1:D9").getMergedAreasOrNullObject();
      merged.load("address,areas/items/address");
      const none = sheet.getRange("E1:F9").getMergedAreasOrNullObject();
      none.load("address");
      await context.sync();
      expect(merged.address).toBe("Sheet1!A1:B2");
      expect(merged.areas.items.map(({ address }) => address)).toEqual(["Sheet1!A1:B2"]);
      expect(none.isNullObject).toBe(true);
      sheet.getRange("A1").unmerge();
      await context.sync();
    });
    const sheet = host.save().sheets[0]!;
    expect([sheet.merges, sheet.rows[0]!.values, sheet.rows[1]!.values]).toEqual([[], ["a", null], [null, null]]);
  });

  it("answers hidden rows: true, false, null for mixed, and row by row", async () => {
    host = await openHost({ cells: [[1], [2], [3]] });
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("C:C").columnHidden = true;
      const range = sheet.getRange("A1:A3");
      range.load("rowHidden,columnHidden");
      const rows = range.getRowProperties({ rowHidden: true });
      const columns = sheet.getRange("A1:C1").getColumnProperties({ columnHidden: true });
      const view = range.getVisibleView();
      view.load("values,rowCount");
      await context.sync();
      expect([range.rowHidden, range.columnHidden]).toEqual([null, false]);
      expect(rows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, true, false]);
      expect(columns.value.map(({ columnHidden }) => columnHidden)).toEqual([false, false, true]);
      expect([view.values, view.rowCount]).toEqual([[[1], [3]], 2]);
    });
  });
});

describe("what lies on cells", () => {
  it("keeps one validation per cell and cuts an earlier one back", async () => {
    host = await openHost();
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:A10").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      sheet.getRange("A5").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
      const first = sheet.getRange("A1").dataValidation;
      const fifth = sheet.getRange("A5").dataValidation;
      first.load("rule,type");
      fifth.load("rule,type");
      await context.sync();
      expect(first.rule).toEqual({ list: { inCellDropDown: true, source: "是,否" } });
      expect([first.type, fifth.type]).toEqual(["List", "WholeNumber"]);
    });
    expect(host.save().sheets[0]!.validations.map(({ areas }) => areas.length)).toEqual([2, 1]);
  });

  // support.microsoft.com: a typed list has at most 255 characters.
  it("refuses a typed list of more than 255 characters", async () => {
    host = await openHost();
    expect(await errorOf((context) => {
      sheetOf(context).getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: Array.from({ length: 128 }, (_, index) => `单位${index}`).join(",") } };
      return context.sync();
    })).toBe("InvalidArgument");
  });

  it("adds conditional formats with their first priority, and clears them", async () => {
    host = await openHost();
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("B2:B9");
      const rule = range.conditionalFormats.add("Custom");
      rule.custom.rule.formula = '=$A2="逾期"';
      rule.custom.format.fill.color = "#FFC7CE";
      rule.custom.format.font.color = "#9C0006";
      range.conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = "#638EC6";
      range.conditionalFormats.load("items/type,items/priority");
      await context.sync();
      expect(range.conditionalFormats.items.map(({ type, priority }) => [type, priority])).toEqual([["DataBar", 0], ["Custom", 1]]);
    });
    const custom = host.save().sheets[0]!.conditionalFormats[1]!;
    expect(custom).toMatchObject({ formula: '$A2="逾期"', style: { fill: { bgColor: { rgb: "FFC7CE" } }, font: { color: { rgb: "9C0006" } } } });
    await Excel.run(async (context) => {
      sheetOf(context).getRange("A1:C99").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(host.save().sheets[0]!.conditionalFormats).toEqual([]);
  });

  it("links cells to places of the workbook", async () => {
    host = await openHost();
    await Excel.run(async (context) => {
      const cell = sheetOf(context).getRange("A1");
      cell.hyperlink = { documentReference: "Sheet1!B2", textToDisplay: "第2行", screenTip: "台账" };
      cell.load("hyperlink,values");
      await context.sync();
      expect(cell.values).toEqual([["第2行"]]);
      expect(cell.hyperlink).toEqual({ documentReference: "Sheet1!B2", textToDisplay: "第2行", screenTip: "台账" });
    });
  });

  it("adds charts over cells, and refuses one without a series", async () => {
    host = await openHost({ cells: [["单位", "完成", "逾期"], ["甲", 3, 1], ["乙", 2, 0]] });
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C3"), "Columns");
      chart.name = "图";
      chart.title.text = "完成情况";
      chart.setPosition("E2", "K15");
      chart.series.load("items/name");
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["完成", "逾期"]);
    });
    expect(host.save().sheets[0]!.charts[0]).toMatchObject({ type: "ColumnStacked", title: "完成情况", anchor: { row: 1, column: 4, lastRow: 14, lastColumn: 10 }, series: [{ values: "Sheet1!$B$2:$B$3", categories: "Sheet1!$A$2:$A$3" }, {}] });
    expect(await errorOf((context) => {
      sheetOf(context).charts.add("Pie", sheetOf(context).getRange("A1"));
      return context.sync();
    })).toBe("EmptyChartSeries");
  });
});

describe("panes, print and protection", () => {
  it("freezes rows and columns", async () => {
    host = await openHost();
    await Excel.run(async (context) => {
      sheetOf(context).freezePanes.freezeAt(sheetOf(context).getRange("A1:B3"));
      const frozen = sheetOf(context).freezePanes.getLocationOrNullObject();
      frozen.load("address");
      await context.sync();
      expect(frozen.address).toBe("Sheet1!A1:B3");
    });
    expect(host.save().sheets[0]!.freeze).toEqual({ rows: 3, columns: 2 });
  });

  it("sets the page up", async () => {
    host = await openHost();
    await Excel.run(async (context) => {
      const layout = sheetOf(context).pageLayout;
      layout.orientation = "Landscape";
      layout.paperSize = "A4";
      layout.zoom = { horizontalFitToPages: 1 };
      layout.centerHorizontally = true;
      layout.setPrintArea("A1:F20");
      layout.setPrintTitleRows("$1:$4");
      layout.headersFooters.defaultForAllPages.leftFooter = "截至2019年10月31日";
      layout.headersFooters.defaultForAllPages.centerFooter = "第&P页，共&N页";
      layout.setPrintMargins("Centimeters", { top: 2.54 });
      layout.load("zoom,orientation,paperSize,topMargin");
      await context.sync();
      expect([layout.zoom, layout.orientation, layout.paperSize, layout.topMargin]).toEqual([{ horizontalFitToPages: 1 }, "Landscape", "A4", 72]);
    });
    expect(host.save().sheets[0]!.page).toMatchObject({
      orientation: "landscape", paperSize: "a4", fitToWidth: 1, fitToHeight: 0, printArea: "$A$1:$F$20", titleRows: "$1:$4", footer: "&L截至2019年10月31日&C第&P页，共&N页",
    });
  });

  it("denies writing, formats and tables on a protected sheet, but not in unlocked cells", async () => {
    host = await openHost({ cells: [["a", "b"], [1, 2]] });
    await Excel.run(async (context) => {
      sheetOf(context).getRange("B2").format.protection.locked = false;
      sheetOf(context).protection.protect({ allowFormatCells: false }, "秘密");
      await context.sync();
    });
    const denied: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => { sheet.getRange("A2").values = [[1]]; },
      (sheet) => { sheet.getRange("A1").format.fill.color = "#FF0000"; },
      (sheet) => { sheet.tables.add("A1:B2", true); },
      (sheet) => { sheet.getRange("A1").clear(); },
      (sheet) => { sheet.getRange("A1").conditionalFormats.add("DataBar"); },
      (sheet) => { sheet.protection.unprotect("falsch"); },
      (sheet) => { sheet.protection.protect(); },
    ];
    for (const act of denied) {
      expect(await errorOf((context) => {
        act(sheetOf(context));
        return context.sync();
      })).toBe("AccessDenied");
    }
    expect(await errorOf((context) => {
      sheetOf(context).getRange("B2").values = [[9]];
      sheetOf(context).protection.unprotect("秘密");
      sheetOf(context).getRange("A2").values = [[8]];
      return context.sync();
    })).toBeNull();
    expect(host.save().sheets[0]!.rows[1]!.values).toEqual([8, 9]);
  });
});
