import { defaultSettings } from "#core/settings/model";
import { SidePanel } from "#taskpane/components/SidePanel/index.ts";
import { JointLeadsField, ThresholdFields } from "#taskpane/components/ThresholdFields/index.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Switch } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { CheckChoices } from "./CheckChoices.tsx";
import { DaysField } from "./DaysField.tsx";
import { RestorePoints } from "./RestorePoints.tsx";

// The layout of the statistics has an editor of its own, and what was marked 已核无误 is no setting to go back to.
const { dueSoonDays, behindPoints, jointLeads, inferDeadlines, safeguardsExpected, holidays, workdays, checksOff } = defaultSettings;
const defaults = { dueSoonDays, behindPoints, jointLeads, inferDeadlines, safeguardsExpected, holidays, workdays, checksOff };

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
      <RestorePoints />
      <div className={styles.row}>
        <Button onClick={() => session.changeSettings(defaults)}>{say("pane.settings.defaults")}</Button>
      </div>
    </SidePanel>
  );
}

function Thresholds(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { settings: { inferDeadlines, safeguardsExpected } } = usePaneState();
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{say("pane.settings.thresholds")}</h3>
      <ThresholdFields />
      <JointLeadsField />
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
