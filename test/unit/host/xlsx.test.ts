import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { writeXlsx as writeWithLibrary } from "hucre/xlsx";
import { readXlsx } from "#files/readXlsx";
import { writeXlsx } from "#files/writeXlsx";
import { createSheetData } from "#files/workbookData";
import type { SheetData, WorkbookData } from "#files/workbookData";
import { listParts, readPart, replaceParts } from "#files/xlsxPackage";
import { addInId } from "#files/xlsxSettings";
import { openHost, workbookOf } from "#test/host";

async function read(bytes: Uint8Array): Promise<WorkbookData> {
  const result = await readXlsx(bytes);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}
async function readBack(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}
async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
const valuesOf = (sheet: SheetData | undefined): unknown[] => (sheet?.rows ?? []).map((row) => row?.values ?? []);

/** A workbook as an office might have it, made by another library. */
async function officeFile(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("任务分工", { views: [{ state: "frozen", xSplit: 1, ySplit: 2 }] });
  sheet.addRow(["序号", "任务", "时限", "比例", "公式"]);
  sheet.addRow(["007", "=不是公式", new Date(Date.UTC(2019, 5, 30)), 0.5, { formula: "D2*2", result: 1 }]);
  sheet.addRow([2, "乙", new Date(Date.UTC(2020, 1, 29)), 1, { error: "#N/A" }]);
  sheet.getCell("C2").numFmt = 'yyyy"年"m"月"d"日"';
  sheet.getCell("C3").numFmt = "yyyy-mm-dd";
  sheet.fillFormula("F2:F4", "A2+$B$1", [3, 4, 5]);
  sheet.getCell("G2").value = { richText: [{ text: "加粗", font: { bold: true } }, { text: "不加粗" }] };
  sheet.getCell("G3").note = "批注";
  sheet.getCell("H2").value = { text: "链接", hyperlink: "https://example.com/" };
  sheet.getCell("A1").font = { bold: true, color: { argb: "FFC00000" } };
  sheet.getCell("A1").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDEEFF" } };
  sheet.mergeCells("A6:B7");
  sheet.getColumn(2).width = 30;
  sheet.getColumn(4).hidden = true;
  sheet.getRow(3).hidden = true;
  sheet.getRow(1).height = 36;
  sheet.getCell("I2").dataValidation = { type: "list", allowBlank: true, formulae: ['"是,否"'] };
  const hidden = workbook.addWorksheet("字典", { state: "veryHidden" });
  hidden.addTable({ name: "单位表", ref: "A1", headerRow: true, columns: [{ name: "单位" }, { name: "数" }], rows: [["甲", 1], ["乙", 2]] });
  workbook.definedNames.add("'任务分工'!$A$1", "表头");
  return bytesOf(workbook);
}

describe("reading", () => {
  it("gives plain values: dates as serials, digits as text, errors, filled formulas one by one", async () => {
    const [sheet] = (await read(await officeFile())).sheets;
    expect(valuesOf(sheet).slice(0, 3).map((row) => (row as unknown[]).slice(0, 8))).toEqual([
      ["序号", "任务", "时限", "比例", "公式", null, null, null],
      ["007", "=不是公式", 43646, 0.5, 1, 3, "加粗不加粗", "链接"],
      [2, "乙", 43890, 1, { error: "#N/A" }, 4, null, null],
    ]);
    expect(sheet!.rows.map((row) => row?.formulas?.[5])).toEqual([undefined, "A2+$B$1", "A3+$B$1", "A4+$B$1", undefined, undefined, undefined]);
  });

  it("gives the sheet's shape", async () => {
    const data = await read(await officeFile());
    const [sheet, hidden] = data.sheets;
    expect(sheet!.merges).toEqual([{ row: 5, column: 0, lastRow: 6, lastColumn: 1 }]);
    expect([sheet!.rows[2]!.hidden, sheet!.rows[0]!.height, sheet!.columns[3]!.hidden, sheet!.columns[1]!.width]).toEqual([true, 36, true, 30]);
    expect(sheet!.freeze).toEqual({ rows: 2, columns: 1 });
    expect(sheet!.validations[0]).toMatchObject({ areas: [{ row: 1, column: 8, lastRow: 1, lastColumn: 8 }], rule: { type: "list", values: ["是", "否"] } });
    expect(sheet!.links.get("1,7")).toMatchObject({ target: "https://example.com/", location: null });
    expect(data.styles[sheet!.rows[0]!.styles![0]!]).toMatchObject({ font: { bold: true }, fill: { fgColor: { rgb: "DDEEFF" } } });
    expect([hidden!.visibility, hidden!.tables[0]!.name, hidden!.tables[0]!.area]).toEqual(["veryHidden", "单位表", { row: 0, column: 0, lastRow: 2, lastColumn: 1 }]);
    expect(data.names).toEqual([{ name: "表头", formula: "'任务分工'!$A$1", scope: null, visible: true, comment: "" }]);
  });

  it("tells apart what it cannot read", async () => {
    const kindOf = async (bytes: Uint8Array, maxBytes?: number): Promise<string> => {
      const result = await readXlsx(bytes, maxBytes === undefined ? {} : { maxBytes });
      return result.ok ? "ok" : result.failure.kind;
    };
    const text = new TextEncoder();
    const file = await officeFile();
    const encrypted = await writeWithLibrary({ sheets: [{ name: "a", rows: [[1]] }], encryption: { password: "x", spinCount: 1000 } });
    const docx = replaceParts(file, new Map(listParts(file).map((name) => [name, name === "[Content_Types].xml" ? "<Types/>" : null])));
    expect(await kindOf(text.encode("序号,任务"))).toBe("notXlsx");
    expect(await kindOf(new Uint8Array())).toBe("empty");
    expect(await kindOf(docx)).toBe("notXlsx");
    expect(await kindOf(encrypted)).toBe("passwordProtected");
    expect(await kindOf(file, 1000)).toBe("tooLarge");
    expect(await kindOf(file.slice(0, file.length / 2))).toBe("corrupt");
    expect(await kindOf(replaceParts(file, new Map([["xl/workbook.xml", "<workbook"]])))).toBe("corrupt");
    expect(await kindOf(file)).toBe("ok");
  });
});

