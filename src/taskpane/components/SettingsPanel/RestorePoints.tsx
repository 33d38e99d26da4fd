import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger } from "@fluentui/react-components";
import { useEffect, type ReactElement } from "react";

/** What the workbook keeps for undoing, and the way to have it keep nothing. */
export function RestorePoints(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { busy, restorePoints: { undo, redo } } = usePaneState();
  useEffect(() => { void session.lookUpRestorePoints(); }, [session]);
  const isNone = undo === null && redo === null;
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{say("pane.settings.points")}</h3>
      <p className={styles.hint}>{say("pane.settings.pointsHint")}</p>
      <ul className={styles.facts} aria-live="polite">
        {isNone && <li>{say("pane.settings.pointsNone")}</li>}
        {undo !== null && <li>{say("pane.settings.pointsLast", { what: undo.label })}</li>}
        {redo !== null && <li>{say("pane.settings.pointsLastRedo", { what: redo.label })}</li>}
      </ul>
      <Dialog>
        <div className={styles.row}>
          <DialogTrigger disableButtonEnhancement><Button size="small" disabled={busy !== null || isNone}>{say("pane.settings.pointsForget")}</Button></DialogTrigger>
        </div>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{say("pane.settings.pointsTitle")}</DialogTitle>
            <DialogContent>{say("pane.settings.pointsAsk")}</DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button appearance="primary" onClick={() => { void session.forgetRestorePoints(); }}>{say("pane.settings.pointsConfirm")}</Button></DialogTrigger>
              <DialogTrigger disableButtonEnhancement><Button>{say("pane.cancel")}</Button></DialogTrigger>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </section>
  );
}
