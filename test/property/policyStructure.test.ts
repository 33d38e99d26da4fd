import { readFileSync } from "node:fs";
import fc from "fast-check";
import { readPolicy } from "#core/policy/readPolicy";
import { simplify } from "#core/text/simplify";

const forms = readFileSync(new URL("../cases/measure-forms/forms.txt", import.meta.url), "utf8")
  .split(/^### /mu)
  .slice(1)
  .map((block) => block.split("\n").slice(1).filter((line) => !line.startsWith("=> ")).join("\n").replace(/^@@/u, ""));

/** Pieces of structure in all the ways that plans number, bracket and name. */
const piece = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...forms) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "1.1 推进", "2.3.4细化", "任务1：", "任务二 ", "★1.", "⑴", "㈡", "⒊", "一 总则", "二　分则", "1 推进", "2 落实", "序号 任务 责任单位", "序号\t任务\t责任单位", "1\t修缮\t市住建局", "一是", "二是", "——",
      "（市住建局牵头）", "（責任單位：市財政局）", "〔牵头单位：市住建局/市财政局〕", "以上任务由市住建局牵头", "无牵头单位的，责任单位即为牵头单位", "未注明牵头单位的，由市发改委牵头，下同", "附件1", "某市任务分工表", "具体措施：",
      "\n", "\r\n", "\r", "\u2028", "\t", "|", " ", "　", "。", "：", "（", "）", "）2.", "。（一）",
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

describe("the structure of any text", () => {
  it("is read without failing, with spans inside the text and measures in order", () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const { measures } of readPolicy(source)) {
          for (const { span } of measures) expect(0 <= span.start && span.start < span.end && span.end <= source.length).toBe(true);
          const numbered = measures.filter(({ key }) => !key.startsWith("附/")).map(({ span }) => span.start);
          expect(numbered).toEqual([...numbered].sort((a, b) => a - b));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is read without failing from any characters at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (source) => {
        expect(Array.isArray(readPolicy(source))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

interface Told {
  number: string;
  owners: (readonly string[])[];
  deadlines: (string | null)[];
}

const tell = (source: string): Told[] =>
  readPolicy(source).flatMap(({ measures }) =>
    measures.map(({ number, leads, responsible, generic, deadlines }) => ({ number, owners: [leads, responsible, generic].map((names) => names.map(narrow)), deadlines: deadlines.map(({ end }) => end) })),
  );

const wide: Readonly<Record<string, string>> = { "(": "（", ")": "）", ":": "：", ",": "，", ";": "；" };
const narrow = (words: string): string => words.replace(/[（）：，；]/gu, (letter) => Object.entries(wide).find(([, full]) => full === letter)?.[0] ?? letter);
const widen = (words: string): string => words.replace(/[():,;]/gu, (letter) => wide[letter] ?? letter);
const fullDigits = (words: string): string => words.replace(/\d(?=[.．、])/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe("what does not change what a text says", () => {
  const changes: readonly (readonly [string, (source: string) => string])[] = [
    ["line breaks of another system", (source) => source.replaceAll("\n", "\r\n")],
    ["line breaks of an old system", (source) => source.replaceAll("\n", "\r")],
    ["a blank line between all lines", (source) => source.replaceAll("\n", "\n\n")],
    ["blanks at the ends of lines", (source) => source.replaceAll("\n", " 　\n")],
    ["narrow brackets and signs", narrow],
    ["wide brackets and signs", widen],
    ["wide figures in front of a point", fullDigits],
  ];
  // Tables are made of lines and blanks: only texts are changed.
  const texts = forms.filter((form) => !/[\t|]|序号/u.test(form)).map((form) => `某市城市更新实施方案\n一、总体要求\n稳步推进。\n二、主要任务\n${form}`);

  it.each(changes)("%s", (_, change) => {
    for (const source of texts) expect(tell(change(source))).toEqual(tell(source));
  });

  it.each([["another", "\r\n"], ["an old", "\r"]])("line breaks of %s system in tables", (_, lineBreak) => {
    for (const source of forms.filter((form) => !texts.some((one) => one.endsWith(form)))) expect(tell(source.replaceAll("\n", lineBreak))).toEqual(tell(source));
  });

  it("traditional letters, but for the letters of the names", () => {
    for (const source of texts.slice(0, 20)) {
      const traditional = source.replace(/[单责任头财区县发园]/gu, (letter) => ({ 单: "單", 责: "責", 头: "頭", 财: "財", 区: "區", 县: "縣", 发: "發", 园: "園" })[letter] ?? letter);
      expect(JSON.parse(simplify(JSON.stringify(tell(traditional))))).toEqual(tell(source));
    }
  });
});