describe("writing, read back by another library", () => {
  it("writes what the host holds", async () => {
    const host = await openHost({ cells: [["单位", "数", "日期"], ["甲", 1, 43646], ["乙", 2, 43647]] });
    host.useFormulaValues(() => 3);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.name = "统计";
      const table = sheet.tables.add("A1:C3", true);
      table.name = "表一";
      sheet.getRange("C2:C3").numberFormat = [["yyyy-mm-dd"]];
      sheet.getRange("E1:E2").numberFormat = [["@"]];
      sheet.getRange("E1:E2").values = [["=1+1"], ["007"]];
      sheet.getRange("F1").formulas = [["=SUM(表一[数])"]];
      sheet.getRange("A1:C1").format.fill.color = "#DDEEFF";
      sheet.getRange("B2:B3").conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = "#638EC6";
      const rule = sheet.getRange("A2:C3").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=$B2>1";
      rule.custom.format.fill.color = "#FFC7CE";
      sheet.getRange("A2:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
      sheet.getRange("H1:I2").merge();
      sheet.getRange("J1").hyperlink = { documentReference: "统计!A1", textToDisplay: "回到" };
      sheet.freezePanes.freezeRows(1);
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.setPrintArea("A1:F3");
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      context.workbook.names.add("PL_Sheet_base", sheet.getRange("A1")).visible = false;
      const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B3"), "Columns");
      chart.title.text = "图";
      await context.sync();
    });
    const bytes = await writeXlsx(host.save());
    host.dispose();
    const workbook = await readBack(bytes);
    const sheet = workbook.getWorksheet("统计")!;
    expect(sheet.getCell("E1").value).toBe("=1+1");
    expect(sheet.getCell("E2").value).toBe("007");
    expect(sheet.getCell("F1").value).toMatchObject({ formula: "SUM(表一[数])", result: 3 });
    expect(sheet.getCell("C2").value).toEqual(new Date(Date.UTC(2019, 5, 30)));
    expect(sheet.getCell("C2").numFmt).toBe("yyyy-mm-dd");
    expect(sheet.getCell("A1").fill).toMatchObject({ fgColor: { argb: "FFDDEEFF" } });
    expect(sheet.getTable("表一")).toBeDefined();
    expect(readPart(bytes, "xl/worksheets/sheet1.xml")).toMatch(/<cfRule[^>]*type="expression".*<cfRule[^>]*type="dataBar"/su);
    expect(sheet.getCell("A2").dataValidation).toMatchObject({ type: "list", formulae: ['"甲,乙"'] });
    expect(sheet.getCell("I2").isMerged).toBe(true);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet.pageSetup).toMatchObject({ orientation: "landscape", printArea: "A1:F3", printTitlesRow: "1:1" });
    expect(readPart(bytes, "xl/workbook.xml")).toMatch(/<definedName name="PL_Sheet_base" hidden="1">统计!\$A\$1</u);
    expect(readPart(bytes, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    expect(readPart(bytes, "xl/worksheets/sheet1.xml")).toContain('location="统计!A1"');
    expect(readPart(bytes, "xl/charts/chart1.xml")).toContain("统计!$B$2:$B$3");
  });

  it("writes a text that spells an error as text, and an error as an error", async () => {
    const workbook = await readBack(await writeXlsx(workbookOf([["#N/A", { error: "#N/A" }]])));
    expect(workbook.worksheets[0]!.getCell("A1").text).toBe("#N/A");
    expect(workbook.worksheets[0]!.getCell("A1").type).not.toBe(ExcelJS.ValueType.Error);
    expect(workbook.worksheets[0]!.getCell("B1").value).toEqual({ error: "#N/A" });
  });

  it("gives the same bytes for the same workbook", async () => {
    const build = (): WorkbookData => workbookOf([["甲", 1], ["乙", 2]]);
    expect(readPart(await writeXlsx(build()), "xl/worksheets/sheet1.xml")).toBe(readPart(await writeXlsx(build()), "xl/worksheets/sheet1.xml"));
  });
});

