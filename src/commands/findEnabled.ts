import type { PaneState } from "#taskpane/session/model.ts";
import { commandIds, commandNeeds, type CommandId } from "./ribbon.ts";

/** What of the session's state the buttons follow. */
export type RibbonFacts = Pick<PaneState, "policies" | "opened" | "report" | "restorePoints">;

const isMet = {
  policy: ({ policies }: RibbonFacts) => policies.length > 0,
  report: ({ opened, report }: RibbonFacts) => opened !== null && report !== null,
  redo: ({ restorePoints }: RibbonFacts) => restorePoints.redo !== null,
} as const;

/** The buttons that are grey at times, and whether they can work now. */
export function findEnabled(facts: RibbonFacts): ReadonlyMap<CommandId, boolean> {
  return new Map(commandIds.flatMap((id) => {
    const need = commandNeeds[id];
    return need === undefined ? [] : [[id, isMet[need](facts)] as const];
  }));
}
