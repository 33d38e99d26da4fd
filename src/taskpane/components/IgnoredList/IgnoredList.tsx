import type { IgnoredFinding } from "#core/findings/report";
import { useNames } from "#taskpane/components/FindingsList/useNames.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Link } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useIgnoredListStyles } from "./IgnoredList.styles.ts";

/** As many as somebody gives reasons for one by one; more on demand. */
const step = 50;

/** What was marked 已核无误, by whom it can be listed again. */
export function IgnoredList({ ignored }: { ignored: readonly IgnoredFinding[] }): ReactElement {
  const styles = useIgnoredListStyles();
  const session = useSession();
  const say = useWords();
  const names = useNames();
  const { busy } = usePaneState();
  const [limit, setLimit] = useState(step);
  return (
    <>
      <ul className={styles.list} aria-label={say("pane.ignore.list")}>
        {ignored.slice(0, limit).map(({ finding, reason, on }, index) => (
          <li key={`${finding.key} ${index}`} className={styles.item}>
            <div className={styles.words}>
              <Link as="button" onClick={() => { void session.show(finding.place); }}>{names.place(finding.place)}</Link>{" "}
              {session.messages.render({ id: finding.message, values: finding.values })}
              <div className={styles.note}>{say("pane.ignore.note", { on, reason })}</div>
            </div>
            <Button size="small" disabled={busy !== null} onClick={() => { void session.takeBack(finding); }}>{say("pane.ignore.takeBack")}</Button>
          </li>
        ))}
      </ul>
      {ignored.length > limit && <Button size="small" appearance="subtle" onClick={() => setLimit(limit + step)}>{say("pane.check.placesMore", { count: ignored.length - limit })}</Button>}
    </>
  );
}
