import type { Deadline } from "#core/deadlines/model";
import type { PolicyDocument } from "./model.ts";

/** 2022—2024年, 2022-2024 in a title. */
const titleRange = /(20\d{2})年?[-—–~至]+(20\d{2})/u;
const titleYear = /20\d{2}/u;

/** The time that a document is for: its title's years, else until the last day that its goals name; null when neither says. */
export function readHorizon(goals: readonly Deadline[], title: string): PolicyDocument["horizon"] {
  const [, first, last] = titleRange.exec(title) ?? [];
  if (first !== undefined && last !== undefined) return { start: `${first}-01-01`, end: `${last}-12-31` };
  const ends = goals.flatMap(({ end }) => (end === null ? [] : [end])).sort();
  const end = ends.at(-1);
  if (end !== undefined) return { start: null, end };
  const year = titleYear.exec(title)?.[0];
  return year === undefined ? null : { start: `${year}-01-01`, end: `${year}-12-31` };
}
