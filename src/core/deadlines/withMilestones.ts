import type { Deadline } from "./model.ts";

/**
 * For readers who look at one line: an ongoing deadline behind a stage in the same text takes the stage's day as its
 * `end`, so that the last entry tells both that the task goes on and what can be checked.
 */
export function withMilestones(deadlines: readonly Deadline[]): Deadline[] {
  let milestone: Deadline | null = null;
  return deadlines.map((deadline) => {
    if (deadline.kind === "stage") milestone = deadline;
    return deadline.kind === "ongoing" && milestone !== null ? { ...deadline, start: null, end: milestone.end } : deadline;
  });
}
