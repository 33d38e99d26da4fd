/** What the pane says of several ledgers that are counted as one. */
export const paneSeveral = {
  "pane.several.title": "合并统计",
  "pane.several.hint": "多张台账（如各区一张）合并为一套统计表，并逐张列出。其他文件中的台账以数值形式写入新工作簿。",
  "pane.several.sheets": "本工作簿所有台账",
  "pane.several.files": "多个文件…",
  "pane.done.ledgers_one": "已统计{{count}}张台账：{{ledgers}}。",
  "pane.done.ledgers_other": "已合并统计{{count}}张台账：{{ledgers}}。",
  "pane.done.files_one": "已统计{{count}}张台账，结果在新工作簿中。",
  "pane.done.files_other": "已合并统计{{count}}张台账，结果在新工作簿中。",
  "pane.failure.unread": "以下文件无法读取，未作统计：{{files}}。请更正后重新选择，或不选这些文件。",
} as const;
