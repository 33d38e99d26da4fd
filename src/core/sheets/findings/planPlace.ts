import type { Place } from "#core/findings/finding";
import { text, verbatim } from "#core/findings/text";
import { formatColumn } from "../address.ts";
import type { PlanCell } from "../sheetPlan.ts";

/** A link to the cell; a whole row or sheet by its name. */
export function planPlace({ sheet, row, column }: Place): PlanCell {
  if (sheet === null) return null;
  if (row === null) return { kind: "text", text: verbatim(sheet) };
  const name = column === null ? text("sheet.link.row", { row }) : verbatim(`${formatColumn(column)}${row}`);
  return { kind: "link", text: name, target: { sheet, row, column: column ?? 1 } };
}
