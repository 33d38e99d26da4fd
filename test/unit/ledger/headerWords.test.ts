import { headerKey, readHeaderWords } from "#core/ledger/headerWords";
import { describeWith } from "#test/needs";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The role that the words alone make likeliest. */
function likeliest(header: string): string | null {
  return [...readHeaderWords(header).weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

test.each([
  ["项次", "sequence"], ["No.", "sequence"], ["督办编号", "sequence"], ["对应政策条款", "measureKey"], ["举措编号", "measureKey"],
  ["任务来源", "source"], ["文件依据", "source"], ["所属领域", "category"], ["二级指标", "category"], ["改革领域", "category"],
  ["工作内容及要求", "task"], ["反馈问题", "task"], ["整改事项", "task"], ["年度目标", "task"], ["工作举措", "action"], ["落实措施", "action"],
  ["牵头单位（部门）", "lead"], ["主责部门", "lead"], ["牵头处（室）", "lead"], ["责任单位(牵头)", "lead"], ["整改责任单位", "lead"], ["经办科室", "lead"],
  ["责任单位（配合）", "responsible"], ["协办单位", "responsible"], ["参与部门", "responsible"], ["其他责任单位", "responsible"],
  ["包抓县领导", "leader"], ["分管副市长", "leader"], ["单位主要负责人", "unitLeader"], ["分管负责人", "unitLeader"], ["联络员", "contact"], ["项目经理", "contact"],
  ["办结期限", "deadline"], ["完成时限（年月日）", "deadline"], ["应完成时间", "deadline"], ["起止时间", "deadline"], ["原定时限", "deadline"],
  ["调整后时限", "extendedTo"], ["完成时限（调整后）", "extendedTo"], ["延期至", "extendedTo"], ["批准人及日期", "approval"], ["延期审批情况", "approval"],
  ["办理状态", "status"], ["是否办结", "status"], ["完成率（%）", "progress"], ["形象进度", "progress"], ["截至目前进展", "progressNote"], ["上月工作进展", "previousNote"],
  ["实际完成日期", "completedOn"], ["办结日期", "completedOn"], ["验收意见", "acceptance"], ["是否销号", "acceptance"],
  ["存在问题及原因", "problem"], ["需上级协调解决事项", "problem"], ["下一阶段工作计划", "nextStep"], ["佐证材料", "evidence"], ["分值权重", "weight"], ["备 注", "remark"],
] as const)("%s is %s", (header, role) => {
  expect(likeliest(header)).toBe(role);
});

test.each([
  ["牵头抓总单位", "lead"], ["承担司局", "lead"], ["业主单位", "lead"], ["项目法人", "lead"], ["主管职能科", "lead"], ["谁牵头", "lead"],
  ["具体配合处室", "responsible"], ["谁配合", "responsible"], ["责任医院", "responsible"], ["联络处室", "contact"], ["服务秘书", "contact"],
  ["最迟完成时间", "deadline"], ["应答复日", "deadline"], ["计划止", "deadline"], ["截止年份", "deadline"], ["实际止", "completedOn"], ["实际完成", "completedOn"],
  ["化解状态", "status"], ["完成打√", "status"], ["是否按期办结", "status"], ["进度自评", "status"], ["工程进度（%）", "progress"], ["达成率", null], ["兑现率", "progress"],
  ["调度情况", "progressNote"], ["处置结果", "progressNote"], ["目前做到哪一步", "progressNote"], ["问题建议", "problem"], ["安全隐患", "problem"], ["未达预期说明", "problem"],
  ["任务摘要", "task"], ["批示要点", "task"], ["任务说明", "task"], ["里程碑", "action"], ["整改方向", "action"], ["督办结论", "acceptance"],
  ["責任單位", "responsible"], ["完成時限", "deadline"], ["状态 Status", "status"], ["Due date", "deadline"], ["Lead agency", "lead"], ["Partner agencies", "responsible"],
  ["Issue No.", "sequence"], ["Issue Type", "category"], ["Priority", null], ["% done", "progress"], ["task_name", "task"], ["status_code", "status"],
] as const)("%s, which nobody foresaw, is %s", (header, role) => {
  expect(likeliest(header)).toBe(role);
});

test.each([
  ["主要举措及成果形式", "action"], ["未完成的原因及下一步打算", "problem"], ["县级河长", "leader"], ["专班班长", "leader"], ["分管副局长", "unitLeader"],
  ["会议届次", "source"], ["差距分析", "problem"], ["问题根源", "problem"], ["卡在哪", "problem"], ["佐证资料目录", "evidence"], ["工作成效描述", "progressNote"],
  ["配合警种", "responsible"], ["批示人", "leader"], ["市级责任人", "leader"], ["对接结果", "progressNote"], ["Status 狀況", "status"], ["上级任务", "category"], ["整改到位时间", "completedOn"], ["修订完工", "extendedTo"], ["原定完工", "deadline"],
  ["是否整改到位", "status"], ["是否采纳", null], ["亮灯评价", "status"], ["当前所处节点", "progressNote"], ["PIC", "contact"], ["Milestone", "action"],
] as const)("%s is read by its parts: %s", (header, role) => {
  expect(likeliest(header)).toBe(role);
});

test.each(["信访人姓名", "复查人", "领衔代表", "先进做法（城市）", "分解情况", "超时（天）", "减排量（吨）", "所在乡镇", "催办次数"])("%s says nothing of who does what", (header) => {
  expect(readHeaderWords(header).weights.size).toBe(0);
  expect(readHeaderWords(header).known).toBeGreaterThan(0);
});

test.each(["开始时间", "督办单位", "考核得分", "总投资", "工作频次", "优先级"])("%s is known and of no use", (header) => {
  expect(readHeaderWords(header).weights.size).toBe(0);
  expect(readHeaderWords(header).known).toBeGreaterThan(0.5);
});

test.each(["市财政局", "推行一窗通办，压减材料", "2019年底前", "张三", ""])("“%s” makes no row a header", (words) => {
  expect(readHeaderWords(words).known).toBeLessThan(0.5);
});

test("brackets, spaces and punctuation are lay-out", () => {
  expect(headerKey("完 成\n时限（年/月）：")).toBe("完成时限");
  expect(headerKey("（序号）")).toBe("序号");
});

const listed = join(__dirname, "../../../../shared/data/headers.tsv");

describeWith("the list of header words (../shared/data/headers.tsv)", existsSync(listed))("the listed header words", () => {
  // Two of them depend on what stands in the column or beside it: 重点任务, 完成情况.
  const rows = existsSync(listed) ? readFileSync(listed, "utf8").trim().split("\n").slice(1).map((line) => line.split("\t") as [string, string]) : [["", ""] as [string, string]];
  test.each(rows.filter(([, header]) => header !== "重点任务" && header !== "完成情况"))("%s: %s", (role, header) => {
    const { weights } = readHeaderWords(header);
    // A plain 责任部门 becomes the lead or one of the others by its neighbours; both start as responsible.
    expect(weights.get(role as never) ?? 0).toBeGreaterThanOrEqual(0.6);
  });
});
