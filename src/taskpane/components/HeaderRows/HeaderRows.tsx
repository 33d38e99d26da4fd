import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useHeaderRowsStyles } from "./HeaderRows.styles.ts";

/** A header of more rows than this is a slip of the finger. */
const mostRows = 10;

function rowsBetween(first: number, last: number): number[] | null {
  const count = last - first + 1;
  const isRange = Number.isInteger(first) && Number.isInteger(last) && first >= 1 && count >= 1 && count <= mostRows;
  return isRange ? Array.from({ length: count }, (_, index) => first + index) : null;
}

/** Which rows were taken for the header, and which are. */
export function HeaderRows({ rows }: { rows: readonly number[] }): ReactElement {
  const styles = useHeaderRowsStyles();
  const say = useWords();
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <div className={styles.line}>
        <span>{say("pane.ledger.header", { rows: rows.map(String) })}</span>
        <Button size="small" appearance="subtle" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>{say("pane.ledger.headerEdit")}</Button>
      </div>
      {isEditing && <HeaderForm rows={rows} />}
    </>
  );
}

function HeaderForm({ rows }: { rows: readonly number[] }): ReactElement {
  const styles = useHeaderRowsStyles();
  const session = useSession();
  const say = useWords();
  const { busy } = usePaneState();
  const [first, setFirst] = useState(String(rows[0] ?? 1));
  const [last, setLast] = useState(String(rows.at(-1) ?? 1));
  const chosen = rowsBetween(Number(first), Number(last));
  const apply = (): void => { if (chosen !== null) void session.correctHeader(chosen); };
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); apply(); }}>
      <Field label={say("pane.ledger.headerFirst")} size="small" className={styles.number}><Input size="small" type="number" min={1} value={first} onChange={(_, { value }) => setFirst(value)} /></Field>
      <Field label={say("pane.ledger.headerLast")} size="small" className={styles.number}><Input size="small" type="number" min={1} value={last} onChange={(_, { value }) => setLast(value)} /></Field>
      <Button type="submit" size="small" disabled={busy !== null || chosen === null}>{say("pane.ledger.headerApply")}</Button>
    </form>
  );
}
