import { readStatus } from "#core/ledger/readStatus";

test.each([
  ["已完成", "done", null], ["办结", "done", null], [" 已 销号 ", "done", null], ["提前完成", "done", null], ["逾期完成", "done", null], ["100%完成", "done", null],
  ["已完成（6月底）", "done", null], ["办结，报告已上报", "done", null], ["已经完成", "done", null],
  ["未完成", "inProgress", null], ["尚未完成整改", "inProgress", null], ["基本完成", "inProgress", null], ["部分完成", "inProgress", null], ["正在办理", "inProgress", null], ["持续推进", "inProgress", null],
  ["未启动", "notStarted", null], ["尚未开工建设", "notStarted", null], ["待启动", "notStarted", null],
  ["达序时", "inProgress", "onSchedule"], ["按序时进度推进", "inProgress", "onSchedule"], ["未达序时", "inProgress", "behind"], ["欠进度", "inProgress", "behind"], ["进展缓慢", "inProgress", "behind"],
  ["逾期未完成", "inProgress", "overdue"], ["超期", "inProgress", "overdue"],
  ["退回补办", "returned", null], ["取消", "cancelled", null], ["不再实施", "cancelled", null], ["暂缓", "paused", null],
  ["🟢", null, "onSchedule"], ["黄色预警", null, "behind"], ["红牌", null, "overdue"], ["超期3天", "inProgress", "overdue"],
  ["完成✓", "done", null], ["□未启动 ☑进行中 □已完成", "inProgress", null], ["☑已完成 □未完成", "done", null], ["立行立改已完成", "done", null], ["未能按期完成", "inProgress", null],
  ["拟启动", "notStarted", null], ["申请销号", "inProgress", null], ["完成80%", "inProgress", null], ["進行中", "inProgress", null], ["未開始", "notStarted", null], ["WIP", "inProgress", null],
  ["绿灯", null, "onSchedule"], ["红灯", null, "overdue"], ["done", "done", null], ["In progress", "inProgress", null], ["√", "done", null],
] as const)("%s", (word, status, judgement) => {
  expect(readStatus(word)).toMatchObject({ status, judgement });
});

test.each(["差不多了", "张三", "己完成", "完成招标", "市财政局"])("%s is no status", (word) => {
  expect(readStatus(word)).toBeNull();
});

test("是 and 否 answer only where the header asks", () => {
  expect(readStatus("是")).toBeNull();
  expect(readStatus("是", true)).toMatchObject({ status: "done" });
  expect(readStatus("否", true)).toMatchObject({ status: "inProgress" });
});

test.each([
  ["待处理", "notStarted"], ["未受理", "notStarted"], ["待验收", "inProgress"], ["待销号", "inProgress"], ["处置中", "inProgress"], ["化解中", "inProgress"], ["履行中", "inProgress"],
  ["正在修订", "inProgress"], ["已处置", "done"], ["已答复", "done"], ["已化解", "done"], ["闭环", "done"], ["做完了", "done"], ["没做完", "inProgress"], ["进行中 In progress", "inProgress"], ["已完成 Completed", "done"],
] as const)("%s, by its aspect, is %s", (word, status) => {
  expect(readStatus(word)).toMatchObject({ status });
});

test.each(["集中", "适中", "已招标"])("%s says nothing of the state", (word) => {
  expect(readStatus(word)).toBeNull();
});
