import type { SheetId, SheetPlan } from "#core/sheets/sheetPlan";
import { planSheets } from "#excel/planSheets";
import { findMarkers } from "#excel/sheetMarkers";
import { resolveReferences } from "#excel/sheetReferences";
import type { Survey } from "#excel/surveyWorkbook";

const plan = (id: SheetId, name: string): SheetPlan<string> => ({
  id, name, tabColor: null, blocks: [], merges: [], numberFormats: [], styles: [], columnWidths: [], rowHeights: [], hiddenColumns: [],
  tables: [], names: [], conditionalFormats: [], validations: [], charts: [], freeze: { rows: 0, columns: 0 }, print: null,
});

function survey(sheets: readonly string[], names: Record<string, string>): Survey {
  const defined = Object.entries(names).map(([name, formula]) => ({ name, formula }));
  return {
    sheets: sheets.map((name, index) => ({ id: String(index), name, isVisible: true })),
    names: defined, markers: findMarkers(defined, new Set(sheets)), isStructureProtected: false, isCalculationManual: false,
  };
}

describe("planSheets", () => {
  test("a new sheet is built under another name and gets a free one", () => {
    const { sheets } = planSheets([plan("overview", "总体情况"), plan("base", "底表")], survey(["任务分工", "总体情况"], {}));
    expect(sheets.map(({ workingName, finalName, isNew }) => [workingName, finalName, isNew])).toEqual([
      ["~PL_overview", "总体情况 (2)", true],
      ["~PL_base", "底表", true],
    ]);
  });

  test("a sheet with a marker is refilled under whatever name the user gave it", () => {
    const { sheets, leftovers } = planSheets([plan("overview", "总体情况")], survey(["任务分工", "我的总表"], { PL_Sheet_overview: "='我的总表'!$A$1" }));
    expect(sheets[0]).toMatchObject({ workingName: "我的总表", finalName: "我的总表", isNew: false });
    expect(leftovers).toEqual([]);
  });

  test("a marker whose sheet was deleted makes a new sheet", () => {
    const { sheets } = planSheets([plan("overview", "总体情况")], survey(["任务分工"], { PL_Sheet_overview: "=#REF!$A$1" }));
    expect(sheets[0]).toMatchObject({ finalName: "总体情况", isNew: true });
  });

  test("what an interrupted run left is removed, its name free again", () => {
    const found = survey(["任务分工", "~PL_overview", "总体情况"], { PL_Temp_overview: "='~PL_overview'!$A$1", PL_Sheet_overview: "='~PL_overview'!$A$1" });
    const { sheets, leftovers } = planSheets([plan("overview", "总体情况")], found);
    expect(leftovers).toEqual(["~PL_overview"]);
    expect(sheets[0]).toMatchObject({ workingName: "~PL_overview", finalName: "总体情况 (2)", isNew: true });
  });

  test("a user's sheet that is merely called like a temporary one stays", () => {
    const { sheets, leftovers } = planSheets([plan("overview", "总体情况")], survey(["~PL_overview"], {}));
    expect(leftovers).toEqual([]);
    expect(sheets[0]?.workingName).toBe("~PL_overview (2)");
  });
});

describe("resolveReferences", () => {
  const names = new Map([["base", "底表 '19"]]);
  test("puts the quoted name for every placeholder", () => {
    expect(resolveReferences("=COUNTIFS({{base}}!$A$1:$A$9,A1)+{{base}}!$B$1", names)).toBe("=COUNTIFS('底表 ''19'!$A$1:$A$9,A1)+'底表 ''19'!$B$1");
  });
  test.each([["任务单位底表", "任务单位底表"], ["A4", "'A4'"], ["R1C1", "'R1C1'"], ["2019", "'2019'"], ["总体情况 (2)", "'总体情况 (2)'"], ["~PL_base", "'~PL_base'"]])("%s is written as %s", (name, written) => {
    expect(resolveReferences("={{base}}!A1", new Map([["base", name]]))).toBe(`=${written}!A1`);
  });
  test("a sheet that nobody writes is a bug", () => {
    expect(() => resolveReferences("={{targets}}!A1", names)).toThrow(/targets/);
  });
});
