import fc from "fast-check";
import { fromSerial, toSerial } from "#core/calendar/excelSerial";
import { addDays, daysBetween, endOfMonth, isIsoDate, partsOf } from "#core/calendar/isoDate";
import { readDeadlineCell } from "#core/deadlines/readDeadlineCell";
import { readDeadlines } from "#core/deadlines/readDeadlines";
import { formatChineseNumeral } from "#core/text/chineseNumerals";

const pieces = [
  "2019年", "二〇二〇年", "今年", "明年", "年", "底", "末", "初", "中", "前", "之前", "内", "起", "至", "-", "—", "到", "、", "和", "，", "；", "。", "\n", " ", "6月", "十二月", "30日", "31日", "2月",
  "上旬", "第三季度", "季度", "上半年", "每", "每月", "每年", "月", "周五", "5日", "16日前", "工作日", "个", "3", "十", "半", "内", "“十四五”", "期间", "春节", "国庆", "十一", "长期", "推进", "序时", "立行立改", "已完成", "/", "（", "）", "《", "》",
  "2020.6", "2020-06-30", "44012", "17:00", "印发之日起", "次年", "即日起", "其中", "自", "最迟", "全年", "Q3", "。", "的", "省", "😀", "\ud800",
];
const noisy = fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join("")));
const day = fc.integer({ min: 0, max: 80_000 }).map((number) => addDays("1950-01-01", number));
const reference = fc.option(day, { nil: null });
const mode = fc.constantFrom("cell" as const, "prose" as const);

describe("readDeadlines on any text", () => {
  it("never throws; spans are in range, in order and hold the words; days are real", () => {
    fc.assert(
      fc.property(noisy, reference, mode, (text, on, how) => {
        let before = 0;
        for (const { raw, span, start, end, otherReading } of readDeadlines(text, { reference: on, mode: how })) {
          expect(text.slice(span.start, span.end)).toBe(raw);
          expect(span.start).toBeGreaterThanOrEqual(before);
          before = span.start;
          for (const date of [start, end, otherReading]) if (date !== null) expect(isIsoDate(date)).toBe(true);
          if (start !== null && end !== null) expect(start <= end).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("says of every cell that has words either a deadline or why not", () => {
    fc.assert(
      fc.property(noisy, reference, (text, on) => {
        const { deadlines, unreadable } = readDeadlineCell(text, { reference: on, mode: "cell" });
        if (/[\p{L}\d]/u.test(text)) expect(deadlines.length > 0 || unreadable !== null).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives the same on a second reading", () => {
    fc.assert(fc.property(noisy, reference, mode, (text, on, how) => expect(readDeadlines(text, { reference: on, mode: how })).toEqual(readDeadlines(text, { reference: on, mode: how }))));
  });
});

const chineseDigits = (year: number): string => Array.from(String(year), (digit) => "〇一二三四五六七八九".charAt(Number(digit))).join("");
const styles: readonly ((year: number, month: number, day: number) => string)[] = [
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${y}${String(m).padStart(2, "0")}${String(d).padStart(2, "0")}`,
  (y, m, d) => `${chineseDigits(y)}年${formatChineseNumeral(m)}月${formatChineseNumeral(d)}日`,
  (y, m, d) => `${y} 年 ${m} 月 ${d} 日 前`,
  (y, m, d) => `最迟于${y}年${m}月${d}日17:00前`,
];

describe("a day written in any style", () => {
  it("is read back as the same day", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...styles), (date, style) => {
        const { year, month, day: number } = partsOf(date);
        expect(readDeadlines(style(year, month, number), { reference: null, mode: "cell" })).toMatchObject([{ kind: "by", end: date }]);
      }),
    );
  });

  it("without its year is the first such day from the reference on", () => {
    fc.assert(
      fc.property(day, day, (date, on) => {
        const { month, day: number } = partsOf(date);
        const [found] = readDeadlines(`${month}月${number}日前`, { reference: on, mode: "cell" });
        const wait = daysBetween(on, found?.end ?? "");
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(month === 2 && number === 29 ? 366 * 8 : 366);
        expect(found?.end?.slice(5)).toBe(date.slice(5));
      }),
    );
  });

  it("keeps its facts under shuffled noise", () => {
    const gaps = fc.array(fc.constantFrom("", " ", "\u3000", "\u00a0", "  "), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(day, gaps, (date, noise) => {
        const { year, month } = partsOf(date);
        const clean = `到${year}年${month}月底前`;
        const dirty = Array.from(clean, (sign, index) => sign + (noise[index % noise.length] ?? "")).join("");
        expect(readDeadlines(dirty, { reference: null, mode: "cell" })).toMatchObject([{ kind: "by", end: endOfMonth(year, month) }]);
      }),
    );
  });
});

describe("serial numbers", () => {
  it("round-trip with days", () => {
    fc.assert(fc.property(day, (date) => expect(fromSerial(toSerial(date))).toBe(date)));
  });
});
