import { setValue, ensureRow, valueAt } from "#host/grid/cells";
import { checkWritable, shownValue } from "#host/grid/writeCells";
import { readRecord, readText } from "#host/protocol/arguments";
import type { RangeTarget } from "#host/session";

export function readLink({ sheet, area }: RangeTarget): unknown {
  const link = sheet.links.get(`${area.row},${area.column}`);
  if (link === undefined) return null;
  const shown = { textToDisplay: String(shownValue(valueAt(sheet, area.row, area.column))), ...(link.tooltip === null ? {} : { screenTip: link.tooltip }) };
  return link.location === null ? { address: link.target, ...shown } : { documentReference: link.location, ...shown };
}

/** d.ts, Excel.RangeHyperlink: `address` leads outside, `documentReference` to a place in the workbook. */
export function writeLink(target: RangeTarget, value: unknown): void {
  checkWritable(target);
  const { address, documentReference, textToDisplay, screenTip } = readRecord(value);
  const link = {
    target: address === undefined || address === null ? "" : readText(address),
    location: documentReference === undefined || documentReference === null ? null : readText(documentReference).replace(/^#/u, ""),
    tooltip: screenTip === undefined || screenTip === null ? null : readText(screenTip),
  };
  const { sheet, area } = target;
  for (let row = area.row; row <= area.lastRow; row += 1) {
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      sheet.links.set(`${row},${column}`, link);
      if (textToDisplay !== undefined && textToDisplay !== null) setValue(ensureRow(sheet, row), column, readText(textToDisplay));
    }
  }
}
