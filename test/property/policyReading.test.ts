import fc from "fast-check";
import { readMeasure } from "#core/policy/readMeasure";
import { readPolicy } from "#core/policy/readPolicy";
import { checkPolicy } from "#core/policy/checks/checkPolicy";
import { normalise } from "#core/text/normalise";

/** Pieces that plans are made of, in all the ways they are noisy. */
const piece = fc.constantFrom(
  "一、主要任务", "二、保障措施", "（一）压减时间。", "(二) 优化服务", "1．办理时限由15个工作日压减至5个工作日", "2.", "第一章 总则", "第三条", "①", "\n", "\r\n", "\n\n", "\f", " ", "　", "**", "#", "。", "，", "、", "（", "）", "〔", "]", "“", "”", "《", "》",
  "责任单位：市财政局，市教育局", "牵头单位:", "完成时限:2020年底前", "长期推进", "2019年6月底前", "每月16日前", "18日前", "95%以上", "三分之一", "3—5", "翻番", "目录", "附件：1.任务分工", "##paidbegin##", "- 3 -", "目标12", "关于优化服务的实施意见", "某政发〔2020〕1号", "2020年3月1日", "市人民政府", "ability", "1/0", "0分之0", "二〇二〇年十三月",
);
const noisyText = fc.array(fc.oneof({ weight: 6, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) }), { maxLength: 60 }).map((pieces) => pieces.join(""));

