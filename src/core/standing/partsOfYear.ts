import type { StatedFigure } from "#core/ledger/model";

/** Whether figures by quarter count from the beginning of the year on, or each quarter by itself. */
export type PartsKind = "cumulative" | "each";

/** Sums of decimals: 0.1 + 0.2 is 0.3. */
const digits = 9;

/**
 * Tells it from the goals of the quarters and that of the year: rising to it they are cumulative, adding up to it each
 * stands for itself. 25%, 50%, 75%, 100% say so without one. Null: nobody can tell.
 */
export function resolveParts(parts: readonly StatedFigure[], whole: Pick<StatedFigure, "value"> | null): PartsKind | null {
  if (parts.length === 0) return null;
  if (parts.every(({ isCumulative }) => isCumulative)) return "cumulative";
  const sorted = inOrder(parts);
  const total = whole?.value ?? (sorted.every(({ unit }) => unit === "%") ? 100 : null);
  const rises = sorted.every(({ value }, index) => value >= (sorted[index - 1]?.value ?? 0));
  if (total === null || sorted.at(-1)?.month !== 12) return null;
  if (rises && sorted.at(-1)?.value === total) return "cumulative";
  return round(sorted.reduce((sum, { value }) => sum + value, 0)) === round(total) ? "each" : null;
}

/** What has come together by the end of each part. */
export function accumulate(parts: readonly StatedFigure[], kind: PartsKind): { month: number; value: number }[] {
  let sum = 0;
  return inOrder(parts).map(({ month, value }) => {
    sum = kind === "each" ? round(sum + value) : value;
    return { month: month ?? 12, value: sum };
  });
}

function inOrder(parts: readonly StatedFigure[]): StatedFigure[] {
  return [...parts].sort((one, other) => (one.month ?? 12) - (other.month ?? 12));
}

function round(value: number): number {
  return Number(value.toFixed(digits));
}
