import type { Dimension, Figures, Group, PreviousStatistics } from "./model.ts";
import type { CountedGroup } from "./countGroups.ts";

/** Units and people are ranked; months and chapters are not in a competition. */
const ranked: ReadonlySet<Dimension> = new Set(["lead", "responsible", "leader", "unitLeader", "person", "contact"]);

/** Adds rank and change to counted groups. Equal rates share a rank and the next one is skipped: 1, 2, 2, 4. */
export function rankGroups(dimension: Dimension, groups: readonly CountedGroup[], previous: Pick<PreviousStatistics, "groups"> | null): Group[] {
  const rates = groups.filter(({ key }) => key !== "").map(({ figures }) => figures.completionRate).filter((rate) => rate !== null).sort((one, other) => other - one);
  const ranks = new Map<number, number>();
  rates.forEach((rate, index) => { if (!ranks.has(rate)) ranks.set(rate, index + 1); });
  const before = new Map(previous?.groups[dimension]?.map(({ key, figures }) => [key, figures]));
  return groups.map(({ key, label, figures }) => {
    const rate = figures.completionRate;
    const rank = ranked.has(dimension) && key !== "" && rate !== null ? (ranks.get(rate) ?? null) : null;
    return { key, label, figures, rank, change: computeChange(figures, before.get(key)) };
  });
}

/** 较上月: the difference of two completion rates, not the rate of the difference. */
export function computeChange(now: Figures, before: Figures | undefined): number | null {
  if (before === undefined || now.completionRate === null || before.completionRate === null) return null;
  return now.completionRate - before.completionRate;
}
