/** Reasons that a custom function gives with an error value, and words in its results. */
export const functions = {
  "function.deadline.badReference": "参照日期不是日期。请给出日期单元格或“2018-12-05”形式的文字。",
  "function.deadline.noDay": "此时限没有截止日期（如长期推进、按序时进度、定期报送）。",
  "function.deadline.unreadable": "读不出截止日期。没有年份的表述请在第二个参数给出参照日期。",
  "function.unit.unknown": "单位库中没有此单位。",
  "function.unit.ambiguous": "可能指多个单位：{{names}}。",
  "function.unit.proposal": "没有此单位，是否为“{{name}}”？",
  "function.owners.badRule": "第二个参数应为“写明”“首位”“均牵头”“同责”之一，或文件中说明牵头规则的原句。",
  "function.owners.noLead": "没有写明牵头单位。若排在首位的牵头，请在第二个参数写“首位”。",
  "function.owners.noResponsible": "没有其他责任单位。",
  "function.status.badDay": "数据截至日期不是日期。请给出日期单元格或“2018-12-05”形式的文字。",
  "function.status.shapes": "各区域的行数、列数不一致。",
  "function.target.none": "没有量化指标。",
  "function.target.figure": "{{name}}{{comparator}}{{value}}{{unit}}",
} as const;
