import type { Session } from "#taskpane/session/model.ts";
import { findEnabled } from "./findEnabled.ts";
import { commandIds, commandNeeds, controlId, groupId, ribbonGroups, tabId, type CommandId, type RibbonGroup } from "./ribbon.ts";

/** An update may clear what Excel's own undo keeps: one for all changes of a moment, and none without a change. */
const patience = 300;

function controlsOf({ controls }: RibbonGroup): readonly CommandId[] {
  return controls.flatMap((control) => (typeof control === "string" ? control : control.items));
}

function planUpdate(changed: ReadonlyMap<CommandId, boolean>): Office.RibbonUpdaterData {
  const groups = ribbonGroups.map((group) => ({
    id: groupId(group.id),
    controls: controlsOf(group).flatMap((id) => {
      const enabled = changed.get(id);
      return enabled === undefined ? [] : [{ id: controlId(id), enabled }];
    }),
  }));
  return { tabs: [{ id: tabId, groups: groups.filter(({ controls }) => controls.length > 0) }] };
}

/** Keeps the ribbon's buttons as the session is, in versions of Excel that let a page change them. */
export function followSession(session: Session): () => void {
  if (!Office.context.requirements.isSetSupported("RibbonApi", "1.1")) return () => undefined;
  // As the manifest has them.
  let shown: ReadonlyMap<CommandId, boolean> = new Map(commandIds.filter((id) => commandNeeds[id] !== undefined).map((id) => [id, false]));
  let timer: ReturnType<typeof setTimeout> | null = null;
  const update = (): void => {
    timer = null;
    const wanted = findEnabled(session.getState());
    const changed = new Map([...wanted].filter(([id, enabled]) => shown.get(id) !== enabled));
    if (changed.size === 0) return;
    const before = shown;
    shown = wanted;
    // Excel refuses while it is starting; the next change tries again.
    Office.ribbon.requestUpdate(planUpdate(changed)).catch(() => { shown = before; });
  };
  const stop = session.subscribe(() => { timer ??= setTimeout(update, patience); });
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
  };
}
