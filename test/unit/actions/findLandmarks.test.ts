import { findLandmarks } from "#actions/compute/findLandmarks";

const grid = {
  origin: { row: 2, column: 3 },
  values: [["序号", "任务", "完成时限"], [1, "压缩办税时间", "2019年12月31日前完成"], [2, "提升登记便利度", "2019年12月31日前完成"], [3, "甲", ""], [4, "甲", ""], [5, "", ""]],
};
const landmarkOf = (row: number, without: readonly number[] = []): unknown => findLandmarks(grid, [{ row, without }])[0] ?? null;

test("words that no other row has win over longer ones", () => {
  expect(landmarkOf(3)).toEqual({ row: 3, column: 4, words: "压缩办税时间" });
});
test("a cell that is about to change is none", () => {
  expect(landmarkOf(3, [4])).toEqual({ row: 3, column: 5, words: "2019年12月31日前完成" });
});
test("where nothing is a row's own, its longest words stand for it; numbers do not", () => {
  expect(landmarkOf(5)).toEqual({ row: 5, column: 4, words: "甲" });
  expect(landmarkOf(7)).toBeNull();
});
test("rows outside what was read have none", () => {
  expect(findLandmarks(grid, [{ row: 1, without: [] }, { row: 99, without: [] }])).toEqual([]);
});
