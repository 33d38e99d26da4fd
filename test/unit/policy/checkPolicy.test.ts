import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkPolicy } from "#core/policy/checks/checkPolicy";
import { policyChecks } from "#core/policy/checks/index";
import { readPolicy } from "#core/policy/readPolicy";
import type { PolicyDocument } from "#core/policy/model";
import { createMessages } from "#messages/messages";
import { policyChecks as zhPolicyChecks } from "#messages/zh-CN/policyChecks";
import { describeWith } from "#test/needs";
import { hasPlanTexts, readPlan } from "../../../tools/plans.ts";

const plan = (body: string, head = "某市优化服务实施方案"): PolicyDocument => readPolicy(`${head}\n${body}`)[0]!;
/** [message without its family, measure] of every finding of one check. */
const found = (document: PolicyDocument, check: string): [string, string | null][] =>
  checkPolicy(document)
    .findings.filter((finding) => finding.check === check)
    .map(({ message, cites }) => [message.slice(`check.${check}.`.length), cites?.measure ?? null]);
const two = "一、主要任务\n（一）压减时间。办理时间压减至5天。（牵头单位：市财政局；责任单位：市教育局）\n";

describe("checkPolicy", () => {
  it("finds a measure without lead, and one without owners, beside others that have them", () => {
    const document = plan(`${two}（二）优化服务。提升水平。（责任单位：市教育局）\n（三）加强宣传。营造氛围。`);
    expect(found(document, "policy-lead-missing")).toEqual([["noLead", "二"], ["noOwners", "三"]]);
  });

  it("misses no lead where the document says that all are equal, or names none anywhere", () => {
    const equal = plan("一、主要任务\n（一）压减时间。加快办理。（责任单位：市财政局、市教育局，以下均为责任单位，排名不分先后）\n（二）优化服务。提升水平。");
    expect(checkPolicy(equal).outcomes["policy-lead-missing"]).toBe("notApplicable");
  });

  it("says once that nobody is named", () => {
    const document = plan("一、主要任务\n（一）压减时间。加快办理。\n（二）优化服务。提升水平。");
    expect(found(document, "policy-owners-absent")).toEqual([["none", null]]);
    expect(checkPolicy(plan(two)).outcomes["policy-owners-absent"]).toBe("passed");
  });

  it("finds annexes that are named and not there", () => {
    expect(found(plan(`${two}（二）建立清单。制定《重点任务清单》（附件1）。\n附件：2.任务分工表`), "policy-annex-absent")).toEqual([["absent", null], ["absent", null]]);
    expect(checkPolicy(plan(`${two}附件1\n任务分工表\n序号 任务 单位`)).outcomes["policy-annex-absent"]).toBe("passed");
    expect(checkPolicy(plan(two)).outcomes["policy-annex-absent"]).toBe("notApplicable");
  });

  it("finds gaps and doubles in the numbering, not its restart in a new chapter", () => {
    const broken = plan(`${two}（三）优化服务。提升水平。\n（三）加强监管。从严监管。`);
    expect(found(broken, "policy-numbering-broken")).toEqual([["gap", "三"], ["doubled", "三#2"]]);
    const restart = plan(`${two}（二）优化服务。提升水平。\n二、保障措施\n（一）加强领导。落实责任。\n（二）加强考核。兑现奖惩。`);
    expect(checkPolicy(restart).outcomes["policy-numbering-broken"]).toBe("passed");
  });

  it("finds damaged text", () => {
    const document = plan(`${two}（二）优化服务。提升服务企业的ability，全面覆盖5等网络。\n（三）布局产业。发展甲产业、乙产业、丙产业等四大领域。\n（四）办好论坛。举办“优化服务活动。`);
    expect(found(document, "policy-text-damaged")).toEqual([["latin", "二"], ["lost", "二"], ["list", "三"], ["quotes", "四"]]);
  });

  it("finds figures that go backwards, differ, or do not fit the rhythm", () => {
    const document = plan(
      "一、主要任务\n（一）压减时间。2021年底前，开办时间压减至3天，2022年底前，开办时间压减至5天。\n（二）举办活动。每月举办一次推介会（全年举办10场）。\n（三）服务企业。企业投诉办结率达到90%。\n（四）监督考核。企业投诉办结率达到95%。",
    );
    expect(found(document, "policy-targets-contradict")).toEqual([["backwards", "一"], ["rhythm", "二"], ["differs", "四"]]);
  });

  it("adds up the parts of a total, hours of work into days", () => {
    const parts = (words: string): PolicyDocument => plan(`一、主要任务\n（一）压减时间。开办时间压缩到${words}。`);
    expect(found(parts("3天内（登记不超过2天，刻章不超过2天）"), "policy-parts-do-not-sum")).toEqual([["differs", "一"]]);
    expect(found(parts("3天内（登记不超过2天，刻章不超过1天）"), "policy-parts-do-not-sum")).toEqual([]);
    expect(found(parts("0.5个工作日内（登记2个工作小时内办结，刻章2个工作小时内办结）"), "policy-parts-do-not-sum")).toEqual([]);
  });

  it("finds deadlines soon after the day of issue, measures sharing a day in one line", () => {
    const document = plan(`某市人民政府\n2020年11月23日\n一、主要任务\n（一）压减时间。2020年底前完成。\n（二）优化服务。2020年底前完成，2021年底前巩固。`);
    expect(found(document, "policy-deadline-near-issue")).toEqual([["near", "一"]]);
    expect(checkPolicy(document).findings.find(({ check }) => check === "policy-deadline-near-issue")?.values).toMatchObject({ days: 38, measures: ["一", "二"] });
  });

  it("finds 定期 without a frequency and measures that nothing can be held against", () => {
    const document = plan(`${two}（二）加强调度。定期通报情况。\n（三）加强会商。定期会商，每月调度一次。`);
    expect(found(document, "policy-frequency-unstated")).toEqual([["unstated", "二"]]);
    expect(found(document, "policy-not-measurable")).toEqual([["measures", null]]);
  });

  it("cannot tell about words that a bundled model does not hold", () => {
    const document = plan(two);
    const bundled = { ...document, measures: document.measures.map((measure) => ({ ...measure, text: null })) };
    expect(checkPolicy(bundled).outcomes).toMatchObject({ "policy-text-damaged": "cannotTell", "policy-frequency-unstated": "cannotTell" });
  });

  it("has a section in the page that describes the checks, with its messages", () => {
    const page = readFileSync(join(__dirname, "../../../docs/policy-checks.md"), "utf8");
    const messages: Readonly<Record<string, string>> = zhPolicyChecks;
    const sections = new Map(page.split("\n## ").slice(1).map((section) => [section.split("\n")[0], section]));
    expect([...sections.keys()]).toEqual(policyChecks.map(({ id }) => id));
    for (const { id, severity, messages: names } of policyChecks) {
      expect(sections.get(id)).toContain(`**${messages[`check.${id}.title`]}**（${severity}）`);
      for (const name of names) expect(sections.get(id)).toContain(`| \`${name}\` | ${messages[`check.${id}.${name}`]} |`);
    }
  });

  it("has a title, a description and its messages in both languages", () => {
    for (const locale of ["zh-CN", "en-US"] as const) {
      const messages = createMessages(locale);
      for (const { id, messages: names } of policyChecks) {
        for (const name of ["title", "description", ...names]) expect([locale, id, name, messages.has(`check.${id}.${name}`)]).toEqual([locale, id, name, true]);
      }
    }
  });
});

