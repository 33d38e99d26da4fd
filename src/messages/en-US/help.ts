import type { Catalogue } from "../catalogue.ts";
import type { help as zh } from "../zh-CN/help.ts";

export const help: Catalogue<typeof zh> = {
  "help.title": "Policy Ledger help",
  "help.begin": "The first time",
  "help.begin.1": "Open the task-division table (.xlsx).",
  "help.begin.2": "Choose a policy on the Policy Ledger tab; without one, only the table itself is checked.",
  "help.begin.3": "Check: the cells in question are coloured, and a sheet lists every reason and what to do.",
  "help.begin.4": "Statistics: sheets of formulas are written. Refresh them once the table has changed.",
  "help.commands": "Commands of the tab",
  "help.cellMenu": "The menu of a cell",
  "help.command": "Command",
  "help.does": "What it does",
  "help.keys": "Keys",
  "help.keys.note": "Shortcuts need Excel of Microsoft 365; Excel 2021 has none.",
  "help.functions": "Functions",
  "help.function.ranges": "An argument may be a cell or a range. A range gives an array of its own shape, so that one formula serves a column; a cell without a result is an error of its own, a blank cell stays blank.",
  "help.function.errors": "#N/A means that there is no result, #VALUE! that an argument is wrong; the mark beside the cell says why.",
  "help.function.optional": "optional",
  "help.example": "Example",
  "help.function.STATUS.day": "Without a day of the data the end of the month before the calculation counts, and the result does not renew itself (the function is not volatile). For a result that stays and can be checked, refer to a cell with the day, such as the statistics sheets' own (name PL_AsOf). The policy, the workbook's settings and approved extensions are no arguments and are left out.",
  "help.function.TARGET.columns": "The columns of a single cell's result: name, direction, value, unit, value before, day (a serial number).",
  "help.undo": "Undo",
  "help.undo.words": "Excel's own undo may be lost when an add-in writes. Every correction of the ledger has its own: Undo last write.",
  "help.privacy": "Data",
  "help.privacy.words": "Nothing leaves this computer: no network access but loading the page and Office.js.",
};
