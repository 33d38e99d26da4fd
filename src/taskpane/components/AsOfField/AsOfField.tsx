import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";

const isoDay = /^\d{4}-\d{2}-\d{2}$/u;

/** 数据截至日期: the day that everything is counted at. */
export function AsOfField(): ReactElement {
  const session = useSession();
  const say = useWords();
  const { asOf, busy } = usePaneState();
  return (
    <Field label={say("pane.asOf.label")} size="small">
      <Input
        type="date"
        // A half-typed date is empty; the last whole one stays in force.
        defaultValue={asOf}
        key={asOf}
        disabled={busy !== null}
        onBlur={({ target }) => { if (isoDay.test(target.value) && target.value !== asOf) session.chooseAsOf(target.value); }}
      />
    </Field>
  );
}
