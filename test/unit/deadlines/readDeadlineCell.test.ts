import { readDeadlineCell } from "#core/deadlines/readDeadlineCell";
import { readDeadlines } from "#core/deadlines/readDeadlines";
import { withMilestones } from "#core/deadlines/withMilestones";

const on = (reference: string | null) => ({ reference, mode: "cell" as const });
const brief = (text: string, reference: string | null = "2019-03-01") =>
  readDeadlineCell(text, on(reference)).deadlines.map(({ raw, kind, start, end }) => [raw, kind, start, end]);

describe("a cell with several deadlines", () => {
  it("gives the stage with its words and the ongoing one, in reading order", () => {
    expect(brief("2019年底前取得阶段性成果,长期推进")).toEqual([
      ["2019年底前取得阶段性成果", "stage", null, "2019-12-31"],
      ["长期推进", "ongoing", null, null],
    ]);
  });

  it("parts a clause that goes on after its date", () => {
    expect(brief("2019年底前完成并长期坚持")).toEqual([
      ["2019年底前完成", "stage", null, "2019-12-31"],
      ["长期坚持", "ongoing", null, null],
    ]);
  });

  it("keeps an ongoing entry before its stage", () => {
    expect(brief("长期（2019年底前取得初步成效）")).toEqual([
      ["长期", "ongoing", null, null],
      ["2019年底前取得初步成效", "stage", null, "2019-12-31"],
    ]);
  });

  it("reads a date without a year in the year of the one before it", () => {
    expect(brief("2020年6月底前出台方案,年底前完成", "2019-03-01").map(([, , , end]) => end)).toEqual(["2020-06-30", "2020-12-31"]);
    expect(brief("2019年10月底前启动，3月底前完成", "2019-03-01").map(([, , , end]) => end)).toEqual(["2019-10-31", "2020-03-31"]);
    expect(brief("2020年12月底前完成，其中6月底前完成一半", "2019-03-01").map(([, , , end]) => end)).toEqual(["2020-12-31", "2020-06-30"]);
  });

  it("shares the words behind a list", () => {
    expect(brief("2019年6月、9月、12月底前").map(([raw, , , end]) => [raw, end])).toEqual([
      ["2019年6月", "2019-06-30"],
      ["9月", "2019-09-30"],
      ["12月底前", "2019-12-31"],
    ]);
    expect(brief("2019年6月、9月、12月").map(([, kind, start]) => [kind, start])).toEqual([
      ["range", "2019-06-01"],
      ["range", "2019-09-01"],
      ["range", "2019-12-01"],
    ]);
  });

  it("lets a date void loose words and keeps firm ones", () => {
    expect(brief("加快推进，2019年6月底前完成").map(([raw]) => raw)).toEqual(["2019年6月底前"]);
    expect(brief("立行立改，长期坚持").map(([, kind]) => kind)).toEqual(["vague", "ongoing"]);
    expect(brief("长期推进，持续优化").map(([raw]) => raw)).toEqual(["长期推进"]);
  });

  it("bounds a recurrence by the years before it", () => {
    const [deadline, ...others] = readDeadlines("2019-2021年每年12月底前", on("2019-03-01"));
    expect(others).toEqual([]);
    expect(deadline).toMatchObject({ kind: "recurring", start: "2019-01-01", end: "2021-12-31", recurrence: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31" });
  });

  it("gives one deadline for each rule where one rule cannot say both", () => {
    const rules = readDeadlines("每年3月15日、9月1日前", on(null)).map(({ recurrence }) => recurrence);
    expect(rules).toEqual(["FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15", "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=1"]);
  });

  it("reads a limit that is a whole paragraph as its dates", () => {
    const words = "2018年底前，必备环节精简至3个，时间压缩到3.5个工作日内（登记不超过2个工作日）。2019年上半年，压缩到8.5个工作日内。2020年底前，压缩到5个工作日内。";
    expect(brief(words, "2018-12-05")).toEqual([
      ["2018年底前", "by", null, "2018-12-31"],
      ["2019年上半年", "by", "2019-01-01", "2019-06-30"],
      ["2020年底前", "by", null, "2020-12-31"],
    ]);
  });
});

describe("what cannot be read", () => {
  it.each(["2019年2月30日前", "2019-13-01", "6月31日前", "2019.2.29", "32日前"])("%s is a day that does not exist", (text) => {
    expect(readDeadlineCell(text, on("2019-03-01"))).toMatchObject({ deadlines: [], unreadable: { why: "impossibleDay" } });
  });

  it.each(["年底前", "6月底前", "本月底前", "下周五前", "3-6月", "即日起至6月底", "春节前", "15日前", "本季度末", "明天"])("%s without a reference has no year", (text) => {
    expect(readDeadlineCell(text, on(null))).toMatchObject({ deadlines: [], unreadable: { why: "noYear" } });
  });

  it("names the words that fail and keeps what is readable beside them", () => {
    const { deadlines, unreadable } = readDeadlineCell("2019年2月30日前完成，长期推进", on("2019-03-01"));
    expect(unreadable).toEqual({ raw: "2019年2月30日前", why: "impossibleDay" });
    expect(deadlines.map(({ kind }) => kind)).toEqual(["ongoing"]);
  });

  it.each(["市发展改革委", "12345", "99999999", "项目建成", "abc", "199月前"])("%s says nothing about time", (text) => {
    expect(readDeadlineCell(text, on("2019-03-01"))).toMatchObject({ deadlines: [], unreadable: { why: "noDate" } });
    expect(readDeadlines(text, on("2019-03-01"))).toMatchObject([{ kind: "none", end: null, raw: text }]);
  });

  it.each(["", "  ", "\n", "，"])("%j is blank", (text) => {
    expect(readDeadlineCell(text, on("2019-03-01"))).toEqual({ deadlines: [], unreadable: null });
    expect(readDeadlines(text, on("2019-03-01"))).toEqual([]);
  });

  it.each(["/", "无", "—", "N/A", "已完成"])("%s is a mark, not a fault", (text) => {
    expect(readDeadlineCell(text, on("2019-03-01"))).toMatchObject({ deadlines: [{ kind: "none" }], unreadable: null });
  });
});

describe("spans and raw words", () => {
  it("point into the text as it was given", () => {
    const text = "  二○一九年 六月 底\n前取得阶段性成果；　长期推进 ";
    const { deadlines } = readDeadlineCell(text, on("2019-03-01"));
    expect(deadlines.map(({ raw, span }) => [raw, text.slice(span.start, span.end)])).toEqual([
      ["二○一九年 六月 底\n前取得阶段性成果", "二○一九年 六月 底\n前取得阶段性成果"],
      ["长期推进", "长期推进"],
    ]);
  });

  it("takes the scope that it is told, else the cell", () => {
    expect(readDeadlineCell("长期", on(null)).deadlines[0]?.scope).toBe("cell");
    expect(readDeadlineCell("长期", { ...on(null), scope: "measure" }).deadlines[0]?.scope).toBe("measure");
  });
});

describe("withMilestones", () => {
  it("gives the ongoing entry the day of the stage before it", () => {
    const read = withMilestones(readDeadlines("2019年6月底前取得阶段性成果，持续推进", on("2019-03-01")));
    expect(read.map(({ kind, end }) => [kind, end])).toEqual([
      ["stage", "2019-06-30"],
      ["ongoing", "2019-06-30"],
    ]);
  });

  it("leaves a lone ongoing entry without a day", () => {
    expect(withMilestones(readDeadlines("长期推进", on("2019-03-01")))).toMatchObject([{ kind: "ongoing", end: null }]);
  });
});

describe("working days", () => {
  it("count Monday to Friday without a calendar", () => {
    expect(readDeadlines("5个工作日内", on("2020-01-23"))).toMatchObject([{ kind: "relative", end: "2020-01-30", duration: "P5BD" }]);
  });
});
