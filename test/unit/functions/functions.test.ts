import { deadline, leads, responsible, status, target, unit } from "#functions/functions";
import { readDay } from "#functions/readDay";
import { toSerial } from "#core/calendar/excelSerial";
import { CellError, plain, standInForExcel } from "#test/customFunctions";

standInForExcel();

const serial = toSerial;
const single = (value: unknown): unknown[][] => [[value]];

describe("POLICY.DEADLINE", () => {
  test.each([
    ["2019年6月底前", null, "2019-06-30"],
    ["6月底前", "2018-12-05", "2019-06-30"],
    ["2020年底", undefined, "2020-12-31"],
    ["2019年3月底前完成方案，2019年10月底前全面推行", null, "2019-10-31"],
    [toSerial("2019-06-30") + 0.5, null, "2019-06-30"],
  ])("%s from %s", async (words, reference, day) => {
    expect(await deadline(single(words), reference)).toEqual([[serial(day)]]);
  });

  test("a reference is a day in a cell or in words; a blank cell is none", async () => {
    for (const same of [serial("2018-12-05"), "2018-12-05", "2018/12/5", "2018年12月5日", { basicValue: serial("2018-12-05"), type: "FormattedNumber" }]) expect(readDay(same)).toBe("2018-12-05");
    expect([null, undefined, "", 0].map(readDay)).toEqual([null, null, null, null]);
    expect([true, "六月", "2018-02-30", -3].map(readDay)).toEqual([undefined, undefined, undefined, undefined]);
    expect(await deadline(single("6月底前"), serial("2018-12-05"))).toEqual([[serial("2019-06-30")]]);
  });

  test.each([
    ["长期推进", null, "#N/A", "没有截止日期"],
    ["6月底前", null, "#N/A", "参照日期"],
    ["？？", null, "#N/A", "读不出"],
    ["2019年6月底前", "六月", "#VALUE!", "不是日期"],
    ["2019年6月底前", true, "#VALUE!", "不是日期"],
  ])("%s with %s is %s", async (words, reference, code, says) => {
    await expect(deadline(single(words), reference)).rejects.toMatchObject({ code, message: expect.stringContaining(says) as string });
  });
});

describe("a range in, an array of the same shape out", () => {
  test("a cell without a result is an error of its own, a blank one stays blank, an error of the sheet is passed on", async () => {
    const broken = new CellError("#REF!");
    const given = [["2019年6月底前", "长期推进"], ["", broken], [null, "2020年底"]];
    expect(plain(await deadline(given as unknown[][]))).toEqual([[serial("2019-06-30"), "#N/A"], ["", "#REF!"], ["", serial("2020-12-31")]]);
    expect(plain(await unit([["市发改委"], ["火星移民办"]]))).toEqual([[expect.stringContaining("发展和改革委员会")], ["#N/A"]]);
  });

  test("a bad second argument spoils the whole", async () => {
    await expect(deadline([["2019年6月底前"], ["2020年底"]], "六月")).rejects.toMatchObject({ code: "#VALUE!" });
  });

  test("a value that is handed over bare comes back bare", async () => {
    expect(await deadline("2019年6月底前" as unknown as unknown[][])).toBe(serial("2019-06-30"));
    await expect(unit("火星移民办" as unknown as unknown[][])).rejects.toMatchObject({ code: "#N/A" });
  });
});

describe("arguments that are no plain cell", () => {
  test("a single value may come as the range of one cell; an error of the sheet is passed on", async () => {
    expect(await deadline(single("6月底前"), single("2018-12-05"))).toEqual([[serial("2019-06-30")]]);
    expect(await leads(single("市发改委、市财政局"), single("首位"))).toEqual([["市发改委"]]);
    await expect(leads(single("市发改委、市财政局"), new CellError("#REF!"))).rejects.toMatchObject({ code: "#REF!" });
    await expect(deadline(single("6月底前"), new CellError("#REF!"))).rejects.toMatchObject({ code: "#VALUE!" });
  });

  test("a whole column is worked through in turns, blank cells at no cost", async () => {
    const column = Array.from({ length: 100_000 }, (_, index) => [index < 200 ? `2019年${1 + (index % 12)}月底前` : ""]);
    const words = column.map(([day]) => [day === "" ? "" : "进行中"]);
    let turns = 0;
    const clock = setInterval(() => { turns += 1; }, 1);
    const days = (await deadline(column)) as unknown[][];
    const classes = (await status(column, words, undefined, "2019-10-31")) as unknown[][];
    clearInterval(clock);
    expect(turns).toBeGreaterThan(0);
    expect([days.length, days[0], days[99_999]]).toEqual([100_000, [serial("2019-01-31")], [""]]);
    expect([classes[0], classes[11], classes[200], classes.length]).toEqual([["逾期未完成"], ["达到序时"], [""], 100_000]);
  });
});

describe("POLICY.UNIT", () => {
  test.each([["市发改委", "发展和改革委员会"], ["  市财政局 ", "财政局"]])("%s is %s", async (name, full) => {
    expect(await unit(single(name))).toEqual([[expect.stringContaining(full)]]);
  });
  test("what the registry lacks is #N/A with a reason", async () => {
    await expect(unit(single("火星移民办"))).rejects.toMatchObject({ code: "#N/A", message: "单位库中没有此单位。" });
  });
});

