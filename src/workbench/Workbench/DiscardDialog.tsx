import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Asked } from "./useBook.ts";

interface Props {
  asked: Asked | null;
  say: (id: string) => string;
}

/** Asks before a workbook with changes that were not saved makes way for another. */
export function DiscardDialog({ asked, say }: Props): ReactElement {
  return (
    <Dialog modalType="alert" open={asked !== null}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say("workbench.unsaved.title")}</DialogTitle>
          <DialogContent>{say("workbench.unsaved.words")}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => asked?.stay()}>{say("workbench.unsaved.stay")}</Button>
            <Button onClick={() => asked?.goOn()}>{say("workbench.unsaved.goOn")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
