import { AsOfField } from "#taskpane/components/AsOfField/index.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useCheckPageStyles } from "./CheckPage.styles.ts";
import { CheckTools } from "./CheckTools.tsx";
import { Results } from "./Results.tsx";

/** Run the checks, walk the findings, correct them. */
export function CheckPage(): ReactElement {
  const styles = useCheckPageStyles();
  const { hint, row } = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { report, busy, sheets } = usePaneState();
  return (
    <div className={styles.page}>
      {report === null && <p className={hint}>{say("pane.check.hint")}</p>}
      <div className={styles.tools}>
        <AsOfField />
        <Button className={styles.run} appearance={report === null ? "primary" : "secondary"} disabled={busy !== null || sheets.length === 0} onClick={() => { void session.check(); }}>
          {say(report === null ? "pane.check.run" : "pane.check.again")}
        </Button>
        {report !== null && <CheckTools />}
      </div>
      {report !== null && <Results report={report} />}
      {report !== null && (
        <div className={row}>
          <Button disabled={busy !== null} onClick={() => { void session.writeFindings(); }}>{say("pane.check.write")}</Button>
          <Button appearance="primary" disabled={busy !== null} onClick={() => session.goTo("statistics")}>{say("pane.next.statistics")}</Button>
        </div>
      )}
    </div>
  );
}
