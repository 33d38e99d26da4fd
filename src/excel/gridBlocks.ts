import type { CellValue } from "#core/ledger/model";
import { jsonBytes } from "./jsonBytes.ts";

/** Excel answers no read of more cells; above it `values` may even be null without an error (docs: excel/performance). */
export const maxCells = 5_000_000;
/** Excel on the web refuses answers above 5 MB; a fifth is kept for the envelope. */
const maxBytes = 4_000_000;
/** Before anything was read: a cell of a full table of Chinese words. */
const assumedBytesPerCell = 24;

/** How many rows to ask for at a time. Shrinks by what the rows read so far have weighed and by every refusal. */
export interface BlockSizer {
  rows(): number;
  /** Takes note of a block that came. */
  weigh(values: readonly (readonly CellValue[])[]): void;
  /** The host refused: half as many. False when a single row was too much. */
  halve(): boolean;
}

/** `weightFactor`: how many arrays of the block's shape come back (values, and number formats with them). */
export function createBlockSizer(columnCount: number, weightFactor = 1): BlockSizer {
  let bytesPerRow = Math.max(1, columnCount * assumedBytesPerCell * weightFactor);
  let limit = Number.MAX_SAFE_INTEGER;
  const rows = (): number => Math.max(1, Math.min(limit, Math.floor(maxBytes / bytesPerRow)));
  return {
    rows,
    weigh(values) {
      const bytes = values.reduce((sum, row) => row.reduce<number>((inRow, value) => inRow + jsonBytes(value), sum), 0);
      // The heaviest block so far decides: tables grow wordier downwards more often than not.
      bytesPerRow = Math.max(bytesPerRow, (bytes * weightFactor) / Math.max(1, values.length));
    },
    halve() {
      const now = rows();
      limit = Math.max(1, Math.floor(now / 2));
      return now > 1;
    },
  };
}
