import { defaultSettings } from "#core/settings/model";
import { SidePanel } from "#taskpane/components/SidePanel/index.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Field, Radio, RadioGroup, Switch } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { CheckChoices } from "./CheckChoices.tsx";
import { DaysField } from "./DaysField.tsx";
import { NumberField } from "./NumberField.tsx";

/** The workbook's thresholds, calendar and checks. Every change holds at once; the workbook remembers it. */
export function SettingsPanel({ onClose }: { onClose: () => void }): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  return (
    <SidePanel title={say("pane.settings.title")} onClose={onClose}>
      <p className={styles.hint}>{say("pane.settings.hint")}</p>
      <Thresholds />
      <Calendar />
      <CheckChoices />
      <div className={styles.row}>
        <Button onClick={() => session.changeSettings(defaultSettings)}>{say("pane.settings.defaults")}</Button>
      </div>
    </SidePanel>
  );
}

const ways = ["each", "first"] as const;

function Thresholds(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { settings } = usePaneState();
  const { dueSoonDays, behindPoints, jointLeads, inferDeadlines, safeguardsExpected } = settings;
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{say("pane.settings.thresholds")}</h3>
      <NumberField key={`days ${dueSoonDays}`} label={say("pane.settings.dueSoonDays")} value={dueSoonDays} onChange={(value) => session.changeSettings({ dueSoonDays: value })} />
      <NumberField key={`points ${behindPoints}`} label={say("pane.settings.behindPoints")} value={behindPoints} onChange={(value) => session.changeSettings({ behindPoints: value })} />
      <Field label={say("pane.settings.jointLeads")} size="small">
        <RadioGroup value={jointLeads} onChange={(_, { value }) => session.changeSettings({ jointLeads: ways.find((way) => way === value) ?? "each" })}>
          {ways.map((way) => <Radio key={way} value={way} label={say(`pane.settings.jointLeads.${way}`)} />)}
        </RadioGroup>
      </Field>
      <Switch label={say("pane.settings.inferDeadlines")} checked={inferDeadlines} onChange={(_, { checked }) => session.changeSettings({ inferDeadlines: checked })} />
      <Switch label={say("pane.settings.safeguardsExpected")} checked={safeguardsExpected} onChange={(_, { checked }) => session.changeSettings({ safeguardsExpected: checked })} />
    </section>
  );
}

function Calendar(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { settings: { holidays, workdays } } = usePaneState();
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{say("pane.settings.calendar")}</h3>
      <p className={styles.hint}>{say("pane.settings.calendarHint")}</p>
      <DaysField key={`off ${holidays.join()}`} label={say("pane.settings.holidays")} days={holidays} onChange={(days) => session.changeSettings({ holidays: days })} />
      <DaysField key={`on ${workdays.join()}`} label={say("pane.settings.workdays")} days={workdays} onChange={(days) => session.changeSettings({ workdays: days })} />
    </section>
  );
}
