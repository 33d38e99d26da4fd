import type { Notice } from "#taskpane/session/model.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";

const intents = { success: "success", hint: "info", warning: "warning", failure: "error" } as const satisfies Record<Notice["kind"], string>;

/** What the last step came to: for a failure what happened, what was written, and the way out. */
export function NoticeBar(): ReactElement {
  const session = useSession();
  const say = useWords();
  const { notice } = usePaneState();
  return (
    <div aria-live={notice?.kind === "failure" ? "assertive" : "polite"}>
      {notice !== null && (
        <MessageBar intent={intents[notice.kind]} layout="multiline" politeness="polite">
          <MessageBarBody>
            {notice.kind === "failure" && <MessageBarTitle>{say("pane.failure.title")}</MessageBarTitle>}
            {notice.texts.map((words) => session.messages.render(words)).join(" ")}
          </MessageBarBody>
          <MessageBarActions
            containerAction={<Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={say("pane.dismiss")} onClick={session.dismissNotice} />}
          >
            <WaysOut notice={notice} />
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

/** Buttons for what to do next, where the step knows it. */
function WaysOut({ notice: { goTo, retry } }: { notice: Notice }): ReactElement {
  const session = useSession();
  const say = useWords();
  const { place, busy } = usePaneState();
  return (
    <>
      {retry !== undefined && <Button size="small" disabled={busy !== null} onClick={retry}>{say("pane.retry")}</Button>}
      {goTo !== undefined && goTo !== place && <Button size="small" onClick={() => session.goTo(goTo)}>{say("pane.goTo", { place: say(`pane.place.${goTo}`) })}</Button>}
    </>
  );
}
