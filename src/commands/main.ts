import { session } from "#taskpane/main.ts";
import { followSession } from "./followSession.ts";
import { commandIds } from "./ribbon.ts";
import { runCommand } from "./runCommand.ts";
import { commandSteps } from "./steps.ts";

// One function for the ribbon's button, the cell's menu and the shortcut of a command.
for (const id of commandIds) {
  Office.actions.associate(id, (event?: Office.AddinCommands.Event) => {
    // A shortcut waits for nothing and brings no event.
    void runCommand(commandSteps[id], session).finally(() => event?.completed());
  });
}

void session.then((current) => { if (current !== null) followSession(current); });
