import { sheetNameKey, uniqueSheetName } from "#excel/uniqueSheetName";

const taken = (...names: string[]): Set<string> => new Set(names.map(sheetNameKey));

describe("uniqueSheetName", () => {
  test.each([
    ["总体情况", [], "总体情况"],
    ["总体情况", ["总体情况"], "总体情况 (2)"],
    ["总体情况", ["总体情况", "总体情况 (2)"], "总体情况 (3)"],
    // Excel compares names without case.
    ["Overview", ["OVERVIEW"], "Overview (2)"],
    ["分单位/完成情况[2019]", [], "分单位 完成情况 2019"],
    ["'引号'", [], "引号"],
    ["''引号''", [], "引号"],
    ["’引号＇", [], "引号"],
    ["一季度：市、县／区？", [], "一季度 市、县 区"],
    ["第一行\n第二行", [], "第一行 第二行"],
    ["总体情况（２）", ["总体情况(2)"], "总体情况（２） (2)"],
    [`${"一".repeat(30)}\u{20000}`, [], "一".repeat(30)],
    ["History", [], "History_"],
    ["", [], "_"],
    ["一".repeat(40), [], "一".repeat(31)],
    ["一".repeat(31), ["一".repeat(31)], `${"一".repeat(27)} (2)`],
  ])("%s beside %j is %s", (wanted, existing, name) => {
    expect(uniqueSheetName(wanted, taken(...existing))).toBe(name);
  });

  test("never exceeds 31 characters", () => {
    const all = new Set<string>();
    for (let count = 0; count < 120; count += 1) {
      const name = uniqueSheetName("长".repeat(35), all);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(all.has(name.toLowerCase())).toBe(false);
      all.add(name.toLowerCase());
    }
  });
});
