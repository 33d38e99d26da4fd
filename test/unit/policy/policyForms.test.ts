import { readFileSync } from "node:fs";
import { readPolicy } from "#core/policy/readPolicy";

/** A text in one of the forms that offices write, and who answers for each of its measures: leads|others|groups. */
interface Form {
  name: string;
  text: string;
  owners: string[];
}

const preamble = "某市城市更新实施方案\n一、总体要求\n以改善民生为目标，稳步推进。\n二、主要任务\n";

function readForms(): Form[] {
  const blocks = readFileSync(new URL("../../cases/measure-forms/forms.txt", import.meta.url), "utf8").split(/^### /mu).slice(1);
  return blocks.map((block) => {
    const [name = "", ...lines] = block.trimEnd().split("\n");
    const body = lines.filter((line) => !line.startsWith("=> ")).join("\n");
    const owners = lines.filter((line) => line.startsWith("=> ")).map((line) => line.slice(3));
    return { name, text: body.startsWith("@@") ? body.slice(2) : `${preamble}${body}\n`, owners };
  });
}

const plain = (words: string): string => words.replace(/\s/gu, "");

describe("forms of measures and their owners", () => {
  test.each(readForms())("$name", ({ text, owners }) => {
    const measures = readPolicy(text).flatMap((document) => document.measures);
    expect(measures.map(({ leads, responsible, generic }) => [leads, responsible, generic].map((names) => names.join("、")).join("|"))).toEqual(owners);
  });

  test.each(readForms())("$name: the words stand where the span says", ({ text }) => {
    for (const { text: words, span } of readPolicy(text).flatMap((document) => document.measures)) {
      expect(plain(words ?? "")).toBe(plain(text.slice(span.start, span.end)));
    }
  });

  test("each has its own name", () => {
    const names = readForms().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
