import { clusterCells, areaAround } from "#excel/changes/clusterCells";
import { contentOf, inputOf } from "#excel/changes/contentInput";
import { insertedRows, rowNow, withoutInsertions } from "#excel/changes/layout";
import { mergeTexts } from "#excel/changes/mergeTexts";
import type { Change } from "#excel/changes/model";
import fc from "fast-check";

describe("mergeTexts", () => {
  test.each([
    ["甲、乙", ["甲甲、乙", "甲、乙乙"], "甲甲、乙乙"],
    ["甲、乙、丙", ["乙、丙", "甲、丙"], "丙"],
    ["甲、乙", ["甲甲、乙", "甲甲、乙"], "甲甲、乙"],
    ["甲", ["乙", "丙"], null],
    ["银监局、保监局", ["银保监局、保监局", "银监局、银保监局"], null],
    ["甲、甲、乙", ["甲、甲、乙乙", "甲、甲甲、乙"], "甲、甲甲、乙乙"],
    ["甲", ["甲"], "甲"],
  ])("%s with %j gives %s", (before, afters, expected) => {
    expect(mergeTexts(before, afters)).toBe(expected);
  });

  test("corrections of different names of a list are all made", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.stringMatching(/^[a-e]{1,4}$/u), { minLength: 2, maxLength: 6 }), fc.nat(), fc.nat(), (names, one, other) => {
      const [first, second] = [one % names.length, other % names.length];
      fc.pre(first !== second);
      const renamed = (...at: number[]): string => names.map((name, index) => (at.includes(index) ? `X${index}${name}Y` : name)).join("、");
      expect(mergeTexts(renamed(), [renamed(first), renamed(second)])).toBe(renamed(first, second));
    }));
  });
});

describe("contentInput", () => {
  test.each([
    ["=1", "General", "'=1"], ["=1", "@", "=1"], ["市税务局", "General", "市税务局"], ["2-1", "yyyy/m/d", "'2-1"], [3, "General", 3], [true, "@", true], ["", "General", ""], [{ formula: "=A1", shown: 1 }, "General", "=A1"],
  ] as const)("%j in a cell of %s is written as %j", (content, format, expected) => {
    expect(inputOf(content, format)).toBe(expected);
  });

  test("a formula is told from words that begin with =", () => {
    expect(contentOf("=A1", 5)).toEqual({ formula: "=A1", shown: 5 });
    expect(contentOf("=A1", "=A1")).toBe("=A1");
    expect(contentOf("字", "字")).toBe("字");
    expect(contentOf(3, 3)).toBe(3);
  });
});

test("cells gather into upright areas; with no gap the areas hold the cells and nothing else", () => {
  const cells = [{ row: 9, column: 2 }, { row: 3, column: 2 }, { row: 4, column: 2 }, { row: 4, column: 3 }, { row: 4, column: 2 }];
  expect(clusterCells(cells, 0)).toEqual([{ row: 3, column: 2, rowCount: 2, columnCount: 1 }, { row: 9, column: 2, rowCount: 1, columnCount: 1 }, { row: 4, column: 3, rowCount: 1, columnCount: 1 }]);
  expect(clusterCells(cells, 4)).toEqual([{ row: 3, column: 2, rowCount: 7, columnCount: 1 }, { row: 4, column: 3, rowCount: 1, columnCount: 1 }]);
  expect(areaAround(clusterCells(cells, 0))).toEqual({ row: 3, column: 2, rowCount: 7, columnCount: 2 });
  expect(areaAround([])).toBeNull();
});

describe("layout", () => {
  const change = (belows: readonly number[]): Change => ({ sheet: "表", edits: [3, 6, 9].map((row) => ({ row, column: 1, before: "", after: "x" })), unmerges: [], inserts: belows.map((below) => ({ below, cells: [] })) });

  test("rows are where the insertions that are there have moved them", () => {
    const four = change([2, 5, 5, 9]);
    expect(insertedRows(four, 4).map(({ row }) => row)).toEqual([3, 7, 8, 13]);
    expect([3, 6, 9, 10].map((row) => rowNow(four, 4, row))).toEqual([4, 9, 12, 14]);
    // Only the last two are there yet.
    expect(insertedRows(four, 2).map(({ row }) => row)).toEqual([6, 11]);
    expect([3, 6, 9].map((row) => rowNow(four, 2, row))).toEqual([3, 7, 10]);
  });

  test("rows that stay count as the user's: what is left stands where it stood", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 8 }), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (belows, stays) => {
      const whole = change([...belows].sort((one, other) => one - other));
      const kept = new Set(whole.inserts.filter((_, index) => stays[index] === true));
      const rest = withoutInsertions(whole, kept);
      const places = insertedRows(whole, whole.inserts.length).filter(({ insertion }) => !kept.has(insertion)).map(({ row }) => row);
      expect(insertedRows(rest, rest.inserts.length).map(({ row }) => row)).toEqual(places);
      whole.edits.forEach(({ row }, index) => {
        expect(rowNow(rest, rest.inserts.length, rest.edits[index]!.row)).toBe(rowNow(whole, whole.inserts.length, row));
      });
    }));
  });
});
