import { formatChineseNumeral, parseChineseNumeral } from "#core/text/chineseNumerals";

describe("parseChineseNumeral", () => {
  it.each([
    ["零", 0], ["一", 1], ["两", 2], ["十", 10], ["十五", 15], ["二十", 20], ["三十一", 31], ["一百", 100], ["一百零五", 105],
    ["一百五", 150], ["一百一十五", 115], ["一百十五", 115], ["两千零二十", 2020], ["二〇二〇", 2020], ["二○二五", 2025], ["二零一九", 2019],
    ["一万", 10_000], ["一万二", 12_000], ["三万六千", 36_000], ["十万", 100_000], ["一百二十万", 1_200_000], ["一亿", 100_000_000],
    ["两亿三千万", 230_000_000], ["半", 0.5], ["叁拾伍", 35], ["三百六十五", 365], ["一千零一", 1001],
  ])("reads %s as %d", (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  it.each(["", "a", "12", "百", "万", "二三十", "一年", "半个", "十十", "一百二百"])("reads nothing from %s", (text) => {
    expect(parseChineseNumeral(text)).toBeNull();
  });
});

describe("formatChineseNumeral", () => {
  it.each([
    [0, "零"], [1, "一"], [10, "十"], [12, "十二"], [20, "二十"], [31, "三十一"], [100, "一百"], [105, "一百零五"], [110, "一百一十"],
    [115, "一百一十五"], [1001, "一千零一"], [2020, "二千零二十"], [10_000, "一万"], [10_005, "一万零五"], [120_000, "十二万"], [1_020_300, "一百零二万零三百"],
  ])("writes %d as %s", (value, text) => {
    expect(formatChineseNumeral(value)).toBe(text);
  });

  it("is undone by parsing", () => {
    for (let value = 0; value < 30_000; value += 7) expect(parseChineseNumeral(formatChineseNumeral(value))).toBe(value);
  });

  it.each([-1, 1.5, 100_000_000, Number.NaN])("refuses %d", (value) => {
    expect(() => formatChineseNumeral(value)).toThrow(RangeError);
  });
});
