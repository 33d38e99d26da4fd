import { compactText, sourceSpan } from "#core/deadlines/compactText";

describe("compactText", () => {
  it.each([
    ["２０１９ 年１２月底前", "2019年12月底前"],
    ["2019\u00a0年\u3000底", "2019年底"],
    ["**2019年**底", "2019年底"],
    ["2019——2020年", "2019-2020年"],
    ["二○二○年", "二〇二〇年"],
    ["“十四五”末", '"十四五"末'],
    ["2 0 1 9年6 月3 0日", "2019年6月30日"],
    ["2020-06-30 17:00", "2020-06-30 17:00"],
    ["3 15日", "3 15日"],
    ["方案\n落地", "方案\n落地"],
    ["2019年\r\n6月", "2019年6月"],
    ["6月5日\n9月5日", "6月5日\n9月5日"],
    ["本週內", "本周内"],
  ])("%j becomes %j", (source, text) => {
    expect(compactText(source).text).toBe(text);
  });

  it("keeps the way back to the source", () => {
    const source = " 到 ２０１９年 底，";
    const compact = compactText(source);
    const span = sourceSpan(compact, 0, compact.text.indexOf("底") + 1);
    expect(source.slice(span.start, span.end)).toBe("到 ２０１９年 底");
  });

  it("takes a plain text as it is", () => {
    expect(compactText("2019年底前")).toEqual({ text: "2019年底前", source: "2019年底前", offsets: null });
  });

  it("gives an empty span at the end where there is nothing", () => {
    expect(sourceSpan(compactText("年 "), 3, 4)).toEqual({ start: 2, end: 2 });
  });
});
