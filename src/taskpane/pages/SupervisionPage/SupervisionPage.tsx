import type { StatisticsSummary } from "#actions/compute/model";
import { AsOfField } from "#taskpane/components/AsOfField/index.ts";
import { EmptyState } from "#taskpane/components/EmptyState/index.ts";
import { useFormats } from "#taskpane/hooks/useFormats.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { UnitRole } from "./groupByUnit.ts";
import { UnitLists } from "./UnitLists.tsx";

/** Place 5: who is late, and what is due soon. */
export function SupervisionPage(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { statistics, busy, sheets } = usePaneState();
  if (sheets.length === 0 && busy === null) {
    return (
      <EmptyState words={say("pane.supervision.noSheet")}>
        <Button onClick={() => session.goTo("ledger")}>{say("pane.goTo", { place: say("pane.place.ledger") })}</Button>
      </EmptyState>
    );
  }
  return (
    <div className={styles.page}>
      <p className={styles.hint}>{say("pane.supervision.hint")}</p>
      <div className={styles.row}>
        <AsOfField />
        <Button appearance={statistics === null ? "primary" : "secondary"} disabled={busy !== null || sheets.length === 0} onClick={() => { void session.summarise(); }}>
          {say(statistics === null ? "pane.supervision.run" : "pane.supervision.again")}
        </Button>
      </div>
      {statistics !== null && <Lists statistics={statistics} />}
    </div>
  );
}

const unitRoles = ["lead", "responsible"] as const satisfies readonly UnitRole[];

function Lists({ statistics: { totals, asOf, late, dueSoon } }: { statistics: StatisticsSummary }): ReactElement {
  const styles = usePageStyles();
  const say = useWords();
  const { day, number } = useFormats();
  const { settings: { dueSoonDays: days } } = usePaneState();
  const [role, setRole] = useState<UnitRole>("lead");
  return (
    <>
      <p className={styles.sentence}>{say("pane.supervision.sentence", { day: day(asOf), late: number(totals.overdue), soon: number(totals.dueSoon), days })}</p>
      <Field label={say("pane.supervision.by")} size="small">
        <RadioGroup layout="horizontal" value={role} onChange={(_, { value }) => setRole(unitRoles.find((name) => name === value) ?? "lead")}>
          {unitRoles.map((name) => <Radio key={name} value={name} label={say(`pane.supervision.by.${name}`)} />)}
        </RadioGroup>
      </Field>
      <UnitLists kind="late" role={role} lines={late} total={totals.overdue} title={say("pane.supervision.late", { count: number(totals.overdue) })} />
      <UnitLists kind="soon" role={role} lines={dueSoon} total={totals.dueSoon} title={say("pane.supervision.soon", { count: number(totals.dueSoon), days })} />
    </>
  );
}
