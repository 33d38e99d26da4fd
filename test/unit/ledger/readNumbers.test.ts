import { readFigure, readShare } from "#core/ledger/readNumbers";

test.each([
  [0.5, false, 0.5], [50, true, 0.5], [1, true, 0.01], [1, false, 1], ["80%", false, 0.8], ["80％", false, 0.8], ["80", false, 0.8], ["0.8", false, 0.8], ["1", true, 0.01],
  ["百分之八十", false, 0.8], ["八成", false, 0.8], ["六成半", false, 0.65], ["3/4", false, 0.75], ["超80%", false, 0.8], ["≥85%", false, 0.85], ["一半", false, 0.5], ["约60%", false, 0.6], ["已完成45%", false, 0.45], ["120%", false, 1.2], ["-5%", false, -0.05],
] as const)("%s (of a hundred: %s) is %s", (value, outOfHundred, share) => {
  expect(readShare(value, outOfHundred)).toBeCloseTo(share, 10);
});

test.each(["", "  ", "过半", "主体施工", "3/0", true] as const)("%s is no share", (value) => {
  expect(readShare(value, false)).toBeNull();
});

test("figures of a weight column", () => {
  expect([readFigure(5), readFigure("5分"), readFigure("10%"), readFigure("十分")]).toEqual([5, 5, 0.1, null]);
});
