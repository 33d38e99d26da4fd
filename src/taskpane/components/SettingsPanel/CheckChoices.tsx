import type { CheckEntry } from "#actions/listChecks";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Checkbox, Spinner } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { useSettingsPanelStyles } from "./SettingsPanel.styles.ts";

const groups = ["owners", "deadlines", "progress", "table", "coverage"] as const;

/** Every check, to be switched off one by one. */
export function CheckChoices(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { settings: { checksOff } } = usePaneState();
  const [checks, setChecks] = useState<readonly CheckEntry[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void session.listChecks().then((found) => { if (isWanted) setChecks(found); });
    return () => { isWanted = false; };
  }, [session]);
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{say("pane.settings.checks")}</h3>
      <p className={styles.hint}>{say("pane.settings.checksHint")} {checksOff.length > 0 && say("pane.settings.checksOff", { count: checksOff.length })}</p>
      {checks === null ? <Spinner size="tiny" label={say("pane.loading")} /> : (
        <Accordion multiple collapsible>
          {groups.map((group) => (
            <AccordionItem key={group} value={group}>
              <AccordionHeader as="h4" size="small">{say(`pane.settings.tag.${group}`)}</AccordionHeader>
              <AccordionPanel><Choices label={say(`pane.settings.tag.${group}`)} checks={checks.filter(({ tags: [first] }) => first === group)} /></AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      )}
    </section>
  );
}

function Choices({ label, checks }: { label: string; checks: readonly CheckEntry[] }): ReactElement {
  const styles = useSettingsPanelStyles();
  const session = useSession();
  const { settings: { checksOff } } = usePaneState();
  const toggle = (id: string): void => session.changeSettings({ checksOff: checksOff.includes(id) ? checksOff.filter((other) => other !== id) : [...checksOff, id] });
  return (
    <div role="group" aria-label={label} className={styles.choices}>
      {checks.map(({ id }) => (
        <Checkbox key={id} label={session.messages.render({ id: `check.${id}.title` })} checked={!checksOff.includes(id)} onChange={() => toggle(id)} />
      ))}
    </div>
  );
}
