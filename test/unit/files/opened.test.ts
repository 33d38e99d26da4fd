import { createSheetData, createSheetRow } from "#files/workbookData";
import type { CellScalar, SheetData, WorkbookData } from "#files/workbookData";
import { saveXlsx, writeXlsx } from "#files/writeXlsx";
import { listParts, readPart, replaceParts } from "#files/xlsxPackage";
import { buildOfficeBook, differingParts, ledgerPart, openBytes, readElsewhere } from "#test/officeBook";

let file: Uint8Array;
beforeAll(async () => void (file = await buildOfficeBook()));

const setCell = (sheet: SheetData | undefined, row: number, column: number, value: CellScalar): void => {
  (sheet!.rows[row] ??= createSheetRow()).values[column] = value;
};
const setStyle = (data: WorkbookData, row: number, column: number, change: object): void => {
  const styles = (data.sheets[0]!.rows[row]!.styles ??= []);
  styles[column] = data.styles.push({ ...data.styles[styles[column] ?? 0], ...change }) - 1;
};
/** Cells that another program finds changed. */
async function changedCells(after: Uint8Array): Promise<string[]> {
  const [one, other] = await Promise.all([readElsewhere(file), readElsewhere(after)]);
  return [...new Set([...one.cells.keys(), ...other.cells.keys()])].filter((key) => one.cells.get(key) !== other.cells.get(key)).sort();
}
async function sameFrames(after: Uint8Array): Promise<boolean> {
  const [one, other] = await Promise.all([readElsewhere(file), readElsewhere(after)]);
  return [...one.frames].every(([sheet, frame]) => other.frames.get(sheet) === frame);
}

