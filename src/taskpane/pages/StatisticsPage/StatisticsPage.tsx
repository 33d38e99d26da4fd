import { AsOfField } from "#taskpane/components/AsOfField/index.ts";
import { useOpenPanel } from "#taskpane/hooks/usePanel.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button } from "@fluentui/react-components";
import { TableSettingsRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { FiguresCard } from "./FiguresCard.tsx";
import { SeveralLedgers } from "./SeveralLedgers.tsx";
import { SheetChoices } from "./SheetChoices.tsx";
import { WrittenSheets } from "./WrittenSheets.tsx";

/** The as-of day, the figures at a glance, and which sheets are written. */
export function StatisticsPage(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { statistics, busy, sheets, chosenSheets } = usePaneState();
  const open = useOpenPanel();
  const cannotRun = busy !== null || sheets.length === 0;
  return (
    <div className={styles.page}>
      <p className={styles.hint}>{say("pane.statistics.hint")}</p>
      <div className={styles.row}>
        <AsOfField />
        <Button disabled={cannotRun} onClick={() => { void session.refreshStatistics(); }}>{say(statistics === null ? "pane.statistics.compute" : "pane.statistics.refresh")}</Button>
      </div>
      {statistics !== null && <FiguresCard statistics={statistics} />}
      <SheetChoices />
      <div className={styles.row}>
        <Button appearance="primary" disabled={cannotRun || chosenSheets.length === 0} onClick={() => { void session.writeStatistics(); }}>{say("pane.statistics.write")}</Button>
        <Button disabled={cannotRun || chosenSheets.length === 0} onClick={() => { void session.openReview(); }}>{say("pane.statistics.review")}</Button>
        <Button appearance="subtle" icon={<TableSettingsRegular />} disabled={busy !== null} onClick={() => open("layout")}>{say("pane.layout.open")}</Button>
      </div>
      <SeveralLedgers />
      <WrittenSheets />
    </div>
  );
}
