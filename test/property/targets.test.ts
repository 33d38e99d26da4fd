import fc from "fast-check";
import { readDeadlines } from "#core/deadlines/readDeadlines";
import type { Target } from "#core/targets/model";
import { readTargets } from "#core/targets/readTargets";
import { formatChineseNumeral } from "#core/text/chineseNumerals";

const none = { deadlines: [], due: null, hidden: [] };
const pieces = [
  "由", "从", "到", "至", "压减", "提高", "增长", "达到", "控制在", "不低于", "不超过", "分别", "其中", "累计", "已", "目前", "截至", "新增", "改造", "为", "对", "在", "等", "约", "近", "超", "过", "翻一番", "减半", "一半以上", "三分之一", "1/3", "八成", "百分之八十",
  "15", "3.5", "3,000", "1.2", "万", "亿", "个", "工作日", "%", "百分点", "家", "所", "亩", "公里", "亿元", "元/亩", "岁", "以上", "以内", "左右", "前", "名", "企业", "学校", "覆盖率", "比例", "、", "和", "，", "；", "。", "：", "（", "）", "“", "”", "《", "》", "\n", " ", "到2025年", "2024年底前", "的", "😀", "\ud800", "'", "-", "—",
];
const noisy = fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join("")));

describe("readTargets on any text", () => {
  it("never throws; spans are in order, in range and hold the words; figures are numbers", () => {
    fc.assert(
      fc.property(noisy, (text) => {
        const deadlines = readDeadlines(text, { reference: "2024-03-01", mode: "prose" });
        let before = 0;
        for (const { raw, span, to, from, toMin } of readTargets(text, { ...none, deadlines, reference: "2024-03-01" })) {
          expect(text.slice(span.start, span.end)).toBe(raw);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeGreaterThanOrEqual(before);
          before = span.end;
          for (const value of [to, from ?? 0, toMin ?? 0]) expect(Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("gives the same on a second reading", () => {
    fc.assert(fc.property(noisy, (text) => expect(readTargets(text, none)).toEqual(readTargets(text, none))));
  });
});

const subjects = fc.constantFrom("企业开办时间", "森林覆盖率", "农村公路里程", "高新技术企业数量", "平均用时", "群众满意度", "城市供水管网长度", "旅游综合收入");
const units = fc.constantFrom("%", "个", "家", "公里", "万人次", "亿元", "工作日", "万亩", "立方米/日");
/** 100 % is reached, not exceeded, and has its own comparison. */
const value = fc.integer({ min: 2, max: 99_999 }).map((number) => number / 10).filter((number) => number !== 100);
/** Ways to say what a figure is to be, with the comparison that they mean. */
const sayings: readonly { say: (subject: string, figure: string) => string; comparator: Target["comparator"] }[] = [
  { say: (subject, figure) => `${subject}不超过${figure}`, comparator: "<=" },
  { say: (subject, figure) => `${subject}控制在${figure}以内`, comparator: "<=" },
  { say: (subject, figure) => `${subject}不低于${figure}`, comparator: ">=" },
  { say: (subject, figure) => `${subject}达到${figure}以上`, comparator: ">=" },
  { say: (subject, figure) => `${subject}稳定在${figure}左右`, comparator: ">=" },
  { say: (subject, figure) => `力争${subject}突破${figure}`, comparator: ">=" },
  { say: (subject, figure) => `将${subject}压减至${figure}`, comparator: "<=" },
  { say: (subject, figure) => `${subject}提高到${figure}`, comparator: ">=" },
];
const saying = fc.constantFrom(...sayings);
const stated = fc.record({ subject: subjects, to: value, unit: units, saying }).map(({ saying: { say, comparator }, ...rest }) => ({ ...rest, say, comparator }));

describe("a target in words", () => {
  it("is read back: value, unit, comparison and subject", () => {
    fc.assert(
      fc.property(stated, ({ subject, to, unit, say, comparator }) => {
        expect(readTargets(`${say(subject, `${to}${unit}`)}。`, none)).toMatchObject([{ name: subject, from: null, to, toMin: null, unit, comparator }]);
      }),
    );
  });

  it("is read back with where it comes from", () => {
    fc.assert(
      fc.property(subjects, value, value, units, (subject, from, to, unit) => {
        fc.pre(from !== to);
        const verb = to < from ? "压减至" : "提高到";
        expect(readTargets(`${subject}由${from}${unit}${verb}${to}${unit}`, none)).toMatchObject([{ name: subject, from, to, unit, comparator: to < from ? "<=" : ">=" }]);
      }),
    );
  });

  it("is the same number however it is written", () => {
    const whole = fc.integer({ min: 10, max: 9999 });
    fc.assert(
      fc.property(whole, (number) => {
        const grouped = number.toLocaleString("en-US");
        const wide = Array.from(String(number), (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
        for (const written of [String(number), grouped, wide]) expect(readTargets(`企业数量达到${written}家`, none)).toMatchObject([{ to: number, unit: "家" }]);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (percent) => {
        for (const written of [`${percent}%`, `${percent}％`, `百分之${formatChineseNumeral(percent)}`]) expect(readTargets(`覆盖率达到${written}`, none)).toMatchObject([{ to: percent, unit: "%" }]);
      }),
    );
  });

  it("is not changed by clauses about other things around it", () => {
    const others = fc.constantFrom("完善工作机制", "加强组织领导", "推动政策落地见效", "营造良好氛围", "做到应办尽办", "依法依规开展监管");
    fc.assert(
      fc.property(stated, fc.array(others, { maxLength: 3 }), fc.array(others, { maxLength: 3 }), ({ subject, to, unit, say, comparator }, before, after) => {
        const clause = say(subject, `${to}${unit}`);
        const text = [...before, clause, ...after].join("，");
        expect(readTargets(text, none)).toMatchObject([{ name: subject, to, unit, comparator, raw: readTargets(clause, none)[0]?.raw }]);
      }),
    );
  });

  it("takes the day that stands before it", () => {
    fc.assert(
      fc.property(stated, fc.integer({ min: 2024, max: 2035 }), ({ subject, to, unit, say }, year) => {
        const text = `到${year}年，${say(subject, `${to}${unit}`)}。`;
        const deadlines = readDeadlines(text, { reference: "2023-01-01", mode: "prose" });
        expect(readTargets(text, { ...none, deadlines })).toMatchObject([{ name: subject, to, due: `${year}-12-31` }]);
      }),
    );
  });
});
