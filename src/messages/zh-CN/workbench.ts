/** Words of the page for trying and testing. */
export const workbench = {
  "workbench.title": "政策台账 试用与测试页",
  "workbench.face": "试用与测试页，并非 Excel",
  "workbench.open": "打开 .xlsx",
  "workbench.save": "保存 .xlsx",
  "workbench.sample": "示例台账",
  "workbench.opened": "已打开 {{file}}",
  "workbench.saved": "已保存 {{file}}",
  "workbench.grid": "表格",
  "workbench.pane": "政策台账窗格",
  "workbench.theme.light": "浅色",
  "workbench.theme.dark": "深色",
  "workbench.new": "新建",
  "workbench.created": "已新建空白工作簿",
  "workbench.newName": "工作簿.xlsx",
  "workbench.sheetRefused": "工作表不能这样改（{{code}}）：名称不超过 31 个字，不含 [ ] : * ? / \\，不与已有的重复；受保护的工作簿和最后一张工作表不能改",
} as const;
