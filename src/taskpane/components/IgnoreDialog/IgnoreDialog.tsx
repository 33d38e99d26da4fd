import { useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Textarea } from "@fluentui/react-components";
import { useState, type SubmitEvent, type ReactElement } from "react";

interface Props {
  /** What is marked, in one sentence. */
  subject: string;
  onIgnore: (reason: string) => void;
  disabled: boolean;
}

/** 已核无误 asks for a reason: whoever reads the list later has to know why a finding stays. */
export function IgnoreDialog({ subject, onIgnore, disabled }: Props): ReactElement {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const toggle = (open: boolean): void => {
    // A reason that was typed for another finding, or thought better of, is none for this one.
    setReason("");
    setMissing(false);
    setOpen(open);
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() === "") return;
    setOpen(false);
    onIgnore(reason.trim());
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => toggle(open)}>
      <DialogTrigger disableButtonEnhancement><Button size="small" disabled={disabled}>{say("pane.ignore.open")}</Button></DialogTrigger>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{say("pane.ignore.title")}</DialogTitle>
            <DialogContent>
              <p>{subject}</p>
              <Field label={say("pane.ignore.reason")} required hint={say("pane.ignore.hint")} validationMessage={isMissing ? say("pane.ignore.required") : null} validationState={isMissing ? "error" : "none"}>
                <Textarea value={reason} maxLength={200} onChange={(_, { value }) => setReason(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary">{say("pane.ignore.confirm")}</Button>
              <DialogTrigger disableButtonEnhancement><Button>{say("pane.cancel")}</Button></DialogTrigger>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
