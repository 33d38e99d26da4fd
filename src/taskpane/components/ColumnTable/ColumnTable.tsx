import type { ColumnMapping } from "#core/ledger/model";
import { formatColumn } from "#core/sheets/address";
import { useWords } from "#taskpane/session/SessionContext.tsx";
import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useColumnTableStyles } from "./ColumnTable.styles.ts";

/** Which columns were recognised, and as what. */
export function ColumnTable({ columns }: { columns: readonly ColumnMapping[] }): ReactElement {
  const styles = useColumnTableStyles();
  const say = useWords();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{say("pane.ledger.columns")}</caption>
      <thead>
        <tr>
          {(["pane.ledger.column", "pane.ledger.headerWords", "pane.ledger.role"] as const).map((id) => <th key={id} scope="col" className={styles.head}>{say(id)}</th>)}
        </tr>
      </thead>
      <tbody>
        {columns.map(({ column, header, role }) => (
          <tr key={column} className={mergeClasses(role === null && styles.unused)}>
            <td className={styles.cell}>{formatColumn(column)}</td>
            <td className={styles.cell}>{header.replaceAll(/\s+/gu, " ")}</td>
            <td className={styles.cell}>{say(role === null ? "pane.ledger.unmapped" : `pane.role.${role}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
