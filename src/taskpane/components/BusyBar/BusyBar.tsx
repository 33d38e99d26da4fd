import { stoppableTasks } from "#taskpane/session/model.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Field, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useBusyBarStyles } from "./BusyBar.styles.ts";

/** Work in hand, with a way out while nothing is being written. It appears only after half a second. */
export function BusyBar(): ReactElement | null {
  const styles = useBusyBarStyles();
  const session = useSession();
  const say = useWords();
  const { busy } = usePaneState();
  if (busy === null) return null;
  const canStop = stoppableTasks.includes(busy);
  return (
    <div className={styles.root} role="status">
      <Field validationMessage={say(`pane.busy.${busy}`)} validationState="none" className={styles.field} {...(canStop ? {} : { hint: say("pane.busy.cannotStop") })}>
        <ProgressBar />
      </Field>
      {canStop && <Button size="small" onClick={session.cancel}>{say("pane.cancel")}</Button>}
    </div>
  );
}
