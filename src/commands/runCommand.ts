import type { Session } from "#taskpane/session/model.ts";
import type { CommandStep } from "./steps.ts";

/**
 * One step of the session. The pane comes to the front where it holds the result, and where something went wrong or has
 * to be decided; else the result is in the sheets, and a pane that is open says the same.
 */
export async function runCommand({ pane, run }: CommandStep, starting: Promise<Session | null>): Promise<void> {
  const session = await starting;
  if (pane === "always" || session === null) await showPane();
  if (session === null) return;
  const before = session.getState();
  await run(session);
  if (pane === "onTrouble" && needsPane(session, before.notice)) await showPane();
}

/** Where Excel does not let an add-in open its pane the step is done all the same, and the pane says so once it is opened. */
async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane().catch(() => undefined);
}

/** Something to read or to decide; a place without any message was asked for by the step itself. */
function needsPane(session: Session, before: unknown): boolean {
  const { notice } = session.getState();
  if (notice === null) return true;
  return notice !== before && notice.kind !== "success";
}
