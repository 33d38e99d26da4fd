import type { FoundSheet } from "#actions/findLedgers";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Checkbox } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useStatisticsPageStyles } from "./StatisticsPage.styles.ts";

/** The sheets with tasks, to be counted together; below them those that cannot be read, with the reason. */
export function LedgerChoices({ found }: { found: readonly FoundSheet[] }): ReactElement {
  const page = usePageStyles();
  const styles = useStatisticsPageStyles();
  const session = useSession();
  const say = useWords();
  const { busy, countedSheets } = usePaneState();
  const readable = found.filter(({ tasks }) => tasks > 0);
  const unread = found.filter(({ tasks, why }) => tasks === 0 && why.length > 0);
  return (
    <>
      <fieldset className={styles.fieldset} disabled={busy !== null}>
        <legend className={styles.section}>{say("pane.several.sheets")}</legend>
        {readable.length === 0 && <p className={page.hint}>{say("pane.several.none")}</p>}
        <div className={styles.column}>
          {readable.map(({ sheet, tasks, isLedger }) => (
            <Checkbox key={sheet} label={say(isLedger ? "pane.several.sheet" : "pane.several.doubtful", { name: sheet, count: tasks })} checked={countedSheets.includes(sheet)} onChange={() => session.toggleLedger(sheet)} />
          ))}
        </div>
      </fieldset>
      {unread.length > 0 && (
        <ul className={page.facts} aria-label={say("pane.several.unread")}>
          {unread.map(({ sheet, why }) => <li key={sheet} className={styles.unread}>{`${sheet}: ${why.map((one) => session.messages.render(one)).join(" ")}`}</li>)}
        </ul>
      )}
    </>
  );
}
