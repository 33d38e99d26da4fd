import type { OpenedLedger } from "#actions/openLedger";
import { ColumnTable } from "#taskpane/components/ColumnTable/index.ts";
import { formatArea } from "#taskpane/components/formatArea.ts";
import { HeaderRows } from "#taskpane/components/HeaderRows/index.ts";
import { useFormats } from "#taskpane/hooks/useFormats.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";

/** What was read: where, how much, how it was understood; and what can be put right. */
export function OpenedCard({ opened }: { opened: OpenedLedger }): ReactElement {
  const styles = usePageStyles();
  const say = useWords();
  const { headerRows, columns } = opened.ledger;
  return (
    <section className={styles.card} aria-label={say("pane.ledger.opened")}>
      <Facts opened={opened} />
      <HeaderRows key={headerRows.join()} rows={headerRows} />
      <Corrections sheet={opened.ledger.sheet} />
      <ColumnTable columns={columns} />
    </section>
  );
}

function Facts({ opened: { ledger, policies } }: { opened: OpenedLedger }): ReactElement {
  const styles = usePageStyles();
  const say = useWords();
  const { day, number } = useFormats();
  const { sheet, area, rowCount, matchedCount, hiddenRows, skippedRows, reference, otherTables = [] } = ledger;
  const scope = { sheet, address: formatArea(area), rows: number(area.rowCount) };
  return (
    <ul className={styles.facts}>
      <li className={styles.strong}>{say("pane.ledger.rows", { rows: number(rowCount) })}</li>
      <li>{hiddenRows.length === 0 ? say("pane.ledger.scopeRows", scope) : say("pane.ledger.scopeHidden", { ...scope, hidden: number(hiddenRows.length) })}</li>
      {skippedRows.length > 0 && <li>{say("pane.ledger.skipped", { rows: number(skippedRows.length) })}</li>}
      {policies.length > 0 && <li>{say("pane.ledger.matched", { matched: number(matchedCount), unmatched: number(rowCount - matchedCount) })}</li>}
      {otherTables.length > 0 && <li>{say("pane.ledger.otherTables", { count: otherTables.length, areas: otherTables.map(formatArea) })}</li>}
      {reference !== null && <li>{say("pane.ledger.reference", { day: day(reference) })}</li>}
    </ul>
  );
}

/** That the sheet is read in the user's way, and the way back. */
function Corrections({ sheet }: { sheet: string }): ReactElement | null {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { mappings, busy } = usePaneState();
  if (mappings[sheet] === undefined) return null;
  return (
    <div className={styles.row}>
      <p className={styles.hint}>{say("pane.ledger.corrected")}</p>
      <Button size="small" disabled={busy !== null} onClick={() => { void session.forgetCorrections(); }}>{say("pane.ledger.forget")}</Button>
    </div>
  );
}
