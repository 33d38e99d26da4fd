import { session } from "#taskpane/main.ts";
import type { Session } from "#taskpane/session/model.ts";

/** A ribbon button: one step of the session, with the pane in front to show what came of it. */
function associate(name: string, step: (session: Session) => Promise<void>): void {
  const run = async (): Promise<void> => {
    const current = await session;
    await Office.addin.showAsTaskpane();
    if (current !== null) await step(current);
  };
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void run().finally(() => event.completed());
  });
}

// The names stand in manifest.xml.
associate("openLedger", (current) => current.openActive());
associate("runCheck", (current) => current.check());
associate("writeStatistics", (current) => current.writeStatistics());
