import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";

/** Several ledgers as one: those of this workbook, or files that are not open in Excel. */
export function SeveralLedgers(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { busy, sheets, chosenSheets } = usePaneState();
  const input = useRef<HTMLInputElement>(null);
  const cannotRun = busy !== null || chosenSheets.length === 0;
  return (
    <section aria-label={say("pane.several.title")}>
      <h2 className={styles.heading}>{say("pane.several.title")}</h2>
      <p className={styles.hint}>{say("pane.several.hint")}</p>
      <div className={styles.row}>
        <Button disabled={cannotRun || sheets.length === 0} onClick={() => { void session.writeAllLedgers(); }}>{say("pane.several.sheets")}</Button>
        <Button disabled={cannotRun} onClick={() => { input.current?.click(); }}>{say("pane.several.files")}</Button>
      </div>
      <input
        ref={input} type="file" accept=".xlsx" multiple hidden aria-label={say("pane.several.files")}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          if (files.length > 0) void session.openReviewOfFiles(files);
          // The same files may be chosen again after one of them was corrected.
          target.value = "";
        }}
      />
    </section>
  );
}
