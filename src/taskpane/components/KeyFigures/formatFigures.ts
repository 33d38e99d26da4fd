/** Where there is nothing to tell. */
export const noFigure = "—";

/** A share of one in per cent; — where there is nothing that it could be a share of. */
export function formatRate(rate: number | null): string {
  return rate === null ? noFigure : `${(rate * 100).toFixed(1)}%`;
}

/** A difference of two shares in points, with its sign; none is 0.0. */
export function formatChange(change: number | null): string {
  if (change === null) return noFigure;
  const points = (change * 100).toFixed(1);
  if (Number(points) === 0) return "0.0";
  return change > 0 ? `+${points}` : points.replace("-", "−");
}
