import type { LedgerRow, Status } from "./model.ts";

/** What a status word says: how far the task is, and the unit's own judgement of its pace. */
export interface StatusReading {
  status: Status | null;
  judgement: LedgerRow["ownJudgement"];
}

type Entry = readonly [words: string, status: Status | null, judgement: LedgerRow["ownJudgement"]];

const entries: readonly Entry[] = [
  ["未启动 未开工 未开展 未开始 未实施 未推进 未整改 未办理 未落实 暂未启动 暂未开启 暂未开展 尚未开工 尚未启动 尚未开展 尚未开始 尚未整改 待启动 待开工 待开展 待办 待办理 未办 未到启动时间 未到时间节点 未到期 筹备中 计划中 未动工 notstarted todo pending new planned notyetstarted unstarted", "notStarted", null],
  ["进行中 正在进行 正在办理 正在整改 正在推进 正在落实 正在实施 正在开展 推进中 办理中 整改中 实施中 落实中 在办 在建 已启动 已开工 已开展 已部署 正常推进 有序推进 稳步推进 序时推进 持续推进 长期推进 长期坚持 常态化推进 常态化 常态推进 长期 持续 阶段性完成 阶段性成果 取得阶段性成果 部分完成 部分整改 基本完成 基本整改到位 未完成 未办结 未销号 尚未完成 没有完成 未完结 未完成整改 启动 推进 续办 跟踪 跟踪办理 已受理 已签收 已立项 滚动推进 接续推进 继续推进 inprogress ongoing started underway active doing partial open incomplete partiallyimplemented partiallycompleted partlydone inprocess doing processing wip", "inProgress", null],
  ["达序时 达到序时 达到序时进度 按序时 按序时进度 按序时推进 按序时进度推进 达序时进度 符合序时进度 达进度 达到进度 超进度 超前 进度超前 超序时 超序时进度 快于序时 快于序时进度 按计划推进 按进度推进 按时序推进 达时序 达到时序进度 符合进度 符合进度要求 进度正常 正常 顺利 进展顺利 按计划 ontrack onschedule ahead", "inProgress", "onSchedule"],
  ["未达序时 未达到序时 未达序时进度 未达到序时进度 欠序时 欠进度 欠序时进度 滞后 进度滞后 进展滞后 滞后序时 滞后序时进度 落后 落后序时 落后进度 慢序时 慢于序时 慢于序时进度 受阻 进展受阻 进展缓慢 进度缓慢 推进缓慢 未达进度 未达到进度 低于序时 低于序时进度 behind delayed atrisk slow", "inProgress", "behind"],
  ["逾期 超期 超时 已逾期 已超期 逾期未完成 超期未完成 超期未办结 逾期未办结 到期未完成 逾期未整改 延误 overdue late", "inProgress", "overdue"],
  ["已完成 完成 办结 已办结 完结 已完结 办理完毕 已办理 已办 已办理完毕 已销号 销号 完成整改 已整改 整改到位 已整改到位 整改完成 已完成整改 全部完成 全面完成 已全部完成 提前完成 超额完成 按期完成 按时完成 如期完成 逾期完成 超期完成 完成销号 已落实 落实到位 已落实到位 已达标 达标 关闭 已关闭 结案 已结案 竣工 已竣工 已完工 完工 已建成 建成 已验收 验收通过 已达成 达成 已实现 已兑现 已办毕 done complete completed closed finished implemented achieved delivered resolved fullyimplemented", "done", null],
  ["退回 已退回 退回补办 退回重办 补办 返工 重办 不予认定 未通过 不通过 未予认定 不予销号 退办 退回整改 returned rejected reopened", "returned", null],
  ["取消 已取消 终止 已终止 撤销 已撤销 不再实施 不再推进 不再执行 作废 移出 移出台账 已移出 调整 已调整 合并 已合并 并入 停止实施 已停止 不实施 cancelled canceled dropped", "cancelled", null],
  ["暂停 已暂停 暂缓 暂缓实施 暂缓推进 中止 已中止 缓建 停工 搁置 挂起 缓办 暂停推进 暂停实施 hold onhold paused suspended", "paused", null],
  ["绿 绿灯 绿色 绿牌 green 🟢 ✅", null, "onSchedule"],
  ["黄 黄灯 黄色 黄牌 黄色预警 yellow amber 橙 橙灯 橙色 橙色预警 蓝 蓝灯 蓝色 蓝色预警 🟡 🟠 🔵", null, "behind"],
  ["红 红灯 红色 红牌 红色预警 red 🔴", null, "overdue"],
];

/** Every word of the vocabulary with its reading, keys without spaces. */
export const statusWords: ReadonlyMap<string, StatusReading> = new Map(
  entries.flatMap(([words, status, judgement]) => words.split(" ").map((word) => [word, { status, judgement }] as const)),
);

/** Marks that answer a question in the header (是否完成). */
export const answers: ReadonlyMap<string, Status> = new Map([
  ["是", "done"], ["√", "done"], ["✓", "done"], ["✔", "done"], ["☑", "done"], ["■", "done"], ["y", "done"], ["yes", "done"], ["true", "done"], ["1", "done"], ["●", "done"],
  ["否", "inProgress"], ["×", "inProgress"], ["✗", "inProgress"], ["✘", "inProgress"], ["x", "inProgress"], ["□", "inProgress"], ["☐", "inProgress"], ["n", "inProgress"], ["no", "inProgress"], ["false", "inProgress"], ["0", "inProgress"], ["○", "inProgress"],
]);
