import { isConvertedByExcel } from "#excel/convertedText";

describe("isConvertedByExcel", () => {
  test.each([
    "=1+1", "+86 411", "-", "@单位", "'0123", "#N/A", "#单位", "TRUE", "false", "0012", "3", "2-1", "1/2", "50%", "１２", "10:30", "1 1/2",
    "2019/6/30", "2019-06-30", "2019年6月30日", "6月30日", "2019年6月", "（3）", "¥10", "1E5", "1,000", "Jan 2019", "3 March 2019", " 12 ",
  ])("%s would become something else", (words) => {
    expect(isConvertedByExcel(words)).toBe(true);
  });

  test.each(["", "市税务局", "2019年底前", "（四）优化流程", "压减至3.5个工作日", "第3条", "1+1+N", "5G网络", "长期推进", "— —", "2.0版", "（三）"])("%s stays as it is", (words) => {
    expect(isConvertedByExcel(words)).toBe(false);
  });
});
