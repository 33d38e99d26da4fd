/** What the place 统计 says. */
export const paneStatistics = {
  "pane.statistics.hint": "统计写在新的工作表中，全部是公式：台账改动后自动更新。再次写入时就地更新，不会重复生成。",
  "pane.statistics.sheets": "要写入的工作表",
  "pane.statistics.write": "写入统计表",
  "pane.statistics.figures": "总体情况",
  "pane.statistics.asOf": "截至 {{asOf}}",
  "pane.statistics.sentence": "{{total}} 项任务，已完成 {{done}} 项，逾期 {{overdue}} 项",
  "pane.statistics.rate": "完成率 {{rate}}",
  "pane.class.done": "已完成",
  "pane.class.onTrack": "达到序时",
  "pane.class.behind": "未达序时",
  "pane.class.overdue": "逾期未完成",
  "pane.class.notStarted": "未启动",
  "pane.class.ongoing": "长期推进",
  "pane.class.other": "其他",
} as const;
