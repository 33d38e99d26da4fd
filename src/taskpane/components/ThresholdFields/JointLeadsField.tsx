import { jointLeadWays } from "#core/settings/model";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";

/** For whom a task with several leads counts. */
export function JointLeadsField(): ReactElement {
  const session = useSession();
  const say = useWords();
  const { settings: { jointLeads } } = usePaneState();
  return (
    <Field label={say("pane.settings.jointLeads")} size="small">
      <RadioGroup value={jointLeads} onChange={(_, { value }) => session.changeSettings({ jointLeads: jointLeadWays.find((way) => way === value) ?? "each" })}>
        {jointLeadWays.map((way) => <Radio key={way} value={way} label={say(`pane.settings.jointLeads.${way}`)} />)}
      </RadioGroup>
    </Field>
  );
}
