import type { OpenedLedger } from "#actions/openLedger";
import type { Area } from "#core/ledger/model";
import { formatColumn } from "#core/sheets/address";
import { ColumnTable } from "#taskpane/components/ColumnTable/index.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { useWords } from "#taskpane/session/SessionContext.tsx";
import type { ReactElement } from "react";

function formatRange({ row, column, rowCount, columnCount }: Area): string {
  return `${formatColumn(column)}${row}:${formatColumn(column + columnCount - 1)}${row + rowCount - 1}`;
}

/** What was read: where, how much, how it was understood. */
export function OpenedCard({ opened: { ledger, policies } }: { opened: OpenedLedger }): ReactElement {
  const styles = usePageStyles();
  const say = useWords();
  const { sheet, area, rowCount, matchedCount, headerRows, hiddenRows, skippedRows, columns } = ledger;
  return (
    <section className={styles.card}>
      <ul className={styles.facts}>
        <li className={styles.strong}>{say("pane.ledger.rows", { rows: rowCount })}</li>
        <li>{say("pane.ledger.scope", { sheet, address: formatRange(area) })}</li>
        <li>{say("pane.ledger.header", { rows: headerRows.map(String) })}</li>
        {hiddenRows.length > 0 && <li>{say("pane.ledger.hidden", { rows: hiddenRows.length })}</li>}
        {skippedRows.length > 0 && <li>{say("pane.ledger.skipped", { rows: skippedRows.length })}</li>}
        {policies.length > 0 && <li>{say("pane.ledger.matched", { matched: matchedCount, unmatched: rowCount - matchedCount })}</li>}
      </ul>
      <ColumnTable columns={columns} />
    </section>
  );
}
