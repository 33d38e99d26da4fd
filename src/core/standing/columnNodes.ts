import { endOfMonth, type IsoDate } from "#core/calendar/isoDate";
import type { StatedFigure } from "#core/ledger/model";
import type { ProgressNode } from "./model.ts";
import { accumulate, resolveParts } from "./partsOfYear.ts";

/**
 * 节点 from columns 一季度目标, 二季度目标 …: the part of the year's target that is to be reached by then. Only where it can
 * be told whether the quarters count from the beginning of the year; columns without a year lie in that of `reference`.
 */
export function findColumnNodes(figures: readonly StatedFigure[], reference: IsoDate | null): ProgressNode[] {
  const goals = figures.filter(({ role }) => role === "goal");
  const years = new Set(goals.filter(({ month }) => month !== null).map(({ year }) => year));
  return [...years].flatMap((year) => {
    const day = year ?? (reference === null ? null : Number(reference.slice(0, 4)));
    return day === null ? [] : nodesOfYear(goals.filter((one) => one.year === year), day);
  });
}

function nodesOfYear(goals: readonly StatedFigure[], year: number): ProgressNode[] {
  const parts = goals.filter(({ month }) => month !== null);
  const wholes = new Set(goals.filter(({ month }) => month === null).map(({ value }) => value));
  const [whole = null] = wholes;
  const kind = wholes.size > 1 ? null : resolveParts(parts, whole === null ? null : { value: whole });
  if (kind === null) return [];
  const sums = accumulate(parts, kind);
  const total = whole ?? sums.at(-1)?.value ?? 0;
  const nodes = sums.map(({ month, value }) => ({ day: endOfMonth(year, month), share: value / total }));
  // What runs down (压减至) is no progress.
  return total > 0 && nodes.every(({ share }) => share >= 0 && share <= 1) ? nodes : [];
}
