import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import type { ReactElement } from "react";
import { NumberField } from "./NumberField.tsx";

const thresholds = ["dueSoonDays", "behindPoints"] as const;

/** From when a task is due soon, and from when it is behind. */
export function ThresholdFields(): ReactElement {
  const session = useSession();
  const say = useWords();
  const { settings } = usePaneState();
  return <>{thresholds.map((name) => <NumberField key={name} label={say(`pane.settings.${name}`)} value={settings[name]} onChange={(value) => session.changeSettings({ [name]: value })} />)}</>;
}
