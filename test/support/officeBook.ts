import ExcelJS from "exceljs";
import { readXlsx } from "#files/readXlsx";
import type { WorkbookData } from "#files/workbookData";
import { readPart, replaceParts } from "#files/xlsxPackage";

const nothing = "[null,{},null,null,false]";
const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
export const ledgerPart = "xl/worksheets/sheet1.xml";

function fillCells(sheet: ExcelJS.Worksheet): void {
  sheet.getCell("A1").value = "河湾区任务分工表";
  sheet.mergeCells("A1:F1");
  sheet.addRow(["序号", "任务", "牵头单位", "责任单位", "完成时限", "办理状态", "比例", "公式", "查找"]);
  sheet.addRow([1, "压缩办税时间", "市税务局", "市发展改革委、市财政局", new Date(Date.UTC(2019, 11, 31)), "进行中", 0.25, { formula: "G3*2", result: 0.5 }]);
  sheet.addRow([2, "提升登记便利度", "市自然资源局", "市发展改革委、、市财政局", "2019年12月31日", "进行中", 0.5, { error: "#N/A" }, { formula: "VLOOKUP(9,A3:B4,2,0)", result: { error: "#N/A" } }]);
  sheet.addRow([3, "推进法治建设", "市司法局", "市发展改革委", "2019年12月31日", "进行中", 1, 2]);
  sheet.fillFormula("J3:J5", "A3*10", [10, 20, 30]);
  Object.assign(sheet.getCell("K3"), { value: { shareType: "array", ref: "K3:K4", formula: "A3:A4*2", result: 2 } });
  sheet.getCell("K4").value = 4;
  sheet.getCell("B3").value = { richText: [{ text: "压缩", font: { bold: true, color: { argb: "FFFF0000" } } }, { text: "办税时间" }] };
  sheet.getCell("B4").note = { texts: [{ text: "请核实", font: { bold: true } }] };
  sheet.getCell("C4").value = { text: "市自然资源局", hyperlink: "https://example.com/x?a=1&b=2", tooltip: "看" };
}

function dressCells(sheet: ExcelJS.Worksheet): void {
  sheet.getCell("A1").font = { name: "方正小标宋简体", size: 22, bold: true };
  sheet.getCell("E3").numFmt = 'yyyy"年"m"月"d"日"';
  sheet.getCell("G3").numFmt = "0.0%";
  sheet.getCell("A3").border = { top: { style: "thin" }, bottom: { style: "double", color: { argb: "FF0000FF" } } };
  sheet.getCell("A4").fill = { type: "gradient", gradient: "angle", degree: 90, stops: [{ position: 0, color: { argb: "FFFFFFFF" } }, { position: 1, color: { argb: "FF0000FF" } }] };
  sheet.getCell("A5").protection = { locked: false };
  sheet.getCell("D5").alignment = { indent: 2, shrinkToFit: true };
  sheet.getCell("E4").font = { name: "仿宋", size: 14, italic: true };
  sheet.getRow(3).height = 30;
  sheet.getRow(4).hidden = true;
  sheet.getRow(5).outlineLevel = 1;
  sheet.getColumn(2).width = 40;
  sheet.getColumn(9).hidden = true;
  sheet.getColumn(10).style = { font: { italic: true } };
  sheet.getColumn(11).outlineLevel = 1;
}

function addRules(sheet: ExcelJS.Worksheet): void {
  sheet.getCell("F3").dataValidation = { type: "list", allowBlank: true, formulae: ['"进行中,已完成"'], showErrorMessage: true, errorTitle: "错", error: "选一个" };
  sheet.addConditionalFormatting({ ref: "A3:F5", rules: [{ type: "expression", formulae: ['$F3="已完成"'], style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FF00FF00" } } }, priority: 1 }] });
  sheet.autoFilter = "A2:F5";
  sheet.pageSetup = { paperSize: 8 as never, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printArea: "A1:K5", printTitlesRow: "1:2", horizontalCentered: true };
  sheet.headerFooter = { oddHeader: "&C任务", oddFooter: "&C第 &P 页", differentFirst: true, firstHeader: "&C首页" };
}

/** What the making library cannot write: a list on another sheet, ignored errors, reading aids. */
function withExtensions(file: Uint8Array): Uint8Array {
  const extension = '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>任务分工!G3:G5</xm:f><xm:sqref>L3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>';
  const xml = (readPart(file, ledgerPart) ?? "").replace("<drawing ", '<ignoredErrors><ignoredError sqref="A3:A5" numberStoredAsText="1"/></ignoredErrors><drawing ').replace("</worksheet>", `${extension}</worksheet>`);
  return replaceParts(file, new Map([[ledgerPart, xml]]));
}

/** A workbook with what offices put into theirs: looks, rules, pictures, comments, groups, print settings, a table, hidden sheets. */
export async function buildOfficeBook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = "张三";
  const sheet = book.addWorksheet("任务分工", { views: [{ state: "frozen", xSplit: 1, ySplit: 2, zoomScale: 85 }], properties: { defaultRowHeight: 20, tabColor: { argb: "FFFF0000" } } });
  fillCells(sheet);
  dressCells(sheet);
  addRules(sheet);
  sheet.addImage(book.addImage({ base64: pixel, extension: "png" }), { tl: { col: 6, row: 6 }, ext: { width: 50, height: 50 } });
  const words = book.addWorksheet("字典", { state: "hidden" });
  words.addRows([["进行中"], ["已完成"]]);
  const table = book.addWorksheet("单位");
  table.addTable({ name: "单位表", ref: "A1", headerRow: true, style: { theme: "TableStyleMedium3", showRowStripes: true }, columns: [{ name: "单位" }, { name: "数" }], rows: [["甲", 1], ["乙", 2]] });
  book.definedNames.add("任务分工!$A$1", "表头");
  return withExtensions(new Uint8Array(await book.xlsx.writeBuffer()));
}

export async function openBytes(bytes: Uint8Array): Promise<WorkbookData> {
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error(read.failure.kind);
  return read.value;
}

/** The same file as another program reads it: a cell's address → everything that the program knows of it, and the sheets' frames. */
export async function readElsewhere(bytes: Uint8Array): Promise<{ cells: Map<string, string>; frames: Map<string, string> }> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const cells = new Map<string, string>();
  const frames = new Map<string, string>();
  for (const sheet of book.worksheets) {
    sheet.eachRow({ includeEmpty: true }, (row) => row.eachCell({ includeEmpty: true }, (cell) => {
      const known = JSON.stringify([cell.value, cell.style, cell.note, cell.dataValidation, cell.isMerged]);
      if (known !== nothing) cells.set(`${sheet.name}!${cell.address}`, known);
    }));
    const rows = Array.from({ length: sheet.rowCount }, (_, index) => [sheet.getRow(index + 1).height, sheet.getRow(index + 1).hidden, sheet.getRow(index + 1).outlineLevel]);
    const { views, pageSetup, headerFooter, properties, state, autoFilter } = sheet;
    frames.set(sheet.name, JSON.stringify([sheet.model, views, pageSetup, headerFooter, properties, state, autoFilter, sheet.getImages().length, rows].map((part, index) => (index === 0 ? sheet.columns.map(({ width, hidden, outlineLevel, style }) => [width, hidden, outlineLevel, style]) : part))));
  }
  return { cells, frames };
}

/** Names of the parts of two packages that are not the same. */
export function differingParts(one: Uint8Array, other: Uint8Array, names: readonly string[]): string[] {
  return names.filter((name) => readPart(one, name) !== readPart(other, name));
}
