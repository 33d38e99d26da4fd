import type { Notice } from "#taskpane/session/model.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useNoticeBarStyles } from "./NoticeBar.styles.ts";

const intents = { success: "success", hint: "info", warning: "warning", failure: "error" } as const satisfies Record<Notice["kind"], string>;

/** What the last step came to: for a failure what happened, what was written, and the way out. */
export function NoticeBar(): ReactElement {
  const styles = useNoticeBarStyles();
  const session = useSession();
  const say = useWords();
  const { notice } = usePaneState();
  return (
    <div className={styles.root} aria-live={notice?.kind === "failure" ? "assertive" : "polite"}>
      {notice !== null && (
        <MessageBar intent={intents[notice.kind]} layout="multiline" politeness="polite">
          <MessageBarBody>
            {notice.kind === "failure" && <MessageBarTitle>{say("pane.failure.title")}</MessageBarTitle>}
            {notice.texts.map((words) => session.messages.render(words)).join(" ")}
          </MessageBarBody>
          <Actions notice={notice} />
        </MessageBar>
      )}
    </div>
  );
}

/** The way out where the step knows one, and out of sight. */
function Actions({ notice: { goTo, retry } }: { notice: Notice }): ReactElement {
  const session = useSession();
  const say = useWords();
  const { place, busy } = usePaneState();
  const dismiss = <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={say("pane.dismiss")} onClick={session.dismissNotice} />;
  const elsewhere = goTo === place ? undefined : goTo;
  // Without buttons of their own the actions take no line of theirs.
  if (retry === undefined && elsewhere === undefined) return <MessageBarActions containerAction={dismiss} />;
  return (
    <MessageBarActions containerAction={dismiss}>
      {retry !== undefined && <Button size="small" disabled={busy !== null} onClick={retry}>{say("pane.retry")}</Button>}
      {elsewhere !== undefined && <Button size="small" onClick={() => session.goTo(elsewhere)}>{say("pane.goTo", { place: say(`pane.place.${elsewhere}`) })}</Button>}
    </MessageBarActions>
  );
}