describe("saving an opened file", () => {
  it("keeps cells, looks, comments, rich text and what another sheet holds", async () => {
    const data = await read(await officeFile());
    data.sheets[0]!.rows[1]!.values[3] = 0.75;
    const bytes = await writeXlsx(data);
    const workbook = await readBack(bytes);
    const sheet = workbook.getWorksheet("任务分工")!;
    expect(sheet.getCell("D2").value).toBe(0.75);
    expect(sheet.getCell("A2").value).toBe("007");
    expect(sheet.getCell("C2").value).toEqual(new Date(Date.UTC(2019, 5, 30)));
    expect(sheet.getCell("F4")).toMatchObject({ formula: "A4+$B$1", result: 5 });
    expect(sheet.getCell("G2").value).toMatchObject({ richText: [{ text: "加粗" }, { text: "不加粗" }] });
    expect(readPart(bytes, "xl/comments1.xml")).toMatch(/ref="G3".*批注/su);
    expect(sheet.getCell("A1").font).toMatchObject({ bold: true });
    expect(sheet.getRow(3).hidden).toBe(true);
    expect(workbook.getWorksheet("字典")!.state).toBe("veryHidden");
    expect(workbook.getWorksheet("字典")!.getTable("单位表")).toBeDefined();
  });

  it("keeps custom XML, web extensions of others and custom properties with their relationships", async () => {
    const file = await officeFile();
    const rels = "xl/_rels/workbook.xml.rels";
    const foreign = replaceParts(file, new Map([
      ["customXml/item1.xml", "<外来>数据</外来>"],
      ["xl/webextensions/webextension1.xml", '<we:webextension xmlns:we="x"><we:reference id="other"/><we:properties><we:property name="k" value="1"/></we:properties></we:webextension>'],
      ["xl/webextensions/taskpanes.xml", "<wetp:taskpanes/>"],
      ["xl/webextensions/_rels/taskpanes.xml.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>'],
      ["docProps/custom.xml", "<Properties/>"],
      [rels, readPart(file, rels)!.replace("</Relationships>", '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>')],
      ["_rels/.rels", readPart(file, "_rels/.rels")!.replace("</Relationships>", '<Relationship Id="rId98" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/><Relationship Id="rId97" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>')],
      ["[Content_Types].xml", readPart(file, "[Content_Types].xml")!.replace("</Types>", '<Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/></Types>')],
    ]));
    const data = await read(foreign);
    expect(data.settings.size).toBe(0);
    data.settings.set("映射", { 列: "<1>" });
    const saved = await writeXlsx(data);
    expect(readPart(saved, "customXml/item1.xml")).toBe("<外来>数据</外来>");
    expect(readPart(saved, rels)).toContain('Target="../customXml/item1.xml"');
    expect(readPart(saved, "_rels/.rels")).toContain("xl/webextensions/taskpanes.xml");
    expect(readPart(saved, "_rels/.rels")).toContain("docProps/custom.xml");
    expect(readPart(saved, "[Content_Types].xml")).toContain("/xl/webextensions/webextension1.xml");
    expect(readPart(saved, "xl/webextensions/webextension1.xml")).toContain('id="other"');
    expect(readPart(saved, "xl/webextensions/_rels/taskpanes.xml.rels")).toMatch(/webextension1\.xml.*webextension2\.xml/su);
    const again = await read(saved);
    expect([...again.settings]).toEqual([["映射", { 列: "<1>" }]]);
    again.settings.set("映射", 2);
    const twice = await writeXlsx(again);
    expect(listParts(twice).filter((name) => name.includes("webextension")).sort()).toEqual(listParts(saved).filter((name) => name.includes("webextension")).sort());
    expect([...(await read(twice)).settings]).toEqual([["映射", 2]]);
  });

  it("keeps settings under the manifest's id, where Excel looks for them", () => {
    expect(readFileSync("manifest.xml", "utf8")).toContain(`<Id>${addInId}</Id>`);
  });

  it("keeps settings in a new file", async () => {
    const data = workbookOf([[1]]);
    data.settings.set("a", [1, "二"]);
    const saved = await writeXlsx(data);
    expect([...(await read(saved)).settings]).toEqual([["a", [1, "二"]]]);
    expect((await readBack(saved)).worksheets[0]!.getCell("A1").value).toBe(1);
  });

  it("moves, adds and deletes sheets, with the names that belong to them", async () => {
    const data = await read(await officeFile());
    const added = { ...createSheetData("{new}", "总体情况"), rows: workbookOf([["新"]]).sheets[0]!.rows };
    added.page = { ...(data.sheets[0]!.page ?? {}), printArea: "$A$1:$B$2" } as SheetData["page"];
    data.sheets.unshift(added);
    data.names.push({ name: "PL_x", formula: "总体情况!$A$1", scope: null, visible: false, comment: "" }, { name: "本地", formula: "字典!$A$1", scope: data.sheets[2]!.id, visible: true, comment: "" });
    data.activeSheet = "{new}";
    const first = await read(await writeXlsx(data));
    expect(first.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["总体情况", "visible"], ["任务分工", "visible"], ["字典", "veryHidden"]]);
    expect(first.names.map(({ name, visible, scope }) => [name, visible, first.sheets.find(({ id }) => id === scope)?.name])).toEqual([["表头", true, undefined], ["PL_x", false, undefined], ["本地", true, "字典"]]);
    expect(first.sheets[0]!.page?.printArea).toBe("$A$1:$B$2");
    expect(first.activeSheet).toBe(first.sheets[0]!.id);
    data.sheets.splice(1, 1);
    const bytes = await writeXlsx(data);
    const second = await read(bytes);
    expect(second.sheets.map(({ name }) => name)).toEqual(["总体情况", "字典"]);
    expect((await readBack(bytes)).worksheets.map(({ name }) => name)).toEqual(["总体情况", "字典"]);
    expect(listParts(bytes)).not.toContain("xl/worksheets/sheet1.xml");
  });

  it("keeps charts of the file and adds new ones on other sheets", async () => {
    const data = workbookOf([["单位", "数"], ["甲", 1]]);
    const chart = { id: "c", name: "c", type: "Pie", title: "原图", titleVisible: true, legendVisible: true, legendPosition: "Right", categoryTitle: null, valueTitle: null, dataLabels: false, seriesBy: "Columns" as const, series: [{ name: "数", values: "Sheet1!$B$2:$B$2", categories: "Sheet1!$A$2:$A$2", color: null }], anchor: { row: 1, column: 3, lastRow: 9, lastColumn: 8 }, added: true };
    data.sheets[0]!.charts.push(chart);
    const opened = await read(await writeXlsx(data));
    expect(opened.sheets[0]!.charts).toMatchObject([{ title: "原图", added: false }]);
    const added = createSheetData("{new}", "统计");
    added.charts.push({ ...chart, title: "新图" });
    opened.sheets.push(added);
    const bytes = await writeXlsx(opened);
    const charts = listParts(bytes).filter((name) => /charts\/chart\d+\.xml$/u.test(name)).map((name) => readPart(bytes, name) ?? "");
    expect(charts.map((xml) => (xml.includes("原图") ? "原图" : xml.includes("新图") ? "新图" : "?")).sort()).toEqual(["原图", "新图"]);
    expect((await read(bytes)).sheets.map((sheet) => sheet.charts.map(({ title }) => title))).toEqual([["原图"], ["新图"]]);
  });

  it("keeps a protection with its hash until it is changed, and validations that point to other sheets", async () => {
    const file = await officeFile();
    const part = "xl/worksheets/sheet1.xml";
    const protection = '<sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1"/>';
    const extension = '<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list"><x14:formula1><xm:f>字典!$A$2:$A$3</xm:f></x14:formula1><xm:sqref>J2</xm:sqref></x14:dataValidation></x14:dataValidations></ext>';
    const xml = readPart(file, part)!.replace("</sheetData>", `</sheetData>${protection}`).replace("</worksheet>", `<extLst>${extension}</extLst></worksheet>`);
    const data = await read(replaceParts(file, new Map([[part, xml]])));
    expect(data.sheets[0]!.protection).not.toBeNull();
    const kept = readPart(await writeXlsx(data), part)!;
    expect(kept).toContain(protection);
    expect(kept).toContain(extension);
    data.sheets[0]!.protection = null;
    expect(readPart(await writeXlsx(data), part)).not.toContain("sheetProtection");
  });

  it("saves twice alike, and an unchanged file without loss", async () => {
    const data = await read(await officeFile());
    const first = await writeXlsx(data);
    const second = await writeXlsx(data);
    expect(listParts(second).sort()).toEqual(listParts(first).sort());
    expect({ ...(await read(second)), source: null }).toEqual({ ...(await read(first)), source: null });
  });
});
