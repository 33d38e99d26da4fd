import { roles, type ColumnMapping, type Role } from "#core/ledger/model";
import { formatColumn } from "#core/sheets/address";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useColumnTableStyles } from "./ColumnTable.styles.ts";

/** Which columns were recognised, as what and why; each can be put right. */
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
      {columns.map((mapping) => (
        <tbody key={mapping.column}>
          <tr>
            <th scope="row" className={styles.cell}>{formatColumn(mapping.column)}</th>
            <td className={styles.cell}>{plain(mapping.header)}</td>
            <td className={styles.choice}><RoleChoice mapping={mapping} /></td>
          </tr>
          <Why mapping={mapping} />
        </tbody>
      ))}
    </table>
  );
}

const plain = (header: string): string => header.replaceAll(/\s+/gu, " ");

/** What made the program think so. */
function Why({ mapping: { reasons = [], claims } }: { mapping: ColumnMapping }): ReactElement | null {
  const styles = useColumnTableStyles();
  const { messages } = useSession();
  const say = useWords();
  if (reasons.length === 0 && claims === undefined) return null;
  return (
    <tr>
      <td />
      <td colSpan={2} className={styles.why}>
        {reasons.length > 0 && say("pane.ledger.why", { reasons: reasons.map((reason) => messages.render(reason)) })}
        {claims !== undefined && <span className={styles.claim}>{say("pane.ledger.claims", { role: say(`pane.role.${claims}`) })}</span>}
      </td>
    </tr>
  );
}

function RoleChoice({ mapping: { column, header, role } }: { mapping: ColumnMapping }): ReactElement {
  const styles = useColumnTableStyles();
  const session = useSession();
  const say = useWords();
  const { busy } = usePaneState();
  const choose = (value: string): void => {
    const chosen: Role | null = roles.find((known) => known === value) ?? null;
    if (chosen !== role) void session.correctColumn(column, chosen);
  };
  return (
    <Select
      size="small" className={styles.select} value={role ?? ""} disabled={busy !== null}
      aria-label={say("pane.ledger.roleOf", { column: formatColumn(column), header: plain(header) })} onChange={(_, { value }) => choose(value)}
    >
      <option value="">{say("pane.ledger.unmapped")}</option>
      {roles.map((name) => <option key={name} value={name}>{say(`pane.role.${name}`)}</option>)}
    </Select>
  );
}
