import type { Finding, MeasureRef } from "#core/findings/finding";
import type { PolicyDocument } from "#core/policy/model";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { listCandidates, refOf, type Candidate } from "./listCandidates.ts";

const noMeasure = "none";
const another = "other";

/** Which measure a row belongs to, where the words do not decide it. The user's choice goes into the table's key column. */
export function MatchChooser({ finding }: { finding: Finding }): ReactElement | null {
  const session = useSession();
  const say = useWords();
  const { opened, busy } = usePaneState();
  const [choice, setChoice] = useState("");
  const [other, setOther] = useState("");
  const { row } = finding.place;
  if (opened === null || opened.policies.length === 0 || row === null) return null;
  const candidates = listCandidates(finding, opened.policies);
  const wanted = choice === another ? other : choice;
  const apply = (): void => { void session.chooseMatch(row, wanted === noMeasure ? null : refOf(wanted)); };
  return (
    <>
      <Field label={say("pane.match.heading")} size="small">
        <RadioGroup value={choice} onChange={(_, { value }) => setChoice(value)}>
          {candidates.map(({ id, number, title }) => <Radio key={id} value={id} label={say("pane.cite.measure", { number, title })} />)}
          <Radio value={another} label={say("pane.match.other")} />
          <Radio value={noMeasure} label={say("pane.match.none")} />
        </RadioGroup>
      </Field>
      {choice === another && <AllMeasures policies={opened.policies} value={other} onChoose={setOther} />}
      <div><Button size="small" appearance="primary" disabled={busy !== null || wanted === ""} onClick={apply}>{say("pane.match.apply")}</Button></div>
    </>
  );
}

function AllMeasures({ policies, value, onChoose }: { policies: readonly PolicyDocument[]; value: string; onChoose: (id: string) => void }): ReactElement {
  const styles = usePageStyles();
  const say = useWords();
  return (
    <Select size="small" className={styles.select} aria-label={say("pane.match.other")} value={value} onChange={(_, chosen) => onChoose(chosen.value)}>
      <option value="" disabled>{say("pane.match.choose")}</option>
      {policies.map((policy) => (
        <optgroup key={policy.id} label={policy.title}>
          {policy.measures.map((measure) => <MeasureOption key={measure.key} policy={policy.id} measure={measure} />)}
        </optgroup>
      ))}
    </Select>
  );
}

function MeasureOption({ policy, measure }: { policy: MeasureRef["policy"]; measure: Omit<Candidate, "id"> & { key: string } }): ReactElement {
  const say = useWords();
  return <option value={`${policy}/${measure.key}`}>{say("pane.cite.measure", { number: measure.number, title: measure.title })}</option>;
}
