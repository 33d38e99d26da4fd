import { toSerial } from "#core/calendar/excelSerial";
import { text, verbatim } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import type { Area } from "#core/ledger/model";
import { formula, label, message } from "./cells.ts";
import { annexWord } from "./rules/planRulesSheet.ts";
import { ruleCell, ruleLabel } from "./rules/ruleCells.ts";
import type { PlanBlock, PlanCell, SheetPlan } from "./sheetPlan.ts";
import { rulesOf } from "./sheetsInput.ts";
import type { SheetsInput } from "./sheetsInput.ts";
import { formats, noteStyle, subtitleStyle, titleStyle } from "./styles.ts";

/** 附件号 and 密级; title; day of the data and unit of measure: the rows above the header of every table. */
export const headRows = 3;

export interface SheetHead {
  title: Text;
  /** Number of the annex; null on a sheet that is none. */
  annex: number | null;
  /** Columns of the table. */
  width: number;
  /** The cell of 数据截至日期 with its sheet. */
  asOfCell: string;
  /** 单位：项、%, or null. */
  unit: Text | null;
  /** Columns of the words 数据截至日期, and of the day itself. */
  columns?: { label: number; day: number };
  /** The day where this sheet holds it, with a word on it. */
  day?: PlanCell;
  hint?: PlanCell;
}

type HeadPlan = Pick<SheetPlan, "merges" | "numberFormats" | "styles" | "rowHeights"> & { block: PlanBlock };

export function planHead(input: SheetsInput, head: SheetHead): HeadPlan {
  const { width, columns = { label: 2, day: 2 } } = head;
  const line = (row: number): Area => ({ row, column: 1, rowCount: 1, columnCount: width });
  const day: Area = { row: 3, column: columns.label + 1, rowCount: 1, columnCount: columns.day };
  // As much of the line as a word needs.
  const right = Math.max(1, Math.min(4, width - columns.label - columns.day));
  const secrecy: Area = { row: 1, column: width - right + 1, rowCount: 1, columnCount: right };
  const subtitle: PlanCell[] = Array.from({ length: width }, () => null);
  subtitle[0] = message("sheet.asOf");
  subtitle[columns.label] = head.day ?? formula(head.asOfCell, toSerial(input.statistics.asOf));
  if (head.hint !== undefined) subtitle[columns.label + columns.day] = head.hint;
  if (head.unit !== null) subtitle[width - right] = label(head.unit);
  const top: PlanCell[] = Array.from({ length: width }, () => null);
  top[0] = planAnnex(input, head.annex);
  top[width - right] = formula(`${ruleCell("print.secrecy")}&""`, rulesOf(input).secrecy);
  return {
    block: { row: 1, column: 1, cells: [top, [label(head.title)], subtitle] },
    merges: [{ ...line(1), columnCount: columns.label }, secrecy, line(2), { ...line(3), columnCount: columns.label }, day, { ...secrecy, row: 3 }].filter(({ columnCount }) => columnCount > 1),
    numberFormats: [{ area: day, format: formats.date }],
    styles: [
      { area: line(1), style: { ...subtitleStyle, bold: true } }, { area: secrecy, style: { align: "right" } },
      { area: line(2), style: titleStyle }, { area: line(3), style: subtitleStyle },
      { area: { ...line(3), columnCount: columns.label }, style: { align: columns.label > 1 ? "right" : "left" } }, { area: day, style: { align: "left" } }, { area: { ...secrecy, row: 3 }, style: { align: "right" } },
    ],
    rowHeights: [{ row: 2, points: 30 }],
  };
}

/** 附件1: the word is a rule, the number is the sheet's. */
function planAnnex(input: SheetsInput, annex: number | null): PlanCell {
  if (annex === null) return null;
  const cell = ruleCell("print.annex");
  return formula(`IF(${cell}="","",${cell}&"${annex}")`, rulesOf(input).annex === "" ? "" : text("sheet.annex", { word: annexWord(input), number: annex }));
}

/** Notes below a table and, last, 制表 and 审核. */
export function planFoot(input: SheetsInput, notes: readonly Text[], place: { row: number; width: number }): Pick<SheetPlan, "merges" | "styles"> & { block: PlanBlock; last: number } {
  const { preparedBy, checkedBy } = rulesOf(input);
  const parts = [ruleLabel("print.preparedBy"), ruleCell("print.preparedBy"), '"　　　　　　"', ruleLabel("print.checkedBy"), ruleCell("print.checkedBy")];
  const signed = formula(parts.join("&"), text("sheet.foot.signed", { preparedBy: verbatim(preparedBy), checkedBy: verbatim(checkedBy) }));
  const lines = Array.from({ length: notes.length + 1 }, (_, index): Area => ({ row: place.row + index, column: 1, rowCount: 1, columnCount: place.width }));
  return {
    block: { row: place.row, column: 1, cells: [...notes.map((note) => [label(note)]), [signed]] },
    merges: lines,
    styles: lines.map((area, index) => ({ area, style: index < notes.length ? noteStyle : subtitleStyle })),
    last: place.row + notes.length,
  };
}