describeWith("the texts of the six plans (../shared/policies)", hasPlanTexts())("checkPolicy on the six plans", () => {
  it.each([
    ["dalian-2018", "policy-lead-missing", ["23", "十", "十一", "十二"]],
    ["chengdu-2019", "policy-lead-missing", ["三十一", "三十二", "三十三"]],
    ["shanghai-2017", "policy-owners-absent", [null]],
    ["qingyang-2020", "policy-owners-absent", [null]],
    ["kunming-city-2023", "policy-owners-absent", [null]],
    ["qingyang-2020", "policy-annex-absent", [null]],
    ["kunming-city-2023", "policy-annex-absent", [null, null]],
    ["dalian-2018", "policy-targets-contradict", ["2"]],
    ["kunming-city-2023", "policy-targets-contradict", ["八"]],
    ["qingyang-2020", "policy-deadline-near-issue", ["七"]],
    ["chengdu-2019", "policy-text-damaged", ["九"]],
    ["shanghai-2017", "policy-text-damaged", ["七/四"]],
    ["kunming-district-2023", "policy-text-damaged", ["3", "23", "六"]],
    ["dalian-2018", "policy-parts-do-not-sum", []],
    ["qingyang-2020", "policy-parts-do-not-sum", []],
    ["qingyang-2020", "policy-frequency-unstated", ["三十五"]],
    ["dalian-2018", "policy-numbering-broken", []],
    ["shanghai-2017", "policy-numbering-broken", []],
  ])("%s %s", (id, check, measures) => expect(found(readPlan(id), check).map(([, measure]) => measure)).toEqual(measures));
});
