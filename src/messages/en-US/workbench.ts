import type { Catalogue } from "../catalogue.ts";
import type { workbench as zh } from "../zh-CN/workbench.ts";

export const workbench = {
  "workbench.title": "Policy Ledger, trial and test page",
  "workbench.face": "For trying and testing. This is not Excel",
  "workbench.open": "Open .xlsx",
  "workbench.save": "Save .xlsx",
  "workbench.sample": "Sample ledger",
  "workbench.opened": "{{file}} opened",
  "workbench.saved": "{{file}} saved",
  "workbench.grid": "Spreadsheet",
  "workbench.pane": "Policy Ledger pane",
  "workbench.theme.light": "Light",
  "workbench.theme.dark": "Dark",
  "workbench.new": "New",
  "workbench.created": "New workbook",
  "workbench.newName": "Workbook.xlsx",
  "workbench.sheetRefused": "The sheet cannot be changed like that ({{code}}). A name has at most 31 characters, none of [ ] : * ? / \\, and is not taken; a protected workbook and the last sheet stay as they are",
  "workbench.unsaved.title": "Unsaved changes",
  "workbench.unsaved.words": "The workbook has changes that were not saved. Going on loses them.",
  "workbench.unsaved.stay": "Go back",
  "workbench.unsaved.goOn": "Go on without saving",
} satisfies Catalogue<typeof zh>;
