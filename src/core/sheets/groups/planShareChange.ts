import { formula, noFigure, words } from "../cells.ts";
import type { PlanCell } from "../sheetPlan.ts";

const shareDigits = 8;

/** 较上月: a rate less what the archived month had, — where either is missing. */
export function planShareChange(cell: string, share: number | null, change: number | null): PlanCell {
  if (share === null || change === null) return words(noFigure);
  // What the archived sheet said, as a constant; rounded, so that no change shows as 0.0% and not as +0.0%.
  const before = roundShare(share - change);
  return formula(`IFERROR(ROUND(${cell}-${before},${shareDigits}),"${noFigure}")`, roundShare(share - before));
}

function roundShare(share: number): number {
  return Number(share.toFixed(shareDigits));
}
