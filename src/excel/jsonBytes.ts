import type { CellValue } from "#core/ledger/model";

/** Bytes of a cell's value in a request or an answer: UTF-8, in which a Chinese character is three, with quotes and comma. */
export function jsonBytes(value: CellValue): number {
  if (typeof value !== "string") return 12;
  let bytes = 3;
  for (let index = 0; index < value.length; index += 1) bytes += value.charCodeAt(index) < 128 ? 1 : 3;
  return bytes;
}
