import type { Standing } from "#core/standing/model";
import type { Counts } from "./model.ts";

export const lightNames = ["red", "yellow", "green", "blue", "grey"] as const;
export type Light = (typeof lightNames)[number];

/** What a rule gives a light to: a class, or 临期 across the classes. The order is that of the rule table. */
export const situations = ["overdue", "behind", "dueSoon", "done", "onTrack", "notStarted", "ongoing", "other"] as const satisfies readonly (Standing["class"] | "dueSoon")[];
export type Situation = (typeof situations)[number];

/** The light of each situation; null for none. Offices differ, so the table is theirs to edit. */
export type LightRules = Readonly<Record<Situation, Light | null>>;

export const defaultLightRules: LightRules = {
  overdue: "red", behind: "yellow", dueSoon: "yellow", done: "green", onTrack: "green", notStarted: "grey", ongoing: "grey", other: "grey",
};

/**
 * The light of a task: that of 临期 where it is due soon and the rule has one, unless it is 未达序时, which says more;
 * else that of its class.
 */
export function lightOf({ class: rowClass, dueSoon }: Pick<Standing, "class" | "dueSoon">, rules: LightRules = defaultLightRules): Light | null {
  if (dueSoon && rowClass !== "behind" && rules.dueSoon !== null) return rules.dueSoon;
  return rules[rowClass];
}

export function countLights(standings: readonly Standing[], rules: LightRules = defaultLightRules): Readonly<Record<Light, number>> {
  const counts = { red: 0, yellow: 0, green: 0, blue: 0, grey: 0 };
  for (const standing of standings) {
    const light = lightOf(standing, rules);
    if (light !== null) counts[light] += 1;
  }
  return counts;
}

/** The light of a group: that of its worst tasks. 20 tasks of which one is overdue: red. */
export function lightOfGroup(figures: Pick<Counts, "overdue" | "behind" | "dueSoon" | "done" | "onTrack">, rules: LightRules = defaultLightRules): Light | null {
  if (figures.overdue > 0) return rules.overdue;
  if (figures.behind > 0) return rules.behind;
  if (figures.dueSoon > 0 && rules.dueSoon !== null) return rules.dueSoon;
  return figures.done + figures.onTrack > 0 ? rules.onTrack : rules.notStarted;
}