describe("an opened file that is saved", () => {
  it("keeps every part that nobody changed, letter for letter", async () => {
    const { bytes, losses } = await saveXlsx(await openBytes(file));
    expect(losses).toEqual([]);
    expect(listParts(bytes).sort()).toEqual(listParts(file).sort());
    expect(differingParts(file, bytes, listParts(file))).toEqual(["xl/workbook.xml"]);
    expect(readPart(bytes, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  it("changes the cells that were changed and nothing else", async () => {
    const data = await openBytes(file);
    setCell(data.sheets[0], 3, 3, "市发展改革委、市财政局 <&> _x0041_\u0001\n第二行");
    setCell(data.sheets[0], 4, 4, 43830);
    setStyle(data, 4, 4, { numFmt: "yyyy/m/d" });
    setCell(data.sheets[0], 8, 2, { error: "#REF!" });
    setCell(data.sheets[0], 8, 3, true);
    const { bytes, losses } = await saveXlsx(data);
    expect(losses).toEqual([]);
    expect(await changedCells(bytes)).toEqual(["任务分工!C9", "任务分工!D4", "任务分工!D9", "任务分工!E5"]);
    expect(differingParts(file, bytes, listParts(file)).sort()).toEqual(["xl/styles.xml", "xl/workbook.xml", ledgerPart]);
    const again = await openBytes(bytes);
    expect([again.sheets[0]!.rows[3]!.values[3], again.sheets[0]!.rows[4]!.values[4], again.sheets[0]!.rows[8]!.values.slice(2, 4)]).toEqual(["市发展改革委、市财政局 <&> _x0041_\u0001\n第二行", 43830, [{ error: "#REF!" }, true]]);
    expect(again.styles[again.sheets[0]!.rows[4]!.styles![4]!]?.numFmt).toBe("yyyy/m/d");
  });

  it("gives a new number format to a cell and leaves its font, fill and border as they were", async () => {
    const data = await openBytes(file);
    setStyle(data, 3, 4, { numFmt: "@" });
    setStyle(data, 3, 0, { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFF00" } } });
    const bytes = await writeXlsx(data);
    expect(await changedCells(bytes)).toEqual(["任务分工!A4", "任务分工!E4"]);
    expect((await readElsewhere(bytes)).cells.get("任务分工!E4")).toBe((await readElsewhere(file)).cells.get("任务分工!E4")!.replace('{"font"', '{"numFmt":"@","font"'));
    const look = (await openBytes(bytes)).sheets[0]!.rows[3]!.styles![0]!;
    expect((await openBytes(bytes)).styles[look]?.fill).toMatchObject({ pattern: "solid", fgColor: { rgb: "FFFF00" } });
  });

  it("gives cells their own formula when the one that held it for them is written over", async () => {
    const data = await openBytes(file);
    setCell(data.sheets[0], 2, 9, 99);
    data.sheets[0]!.rows[2]!.formulas![9] = undefined;
    const again = await openBytes(await writeXlsx(data));
    expect(again.sheets[0]!.rows.slice(2, 5).map((row) => [row!.formulas?.[9], row!.values[9]])).toEqual([[undefined, 99], ["A4*10", 20], ["A5*10", 30]]);
    expect(again.sheets[0]!.rows[2]!.formulas?.[10]).toBe("A3:A4*2");
  });

  it("keeps the error that a formula came to", async () => {
    const data = await openBytes(file);
    setCell(data.sheets[0], 3, 1, "改");
    data.sheets[0]!.rows[3]!.formulas![8] = "VLOOKUP(8,A3:B4,2,0)";
    const again = await openBytes(await writeXlsx(data));
    expect([again.sheets[0]!.rows[3]!.values[8], again.sheets[0]!.rows[3]!.formulas![8]]).toEqual([{ error: "#N/A" }, "VLOOKUP(8,A3:B4,2,0)"]);
    const fresh = { ...(await openBytes(file)), source: null };
    const rewritten = await writeXlsx({ ...fresh, sheets: fresh.sheets.map((sheet) => ({ ...sheet, source: null })) });
    expect(readPart(rewritten, ledgerPart)).toMatch(/<c r="I4" t="e"><f>VLOOKUP[^<]*<\/f><v>#N\/A<\/v>/u);
  });

  it("writes frames of a sheet one by one: what did not change of it stays", async () => {
    const data = await openBytes(file);
    const [sheet] = data.sheets;
    sheet!.merges = [];
    sheet!.tabColor = "#00FF00";
    sheet!.freeze = { rows: 1, columns: 0 };
    sheet!.rows[2]!.height = 44;
    sheet!.rows[3]!.hidden = false;
    sheet!.columns[1]!.width = 55;
    sheet!.columns[9] = { width: 12, hidden: true, style: 0 };
    sheet!.conditionalFormats.unshift({ id: "new", areas: [{ row: 2, column: 0, lastRow: 4, lastColumn: 5 }], kind: "custom", priority: 1, stopIfTrue: false, formula: "$A3>1", style: { font: { bold: true } }, barColor: null, raw: null });
    const { bytes, losses } = await saveXlsx(data);
    expect(losses).toEqual([]);
    const xml = readPart(bytes, ledgerPart)!;
    for (const kept of ['zoomScale="85"', 'outlineLevel="1"', "x14:sparklineGroup", "ignoredErrors", "<dataValidations", "firstHeader", '<pageSetUpPr fitToPage="1"/>', 'rgb="FF00FF00"', 'ySplit="1"', 'ht="44"']) expect(xml).toContain(kept);
    expect(xml).not.toContain("mergeCells");
    expect(xml).toMatch(/<col min="10" max="10" style="\d+" width="12" customWidth="1" hidden="1"\/>/u);
    expect([...xml.matchAll(/<cfRule [^>]*priority="(\d)"/gu)].map(([, priority]) => priority)).toEqual(["2", "1"]);
    const again = await openBytes(bytes);
    expect([again.sheets[0]!.freeze, again.sheets[0]!.rows[3]!.hidden, again.sheets[0]!.columns[1]!.width, again.sheets[0]!.conditionalFormats.map(({ formula }) => formula)]).toEqual([{ rows: 1, columns: 0 }, false, 55, ['$F3="已完成"', "$A3>1"]]);
  });

  it("lays new sheets beside those of the file, whose parts they do not touch", async () => {
    const data = await openBytes(file);
    const added = createSheetData("{new}", "统计");
    added.rows = [{ ...createSheetRow(), values: ["单位", "数"], styles: [data.styles.push({ font: { bold: true } }) - 1, 0] }, { ...createSheetRow(), values: ["甲", 1] }];
    added.tables = [{ id: "t", name: "统计表", area: { row: 0, column: 0, lastRow: 1, lastColumn: 1 }, columns: [{ name: "单位" }, { name: "数" }], style: null, showHeaders: true, showTotals: false, showFilterButton: false, showBandedRows: true, showBandedColumns: false }];
    added.charts = [{ id: "c", name: "c", type: "Pie", title: "图", titleVisible: true, legendVisible: true, legendPosition: "Right", categoryTitle: null, valueTitle: null, dataLabels: false, seriesBy: "Columns", series: [{ name: "数", values: "统计!$B$2:$B$2", categories: "统计!$A$2:$A$2", color: null }], anchor: { row: 3, column: 0, lastRow: 9, lastColumn: 5 }, added: true }];
    data.sheets.unshift(added);
    data.activeSheet = "{new}";
    data.names.push({ name: "PL_x", formula: "统计!$A$1", scope: null, visible: false, comment: "" });
    const { bytes, losses } = await saveXlsx(data);
    expect(losses).toEqual([]);
    expect(differingParts(file, bytes, listParts(file)).sort()).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"]);
    const elsewhere = await readElsewhere(bytes);
    expect([...elsewhere.frames.keys()]).toEqual(["统计", "任务分工", "字典", "单位"]);
    expect((await changedCells(bytes)).every((cell) => cell.startsWith("统计!"))).toBe(true);
    expect(elsewhere.cells.get("统计!A2")).toContain("甲");
    expect(await sameFrames(bytes)).toBe(true);
    const tables = listParts(bytes).filter((name) => name.startsWith("xl/tables/table")).map((name) => /<table[^>]*?\sid="(\d+)"/u.exec(readPart(bytes, name)!)![1]);
    expect(new Set(tables).size).toBe(2);
    expect(readPart(bytes, "xl/workbook.xml")).toMatch(/name="_xlnm\.Print_Area" localSheetId="1"/u);
    const again = await openBytes(bytes);
    expect([again.activeSheet, again.names.map(({ name, visible }) => [name, visible]), again.sheets[0]!.charts.map(({ title }) => title), again.sheets[0]!.tables.map(({ name }) => name)])
      .toEqual([again.sheets[0]!.id, [["表头", true], ["PL_x", false]], ["图"], ["统计表"]]);
  });

  it("renames and removes sheets with the print areas that belong to them", async () => {
    const data = await openBytes(file);
    data.sheets[0]!.name = "任务 分工";
    data.names = data.names.map((name) => ({ ...name, formula: "'任务 分工'!$A$1" }));
    data.sheets.splice(2, 1);
    const bytes = await writeXlsx(data);
    const xml = readPart(bytes, "xl/workbook.xml")!;
    expect(xml).toMatch(/Print_Area" localSheetId="0">'任务 分工'!\$A1:\$K5</u);
    expect(xml).toMatch(/name="表头">'任务 分工'!\$A\$1</u);
    expect(listParts(bytes)).not.toContain("xl/worksheets/sheet3.xml");
    expect([...(await readElsewhere(bytes)).frames.keys()]).toEqual(["任务 分工", "字典"]);
  });

  it("writes a sheet anew where its comments or tables changed, and says what that may cost", async () => {
    const data = await openBytes(file);
    data.sheets[0]!.extras.delete("3,1");
    data.sheets[0]!.extras.set("4,1", { text: null, comment: { text: "新批注", author: "李四" } });
    const { bytes, losses } = await saveXlsx(data);
    expect(losses).toEqual([{ sheet: "任务分工", kinds: expect.arrayContaining(["outline", "view", "drawings", "comments"]) as string[] }]);
    const elsewhere = await readElsewhere(bytes);
    expect(elsewhere.cells.get("任务分工!B5")).toContain("新批注");
    expect(elsewhere.cells.get("任务分工!B4")).not.toContain("请核实");
    expect((await changedCells(bytes)).filter((cell) => !cell.startsWith("任务分工!"))).toEqual([]);
    expect(elsewhere.frames.get("单位")).toBe((await readElsewhere(file)).frames.get("单位"));
  });

  it("says that what is bound to rows did not follow them", async () => {
    const inserted = await openBytes(file);
    inserted.sheets[1]!.rows.unshift({ ...createSheetRow(), values: ["未启动"] });
    expect((await saveXlsx(inserted)).losses).toEqual([]);
    const bare = await openBytes(replaceParts(file, new Map([[ledgerPart, readPart(file, ledgerPart)!.replace(/<hyperlinks>.*<\/hyperlinks>/su, "").replace(/<legacyDrawing [^>]*>/u, "")], ["xl/comments1.xml", null], ["xl/worksheets/_rels/sheet1.xml.rels", readPart(file, "xl/worksheets/_rels/sheet1.xml.rels")!.replace(/<Relationship [^>]*(?:comments|vmlDrawing)[^>]*>/gu, "")]])));
    bare.sheets[0]!.rows.splice(2, 0, { ...createSheetRow(), values: [0, "新任务"] });
    expect((await saveXlsx(bare)).losses).toEqual([{ sheet: "任务分工", kinds: ["unmoved"] }]);
  });

  it("says that a file of another make is written anew", async () => {
    const old = replaceParts(file, new Map([["xl/workbook.xml", readPart(file, "xl/workbook.xml")!.replace("<workbookPr ", '<workbookPr date1904="1" ')]]));
    const { bytes, losses } = await saveXlsx(await openBytes(old));
    expect(losses.map(({ sheet, kinds }) => [sheet, kinds])).toEqual([["任务分工", ["whole"]], ["字典", ["whole"]], ["单位", ["whole"]]]);
    expect((await openBytes(bytes)).sheets[0]!.rows[2]!.values[4]).toBe(43830 + 1462);
  });
});
