import type { Notice, Run } from "../model.ts";
import type { CheckSteps } from "./check.ts";
import { failureNotice, type StepTools } from "./tools.ts";

interface LiveCheck extends Pick<CheckSteps, "checkWhileEditing"> {
  /** After a check: the ledger, the day or the settings may be others than those that are watched with. */
  restart: () => Promise<void>;
}

/** 边改边核: the report follows the user's edits while it is on. One watch at a time. */
export function createLiveCheck({ state, set, quietly }: StepTools): LiveCheck {
  let stop: (() => Promise<void>) | null = null;
  let isLargeAllowed = false;
  const end = async (): Promise<void> => {
    const stopped = stop?.();
    stop = null;
    await stopped;
  };
  const begin = async (run: Run): Promise<Notice | null> => {
    const { opened } = state();
    if (opened === null) return null;
    const watched = await run.actions.watchEdits(opened, run.environment, {
      evenIfLarge: isLargeAllowed,
      onReport: (report, now) => {
        // Another sheet or policy was chosen meanwhile: what was watched is no longer what is shown.
        if (state().opened === null) return;
        set({ report, opened: now, liveCheck: "on" });
        if (state().isMarked) void run.actions.markFindings(report, run.environment);
      },
      onPaused: (why) => set({ liveCheck: why }),
    });
    if (!watched.ok) return failureNotice(run.actions.failureTexts(watched.failure));
    stop = watched.value.stop;
    // It may have said at once why it does not.
    if (state().liveCheck === "off") set({ liveCheck: "on" });
    return null;
  };
  const checkWhileEditing: LiveCheck["checkWhileEditing"] = async (wanted, evenIfLarge = false) => {
    await end();
    isLargeAllowed = evenIfLarge;
    set({ liveCheck: "off" });
    if (wanted) await quietly(begin);
  };
  return {
    checkWhileEditing,
    restart: () => (stop === null ? Promise.resolve() : checkWhileEditing(true, isLargeAllowed)),
  };
}
