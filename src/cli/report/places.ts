import { formatColumn } from "#core/sheets/address";
import type { Place } from "#core/findings/finding";
import type { Area } from "#core/ledger/model";
import type { Messages } from "#messages/messages";
import { text } from "#core/findings/text";

/** `E7`, `7` for a whole row, "" for a whole sheet. */
function cellOf({ row, column }: Place): string {
  if (row === null) return "";
  return column === null ? String(row) : formatColumn(column) + String(row);
}

export function addressOf({ row, column, rowCount, columnCount }: Area): string {
  return `${formatColumn(column)}${row}:${formatColumn(column + columnCount - 1)}${row + rowCount - 1}`;
}

/** A place as people say it. */
export function formatPlace(place: Place, messages: Messages): string {
  const cell = cellOf(place);
  const sheet = place.sheet ?? "";
  return messages.render(text(cell === "" ? "cli.check.sheetWide" : "cli.check.place", { sheet, cell })).trim();
}
