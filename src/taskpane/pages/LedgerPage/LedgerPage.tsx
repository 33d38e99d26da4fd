import { OpenedCard } from "#taskpane/components/OpenedCard/index.ts";
import { bundledPolicies } from "#taskpane/session/bundledPolicies.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { Button, Field, Select, Tooltip } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";

/** Step 1: which policy, which sheet, and what was recognised on it. */
export function LedgerPage(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { opened, sheets, busy } = usePaneState();
  return (
    <div className={styles.page}>
      <p className={styles.hint}>{say("pane.ledger.hint")}</p>
      <PolicyField />
      <SheetField />
      {sheets.length === 0 && busy === null && <p className={styles.hint}>{say("pane.sheet.none")}</p>}
      <div className={styles.row}>
        <Button appearance={opened === null ? "primary" : "secondary"} disabled={busy !== null || sheets.length === 0} onClick={() => { void session.openLedger(); }}>
          {say(opened === null ? "pane.ledger.open" : "pane.ledger.again")}
        </Button>
        {opened !== null && <Button appearance="primary" disabled={busy !== null} onClick={() => { void session.check(); }}>{say("pane.next.check")}</Button>}
      </div>
      {opened !== null && <OpenedCard opened={opened} />}
    </div>
  );
}

function PolicyField(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { policyId, busy } = usePaneState();
  return (
    <Field label={say("pane.policy.label")} size="small">
      <Select className={styles.select} value={policyId ?? ""} disabled={busy !== null} onChange={(_, { value }) => session.choosePolicy(value === "" ? null : value)}>
        <option value="">{say("pane.policy.none")}</option>
        {bundledPolicies.ids.map((id) => <option key={id} value={id}>{session.messages.render({ id: `pane.policy.${id}` })}</option>)}
      </Select>
    </Field>
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
      <Tooltip content={refresh} relationship="label">
        <Button icon={<ArrowClockwiseRegular />} appearance="subtle" disabled={busy !== null} onClick={() => { void session.listSheets(); }} />
      </Tooltip>
    </div>
  );
}
