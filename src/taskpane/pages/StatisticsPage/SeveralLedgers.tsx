import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button } from "@fluentui/react-components";
import { DocumentAddRegular, TableSearchRegular } from "@fluentui/react-icons";
import { useRef, type ReactElement } from "react";
import { LedgerChoices } from "./LedgerChoices.tsx";
import { LedgerFiles } from "./LedgerFiles.tsx";

/** Several ledgers as one: sheets of this workbook, and files that are not open in Excel. */
export function SeveralLedgers(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { busy, sheets, chosenSheets, foundLedgers, countedSheets, countedFiles } = usePaneState();
  const isNothing = countedFiles.length === 0 && (foundLedgers === null || countedSheets.length === 0);
  return (
    <section className={styles.card} aria-label={say("pane.several.title")}>
      <h2 className={styles.heading}>{say("pane.several.title")}</h2>
      <p className={styles.hint}>{say("pane.several.hint")}</p>
      <div className={styles.row}>
        <Button size="small" icon={<TableSearchRegular />} disabled={busy !== null || sheets.length === 0} onClick={() => { void session.findLedgers(); }}>{say(foundLedgers === null ? "pane.several.find" : "pane.several.again")}</Button>
        <AddFiles />
      </div>
      {foundLedgers !== null && <LedgerChoices found={foundLedgers} />}
      {countedFiles.length > 0 && <LedgerFiles files={countedFiles} />}
      {!isNothing && (
        <div className={styles.row}>
          <Button disabled={busy !== null} onClick={() => { void session.countTogether(); }}>{say("pane.several.count")}</Button>
          <Button disabled={busy !== null || chosenSheets.length === 0} onClick={() => { void session.writeTogether(); }}>{say(countedFiles.length === 0 ? "pane.several.write" : "pane.several.openBook")}</Button>
        </div>
      )}
    </section>
  );
}

function AddFiles(): ReactElement {
  const session = useSession();
  const say = useWords();
  const { busy } = usePaneState();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" icon={<DocumentAddRegular />} disabled={busy !== null} onClick={() => { input.current?.click(); }}>{say("pane.several.add")}</Button>
      <input
        ref={input} type="file" accept=".xlsx,.xlsm,.csv" multiple hidden aria-label={say("pane.several.add")}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          if (files.length > 0) void session.addFiles(files);
          // The same files may be chosen again after one of them was corrected.
          target.value = "";
        }}
      />
    </>
  );
}
