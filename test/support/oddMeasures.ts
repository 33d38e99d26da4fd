import type { Measure } from "#core/policy/model";
import { deadline, measureOf } from "./ledgerRows.ts";

/** A staged measure, a lasting one with a target and an open list, and one that says its lead only: what made-up rows are checked against. */
export const oddMeasures: readonly Measure[] = [
  measureOf({ key: "1", number: "1", title: "推行一窗通办", leads: ["市财政局"], responsible: ["市公安局"], deadlines: [
    { ...deadline("stage", "2019-03-31"), raw: "2019年3月底", scope: "measure" }, { ...deadline("by", "2019-06-30"), raw: "2019年6月底", scope: "measure" },
  ] }),
  measureOf({ key: "2", number: "2", title: "压缩办理时间", leads: ["市发展改革委"], openEnded: true, deadlines: [{ ...deadline("ongoing", null), raw: "长期推进", scope: "measure" }], targets: [
    { name: "压缩办理时间", from: null, to: 5, toMin: null, unit: "工作日", comparator: "<=", due: null, raw: "5个工作日", span: { start: 0, end: 0 } },
  ] }),
  measureOf({ key: "3", number: "3", title: "建设信用体系", leads: ["市司法局"] }),
];
