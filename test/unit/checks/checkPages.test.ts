import { checks } from "#core/checks/index";
import type { Check } from "#core/checks/model";
import { createMessages } from "#messages/messages";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { applyFixes, checkExample, flattenFinding, parseCheckPage } from "../../support/checkPages.ts";

const folder = join(__dirname, "../../../docs/checks");
const zh = createMessages("zh-CN");
const en = createMessages("en-US");
const outcomeOf = { 不通过: "failed", 通过: "passed", 不适用: "notApplicable", 无法判断: "cannotTell" } as const;

test("every check has a page and every page a check", () => {
  const pages = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md").map((name) => name.replace(/\.md$/u, ""));
  expect(pages.sort()).toEqual(checks.map(({ id }) => id).sort());
});

test("the index lists every check with its level and title", () => {
  const index = readFileSync(join(folder, "README.md"), "utf8");
  const levels = { error: "错误", warning: "警告", info: "提示" } as const;
  const families = { filling: "填报问题", work: "业务预警" } as const;
  const lines = index.split("\n").filter((line) => line.startsWith("| [`"));
  expect(lines).toEqual(checks.map(({ id, severity, family }) => `| [\`${id}\`](${id}.md) | ${levels[severity]} | ${families[family]} | ${zh.render({ id: `check.${id}.title` })} |`));
});

describe.each(checks.map((check): [string, Check] => [check.id, check]))("%s", (id, check) => {
  const page = parseCheckPage(readFileSync(join(folder, `${id}.md`), "utf8"));

  test("the page says what the check is", () => {
    expect(page.frontMatter).toEqual({ id, severity: check.severity, family: check.family, scope: check.scope, tags: check.tags.join(", ") });
    expect(page.title).toBe(zh.render({ id: `check.${id}.title` }));
    expect(page.description).toBe(zh.render({ id: `check.${id}.description` }));
    expect(page.english).toContain(en.render({ id: `check.${id}.description` }));
  });

  test("its messages have words in both languages", () => {
    expect(Object.keys(page.messages)).toEqual([...check.messages]);
    for (const name of check.messages) {
      expect(zh.has(`check.${id}.${name}`)).toBe(true);
      expect(en.has(`check.${id}.${name}`)).toBe(true);
    }
  });

  test("there are examples of both outcomes", () => {
    const kinds = new Set(page.examples.map(({ kind }) => kind));
    expect(kinds).toContain("不通过");
    expect(kinds).toContain("通过");
  });

  test.each(page.examples.map((example, index) => [index, example.kind, example] as const))("example %i: %s", (_index, kind, example) => {
    const report = checkExample(example);
    const found = report.findings.filter((finding) => finding.check === id);
    expect(found.map(flattenFinding)).toEqual(example.expected);
    expect(report.outcomes[id]).toBe(outcomeOf[kind]);
    // Every correction that is offered puts the fault right.
    const fixes = found.flatMap(({ fix }) => fix ?? []);
    if (found.length > 0 && found.every(({ fix }) => fix !== null)) {
      const corrected = checkExample(applyFixes(example, fixes));
      expect(corrected.findings.filter((finding) => finding.check === id).map(flattenFinding)).toEqual([]);
    }
    // Every slot of the words is filled.
    for (const finding of found) {
      expect(zh.render({ id: finding.message, values: finding.values })).not.toMatch(/\{\{|undefined|^$/u);
      expect(en.render({ id: finding.message, values: finding.values })).not.toMatch(/\{\{|undefined|^$/u);
      if (finding.fix !== null) expect(zh.render({ id: finding.fix.label, values: finding.values })).not.toMatch(/\{\{|undefined/u);
    }
  });
});
