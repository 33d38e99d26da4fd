/** Corrections of the user's cells, what can be undone, marks in the sheet. */
export const changes = {
  "change.label.fixes": "更正“{{check}}”（{{cells}} 个单元格）",
  "change.label.fixesOfSeveral": "更正 {{checks}} 类问题（{{cells}} 个单元格）",
  "change.label.match": "第 {{row}} 行的举措编号",
  "change.refused.noFix": "没有可以自动更正的内容。",
  "change.refused.otherSheet": "涉及另一张工作表，请单独更正。",
  "change.refused.merged": "涉及合并单元格中被遮住的单元格，请先取消合并。",
  "change.refused.tooLong": "更正后的文字超过单元格的 32,767 个字符。",
  "change.refused.filtered": "工作表正处于筛选状态，不能插入行。请先清除筛选。",
  "change.columnHeader": "举措编号",
  "mark.title": "核对提示",
  "mark.more": "（另有 {{count}} 条，见核对页）",
  "work.damaged": "工作簿中保存的设置有一部分无法读取（{{fields}}），已按默认值处理。",
  "live.tooLarge": "本表有 {{rows}} 行，超过 {{most}} 行，默认不实时核对。可手动开启，或修改后点“核对”。",
} as const;
