import { isFigureUnit, readCellFigure } from "#core/ledger/figureCells";

describe("readCellFigure", () => {
  test.each([
    [50, "", { value: 50, unit: "", bound: null }], [0.855, "0.0%", { value: 85.5, unit: "%", bound: null }], ["50家", "", { value: 50, unit: "家", bound: null }],
    ["≥85%", "", { value: 85, unit: "%", bound: "atLeast" }], ["不超过3个工作日", "", { value: 3, unit: "工作日", bound: "atMost" }], ["90％以上", "", { value: 90, unit: "%", bound: "atLeast" }],
    ["12,000", "", { value: 12_000, unit: "", bound: null }], ["1,234.5 亿元", "", { value: 1234.5, unit: "亿元", bound: null }], ["2小时以内", "", { value: 2, unit: "小时", bound: "atMost" }], ["-3", "", { value: -3, unit: "", bound: null }],
  ] as const)("%p", (value, format, figure) => {
    expect(readCellFigure(value, format)).toEqual(figure);
  });

  test.each(["", "建成3条专线", "3—5个", "2024年6月", "1,23", "#REF!", "长期", true])("%p is none", (value) => {
    expect(readCellFigure(value, "")).toBeNull();
  });
});

test.each([["家", true], ["万元", true], ["%", true], ["个百分点", true], ["市财政局", false], ["单位", false], ["", false]] as const)("unit %p: %p", (words, is) => {
  expect(isFigureUnit(words)).toBe(is);
});
