import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";

/** What the last run wrote, each a way to the sheet. */
export function WrittenSheets(): ReactElement | null {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { writtenSheets } = usePaneState();
  if (writtenSheets.length === 0) return null;
  return (
    <section className={styles.card} aria-label={say("pane.statistics.written")}>
      <h2 className={styles.heading}>{say("pane.statistics.written")}</h2>
      <ul className={styles.facts}>
        {writtenSheets.map(({ name, isNew }) => (
          <li key={name}>
            <Link as="button" onClick={() => { void session.show({ sheet: name, row: null, column: null }); }}>{name}</Link>{" "}
            {say(isNew ? "pane.statistics.written.new" : "pane.statistics.written.refreshed")}
          </li>
        ))}
      </ul>
    </section>
  );
}
