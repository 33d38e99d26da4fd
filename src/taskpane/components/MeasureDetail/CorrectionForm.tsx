import type { Measure } from "#core/policy/model";
import type { MeasureCorrection } from "#actions/correctMeasure";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useMeasureDetailStyles } from "./MeasureDetail.styles.ts";

interface Props {
  policy: string;
  measure: Measure;
  onDone: () => void;
}

interface Words {
  leads: string;
  responsible: string;
  deadline: string;
}

function wordsOf({ leads, responsible, generic, deadlines }: Measure): Words {
  return {
    leads: leads.join("、"),
    responsible: [...responsible, ...generic].join("、"),
    deadline: deadlines.filter(({ scope }) => scope === "measure").map(({ raw }) => raw).join("；"),
  };
}

/** Only what was changed is corrected: the rest keeps the place it was read from. */
function differenceOf(before: Words, after: Words): Omit<MeasureCorrection, "measure"> {
  return {
    ...(after.leads === before.leads ? {} : { leads: after.leads }),
    ...(after.responsible === before.responsible ? {} : { responsible: after.responsible }),
    ...(after.deadline === before.deadline ? {} : { deadline: after.deadline }),
  };
}

/** Owners and deadline of a measure, in the words of a cell. */
export function CorrectionForm({ policy, measure, onDone }: Props): ReactElement {
  const styles = useMeasureDetailStyles();
  const session = useSession();
  const say = useWords();
  const { busy } = usePaneState();
  const before = wordsOf(measure);
  const [words, setWords] = useState(before);
  const save = async (): Promise<void> => {
    const difference = differenceOf(before, words);
    if (Object.keys(difference).length === 0 || await session.correctMeasure(policy, { measure: measure.key, ...difference })) onDone();
  };
  const units = say("pane.policy.correctUnitsHint");
  return (
    <form className={styles.form} aria-label={say("pane.policy.correctTitle", { number: measure.number })} onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <Field label={say("pane.policy.leads")} hint={units} size="small">
        <Input size="small" autoFocus value={words.leads} onChange={(_, { value }) => setWords({ ...words, leads: value })} />
      </Field>
      <Field label={say("pane.policy.responsible")} hint={units} size="small">
        <Input size="small" value={words.responsible} onChange={(_, { value }) => setWords({ ...words, responsible: value })} />
      </Field>
      <Field label={say("pane.policy.deadlines")} hint={say("pane.policy.correctDeadlineHint")} size="small">
        <Input size="small" value={words.deadline} onChange={(_, { value }) => setWords({ ...words, deadline: value })} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabled={busy !== null}>{say("pane.policy.save")}</Button>
        <Button size="small" onClick={onDone}>{say("pane.cancel")}</Button>
      </div>
    </form>
  );
}
