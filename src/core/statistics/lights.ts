import type { Standing } from "#core/standing/model";

export const lightNames = ["red", "yellow", "green", "grey"] as const;
export type Light = (typeof lightNames)[number];

/**
 * The light of a task follows its class: red 逾期, yellow 未达序时 or 临期, green 完成 or 达到序时, grey what has not begun,
 * what is halted and what has no end.
 */
export function lightOf({ class: rowClass, dueSoon }: Standing): Light {
  if (rowClass === "overdue") return "red";
  if (rowClass === "behind" || dueSoon) return "yellow";
  return rowClass === "done" || rowClass === "onTrack" ? "green" : "grey";
}

export function countLights(standings: readonly Standing[]): Readonly<Record<Light, number>> {
  const counts = { red: 0, yellow: 0, green: 0, grey: 0 };
  for (const standing of standings) counts[lightOf(standing)] += 1;
  return counts;
}