describe("POLICY.LEADS and POLICY.RESPONSIBLE", () => {
  test("one clause spills to the right", async () => {
    const clause = single("（牵头单位：市发改委、市住建局；责任单位：市财政局、市审计局、各区县政府）");
    expect(await leads(clause)).toEqual([["市发改委", "市住建局"]]);
    expect(await responsible(clause)).toEqual([["市财政局", "市审计局", "各区县政府"]]);
  });

  test("a whole measure is read by its clause", async () => {
    const measure = single("优化审批流程，压减办理时间。（牵头单位：市住建局；责任单位：市自然资源局）");
    expect([await leads(measure), await responsible(measure)]).toEqual([[["市住建局"]], [["市自然资源局"]]]);
  });

  test("in a range each cell holds its names", async () => {
    const clauses = [["市发改委牵头，市财政局、市审计局配合"], ["市营商局"]];
    expect(plain(await leads(clauses, "首位"))).toEqual([["市发改委"], ["市营商局"]]);
    expect(plain(await responsible(clauses, "首位"))).toEqual([["市财政局、市审计局"], ["#N/A"]]);
  });

  test.each(["首位", "firstListed", "FIRSTLISTED", "排在首位的为牵头单位"])("who leads by the rule %s", async (rule) => {
    expect(await leads(single("市发改委、市财政局"), rule)).toEqual([["市发改委"]]);
    expect(await responsible(single("市发改委、市财政局"), rule)).toEqual([["市财政局"]]);
  });

  test("who leads is never guessed", async () => {
    for (const rule of [null, "写明", "同责", "equal"]) {
      await expect(leads(single("市发改委、市财政局"), rule)).rejects.toMatchObject({ code: "#N/A", message: expect.stringContaining("首位") as string });
    }
    await expect(leads(single("市发改委牵头"), "随便")).rejects.toMatchObject({ code: "#VALUE!" });
  });
});

describe("POLICY.TARGET", () => {
  test("one text spills a row per figure", async () => {
    const found: unknown = await target(single("2019年6月底前，企业开办时间由15个工作日压减至3个工作日，网上可办率达到90%以上。"));
    expect(found).toEqual([
      ["企业开办时间", "不高于", 3, "工作日", 15, serial("2019-06-30")],
      ["网上可办率", "不低于", 90, "%", "", serial("2019-06-30")],
    ]);
  });

  test("in a range each cell holds its figures in words", async () => {
    expect(plain(await target([["网上可办率达到90%以上"], ["持续优化"]]))).toEqual([["网上可办率不低于90%"], ["#N/A"]]);
    await expect(target(single("持续优化"))).rejects.toMatchObject({ code: "#N/A", message: "没有量化指标。" });
  });
});

describe("POLICY.STATUS", () => {
  const asOf = "2019-10-31";
  test.each([
    ["2019年6月底前", "进行中", null, "逾期未完成"],
    ["2019年10月31日", "进行中", null, "达到序时"],
    [serial("2019-10-30"), "进行中", null, "逾期未完成"],
    ["2020年底", "未启动", null, "未启动"],
    ["2020年底", "未达序时", null, "未达序时"],
    ["2018年11月1日至2020年10月31日", "进行中", 0.1, "未达序时"],
    ["2018年11月1日至2020年10月31日", "进行中", 60, "达到序时"],
    ["2020年底", "", 1, "已完成"],
    ["2019年6月底前", "已完成", null, "已完成"],
    ["长期推进", "进行中", null, "长期推进"],
    ["2019年6月底前", "已取消", null, "其他"],
  ])("%s, %s, %s: %s", async (due, word, progress, says) => {
    expect(await status(single(due), single(word), single(progress), asOf)).toEqual([[says]]);
  });

  test("ranges are read row by row; a single value goes with every row; blank rows stay blank", async () => {
    const due = [["2019年6月底前"], ["2020年底"], [""]];
    expect(await status(due, [["进行中"], ["未启动"], [""]], undefined, serial(asOf))).toEqual([["逾期未完成"], ["未启动"], [""]]);
    expect(await status(single("2019年6月底前"), [["进行中"], ["已完成"]], undefined, asOf)).toEqual([["逾期未完成"], ["已完成"]]);
  });

  test("without a day the end of last month counts", async () => {
    jest.useFakeTimers({ now: new Date(2019, 6, 15) });
    try {
      expect(await status([["2019年6月30日"], ["2019年6月29日"]], [["进行中"], ["进行中"]])).toEqual([["达到序时"], ["逾期未完成"]]);
    } finally {
      jest.useRealTimers();
    }
  });

  test("what does not fit is #VALUE!, an error of the sheet stays in its row", async () => {
    await expect(status([["2020年底"], ["2020年底"]], [["进行中"], ["进行中"], ["进行中"]], undefined, asOf)).rejects.toMatchObject({ code: "#VALUE!" });
    await expect(status(single("2020年底"), single("进行中"), undefined, "昨天")).rejects.toMatchObject({ code: "#VALUE!" });
    const broken: unknown = new CellError("#REF!");
    expect(plain(await status([["2020年底"], [broken]], [["进行中"], ["进行中"]], undefined, asOf))).toEqual([["达到序时"], ["#REF!"]]);
  });
});