describe("reading any text", () => {
  it("never throws, and every fact lies inside its measure inside the text", () => {
    fc.assert(
      fc.property(noisyText, (text) => {
        for (const document of readPolicy(text)) {
          checkPolicy(document);
          const keys = document.measures.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          for (const { span, deadlines, targets } of document.measures) {
            expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
            for (const fact of [...deadlines, ...targets]) expect(span.start <= fact.span.start && fact.span.start <= fact.span.end && fact.span.end <= span.end).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("reads a measure's facts within its text", () => {
    fc.assert(
      fc.property(noisyText, (text) => {
        const { deadlines, targets } = readMeasure(text, { ref: "2020-01-01" });
        for (const { span } of [...deadlines, ...targets]) expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("normalises what is normalised to itself", () => {
    fc.assert(
      fc.property(noisyText, (text) => {
        const once = normalise(text);
        expect(once.offsets).toHaveLength(once.text.length);
        expect(normalise(once.text).text).toBe(once.text);
      }),
      { numRuns: 400 },
    );
  });
});

const plan = `某市优化服务实施方案
一、总体要求
到2022年底，事项网上办理率达到95%以上，办理时限压缩30%以上。
二、主要任务
（一）压减办理时间。大力优化流程，将办理时限由15个工作日压减至5个工作日，2021年6月底前全部完成。推行一窗受理，好评率不低于98%。（责任单位：市财政局，市教育局、市公安局，有多个责任单位的，排在首位的为牵头单位，下同）
（二）提升服务水平。健全机制，每月16日前报送情况，新增服务点20个。（责任单位：市教育局，市民政局）
三、保障措施
（三）加强组织领导。压实责任，形成合力。（责任单位：市财政局）
`;

interface Fact {
  key: string;
  words: string;
}

const factsOf = (text: string): Fact[] =>
  readPolicy(text).flatMap(({ measures, goals, title, leadRule }) => [
    { key: "head", words: `${title} ${leadRule}` },
    { key: "goals", words: JSON.stringify([goals.deadlines.map(({ end }) => end), goals.targets.map(({ to, comparator, due }) => [to, comparator, due])]) },
    ...measures.map(({ key, title: name, leads, responsible, deadlines, targets }) => ({
      key,
      words: JSON.stringify([name, leads, responsible, deadlines.map(({ kind, end, recurrence }) => [kind, end, recurrence]), targets.map(({ from, to, unit, comparator, due }) => [from, to, unit, comparator, due])]),
    })),
  ]);

describe("noise does not change the facts", () => {
  const expected = factsOf(plan);

  it("reads the facts of the plan to begin with", () => {
    expect(expected.map(({ key }) => key)).toEqual(["head", "goals", "一", "二", "三"]);
    expect(expected[2]!.words).toBe('["压减办理时间",["市财政局"],["市教育局","市公安局"],[["by","2021-06-30",null]],[[15,5,"工作日","<=","2021-06-30"],[null,98,"%",">=",null]]]');
  });

  /** Places inside the running text of a paragraph, well behind its heading. */
  const places = Array.from(plan).flatMap((_, index) => {
    const lineStart = plan.lastIndexOf("\n", index) + 1;
    const before = plan.slice(lineStart, index);
    // A space between two figures makes two figures of them: that is no noise.
    const splitsNumber = /\d/u.test(plan.charAt(index - 1)) && /\d/u.test(plan.charAt(index));
    return (before.includes("。") || before.length > 24) && !splitsNumber ? [index] : [];
  });
  const noise = fc.array(fc.tuple(fc.constantFrom(...places), fc.constantFrom(" ", "　", "\u00a0", "\u200b", "**")), { maxLength: 20 });
  const insert = (pieces: readonly (readonly [number, string])[]): string => {
    let text = plan;
    for (const [place, words] of [...pieces].sort((a, b) => b[0] - a[0])) text = text.slice(0, place) + words + text.slice(place);
    return text;
  };

  it("spaces and marks anywhere in the words", () => {
    fc.assert(fc.property(noise, (pieces) => expect(factsOf(insert(pieces))).toEqual(expected)), { numRuns: 150 });
  });

  it("page breaks in the middle of a sentence", () => {
    const inSentence = places.filter((place) => /[\p{Script=Han}，、]/u.test(plan.charAt(place - 1)) && /\p{Script=Han}/u.test(plan.charAt(place)) && !/[）)]/u.test(plan.charAt(place - 1)));
    const breaks = fc.array(fc.tuple(fc.constantFrom(...inSentence), fc.constantFrom("\n", "\n\n", "\r\n", "\f")), { maxLength: 6 });
    fc.assert(fc.property(breaks, (pieces) => expect(factsOf(insert(pieces))).toEqual(expected)), { numRuns: 150 });
  });

  it("half-width and full-width brackets, colons and commas", () => {
    const twins: Readonly<Record<string, string>> = { "（": "(", "）": ")", "，": ",", "：": ":" };
    const swaps = fc.array(fc.boolean(), { minLength: plan.length, maxLength: plan.length });
    fc.assert(
      fc.property(swaps, (flags) => expect(factsOf(Array.from(plan, (character, index) => (flags[index] === true ? (twins[character] ?? character) : character)).join(""))).toEqual(expected)),
      { numRuns: 100 },
    );
  });
});

describe("the time that reading takes", () => {
  it("grows with the length of the text, not faster", () => {
    const time = (times: number): number => {
      const text = plan.repeat(times);
      const start = performance.now();
      readPolicy(text);
      return performance.now() - start;
    };
    time(40);
    const short = Math.max(1, Math.min(time(40), time(40), time(40)));
    const long = Math.min(time(400), time(400));
    // Ten times the text; a quadratic reader would need a hundred times the time.
    expect(long / short).toBeLessThan(35);
  });

  it.each(["9", "95%", "5个", "完成时限：", "由", "（", "　", "一、"])("stays linear in a text of nothing but %j", (words) => {
    const time = (length: number): number => {
      const text = `某方案\n一、任务\n（一）甲。${words.repeat(length / words.length)}`;
      const start = performance.now();
      readPolicy(text);
      return performance.now() - start;
    };
    time(4000);
    const short = Math.max(2, time(8000), time(8000));
    expect(Math.min(time(64000), time(64000)) / short).toBeLessThan(40);
  });
});
