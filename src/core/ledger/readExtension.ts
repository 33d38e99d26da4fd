import type { IsoDate } from "#core/calendar/isoDate";
import { isBlank, isErrorValue, wordsOf } from "./cells.ts";
import type { CellValue, Extension, LedgerRow } from "./model.ts";
import type { Readings } from "./readings.ts";
import type { RowContext } from "./rowContext.ts";

/** 调整后时限 with who allowed it and when; the approval may stand in one cell or in several. */
export function readExtension({ cells, roles, readings }: RowContext, row: number, found: LedgerRow["cells"]): Extension | null {
  const to = found.extendedTo?.value ?? "";
  if (!isStated(to)) return null;
  let approvedBy: string | null = null;
  let approvedOn: IsoDate | null = null;
  for (const column of roles.get("approval") ?? []) {
    const value = cells.at(row, column);
    if (!isStated(value)) continue;
    approvedOn ??= readApprovalDay(value, readings);
    const words = typeof value === "string" ? value.replace(dayInWords, "").replace(/[\s()（）,，、;；:：]+/gu, " ").trim() : "";
    if (words !== "" && !refused.test(words)) approvedBy ??= words;
  }
  return { to: readings.day(to), approvedBy, approvedOn };
}

const dayInWords = /(?:19|20)\d{2}(?:[-./]\d{1,2}[-./]\d{1,2}|年\d{1,2}月\d{1,2}日?)/gu;
const refused = /^(?:否|未批准|未审批|待批|待审批|未经批准|不同意|审批中|申请中|未报批|拟报批)$/u;

function readApprovalDay(value: CellValue, readings: Readings): IsoDate | null {
  if (typeof value === "number") return readings.day(value);
  const [first] = wordsOf(value).match(dayInWords) ?? [];
  return first === undefined ? null : readings.day(first);
}

function isStated(value: CellValue): boolean {
  return !isBlank(value) && !isErrorValue(value) && !/^(?:[-—/／\\]+|无|否)$/u.test(wordsOf(value));
}
