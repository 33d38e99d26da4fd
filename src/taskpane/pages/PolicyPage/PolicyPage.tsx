import { EmptyState } from "#taskpane/components/EmptyState/index.ts";
import { PlaceList } from "#taskpane/components/PlaceList/index.ts";
import { PolicyCard } from "#taskpane/components/PolicyCard/index.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button } from "@fluentui/react-components";
import { useEffect, type ReactElement } from "react";
import { AddPolicy } from "./AddPolicy.tsx";

/** Place 1: which policies, and what they say. */
export function PolicyPage(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { policies, modelFindings, busy } = usePaneState();
  const missing = policies.filter(({ document }) => document === null).map(({ id }) => id).join();
  // A policy that the workbook remembers is fetched when somebody wants to see it.
  useEffect(() => { if (missing !== "") void session.loadPolicies(); }, [session, missing]);
  return (
    <div className={styles.page}>
      <p className={styles.hint}>{say("pane.policy.hint")}</p>
      <AddPolicy />
      {modelFindings.length > 0 && <PlaceList title={say("pane.policy.modelFindings", { count: modelFindings.length })} findings={modelFindings} />}
      {policies.length === 0 && <EmptyState title={say("pane.policy.none")} words={say("pane.policy.noneHint")} />}
      {policies.map((policy) => <PolicyCard key={policy.id} policy={policy} isOpen={policies.length === 1} />)}
      {policies.length > 0 && <p className={styles.hint}>{say("pane.policy.writeHint")}</p>}
      <div className={styles.row}>
        {policies.length > 0 && <Button disabled={busy !== null} onClick={() => { void session.writeModel(); }}>{say("pane.policy.writeModel")}</Button>}
        <Button appearance="primary" onClick={() => session.goTo("ledger")}>{say("pane.next.ledger")}</Button>
      </div>
    </div>
  );
}
