import { OpenedCard } from "#taskpane/components/OpenedCard/index.ts";
import { TableOffers } from "#taskpane/components/TableOffers/index.ts";
import { usePolicyTitle } from "#taskpane/hooks/usePolicyTitle.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Field, Link, Select } from "@fluentui/react-components";
import { ArrowClockwiseRegular, TableAddRegular, TableSearchRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";

/** Place 2: which sheet, and what was recognised on it. */
export function LedgerPage(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { opened, sheets, tables, busy } = usePaneState();
  return (
    <div className={styles.page}>
      <p className={styles.hint}>{say("pane.ledger.hint")}</p>
      <PolicyLine />
      <SheetField />
      {sheets.length === 0 && busy === null && <p className={styles.hint}>{say("pane.sheet.none")}</p>}
      <div className={styles.row}>
        <Button appearance={opened === null ? "primary" : "secondary"} disabled={busy !== null || sheets.length === 0} onClick={() => { void session.openLedger(); }}>
          {say(opened === null ? "pane.ledger.open" : "pane.ledger.again")}
        </Button>
        {opened !== null && <Button appearance="primary" disabled={busy !== null} onClick={() => { void session.check(); }}>{say("pane.next.check")}</Button>}
      </div>
      {opened !== null && <OpenedCard opened={opened} />}
      <div className={styles.row}>
        <Button size="small" appearance="subtle" icon={<TableSearchRegular />} disabled={busy !== null || sheets.length === 0} onClick={() => { void session.findTables(); }}>{say("pane.ledger.find")}</Button>
      </div>
      {tables !== null && <TableOffers tables={tables} />}
      <MakeLedger />
    </div>
  );
}

/** Which policies the ledger will be held against. */
function PolicyLine(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { policies } = usePaneState();
  const titles = policies.map(usePolicyTitle());
  return (
    <p className={styles.hint}>
      {titles.length === 0 ? say("pane.ledger.alone") : say("pane.ledger.against", { titles })}{" "}
      <Link inline as="button" className={styles.link} onClick={() => session.goTo("policy")}>{say("pane.ledger.changePolicy")}</Link>
    </p>
  );
}

function SheetField(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { sheets, sheet, busy } = usePaneState();
  const refresh = say("pane.sheet.refresh");
  return (
    <div className={styles.row}>
      <Field label={say("pane.sheet.label")} size="small" className={styles.grow}>
        <Select className={styles.select} value={sheet ?? ""} disabled={busy !== null || sheets.length === 0} onChange={(_, { value }) => session.chooseSheet(value)}>
          {sheets.map(({ name, isActive }) => <option key={name} value={name}>{isActive ? say("pane.sheet.active", { name }) : name}</option>)}
        </Select>
      </Field>
      <Button icon={<ArrowClockwiseRegular />} appearance="subtle" aria-label={refresh} title={refresh} disabled={busy !== null} onClick={() => { void session.listSheets(); }} />
    </div>
  );
}

/** For whoever has a policy and no table yet. */
function MakeLedger(): ReactElement | null {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { policies, busy } = usePaneState();
  const titleOf = usePolicyTitle();
  if (policies.length === 0) return null;
  return (
    <section className={styles.card} aria-label={say("pane.ledger.make")}>
      <h2 className={styles.heading}>{say("pane.ledger.make")}</h2>
      {policies.map((policy) => (
        <div key={policy.id} className={styles.row}>
          <Button size="small" icon={<TableAddRegular />} disabled={busy !== null} onClick={() => { void session.makeLedger(policy.id); }}>{say("pane.policy.makeLedgerFor", { title: titleOf(policy) })}</Button>
        </div>
      ))}
    </section>
  );
}
