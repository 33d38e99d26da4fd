import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import type { CountedFile } from "#taskpane/session/steps/several.ts";
import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useStatisticsPageStyles } from "./StatisticsPage.styles.ts";

/** The files that were added, each with what was found in it or why it cannot be read, and a way out. */
export function LedgerFiles({ files }: { files: readonly CountedFile[] }): ReactElement {
  const page = usePageStyles();
  const styles = useStatisticsPageStyles();
  const session = useSession();
  const say = useWords();
  const { busy } = usePaneState();
  return (
    <div>
      <div className={styles.section} id="counted-files">{say("pane.several.chosenFiles")}</div>
      <ul className={page.facts} aria-labelledby="counted-files">
        {files.map(({ id, file: { name }, ledgers, tasks, why }) => (
          <li key={id} className={styles.file}>
            <div className={styles.fileName}>
              {why.length === 0 ? say("pane.several.file", { name, ledgers, count: tasks }) : name}
              {why.length > 0 && <div className={styles.unread}>{why.map((one) => session.messages.render(one)).join(" ")}</div>}
            </div>
            <Button size="small" appearance="subtle" icon={<DismissRegular />} disabled={busy !== null} aria-label={say("pane.several.remove", { name })} title={say("pane.several.remove", { name })} onClick={() => session.removeFile(id)} />
          </li>
        ))}
      </ul>
      <p className={page.hint}>{say("pane.several.values")}</p>
    </div>
  );
}
