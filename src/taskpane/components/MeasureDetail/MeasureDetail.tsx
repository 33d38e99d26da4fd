import type { Deadline } from "#core/deadlines/model";
import type { Finding } from "#core/findings/finding";
import type { Measure } from "#core/policy/model";
import type { Target } from "#core/targets/model";
import { useFormats } from "#taskpane/hooks/useFormats.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import { useRef, useState, type ReactElement } from "react";
import { flushSync } from "react-dom";
import { CorrectionForm } from "./CorrectionForm.tsx";
import { useMeasureDetailStyles } from "./MeasureDetail.styles.ts";
import { OriginalWords } from "./OriginalWords.tsx";

interface Props {
  /** Id of its document. */
  policy: string;
  measure: Measure;
  remarks: readonly Finding[];
}

/** Everything that was read of a measure, each fact beside the words it was read from; corrected in place. */
export function MeasureDetail({ policy, measure, remarks }: Props): ReactElement {
  const styles = useMeasureDetailStyles();
  const session = useSession();
  const say = useWords();
  const { busy } = usePaneState();
  const [isEditing, setEditing] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const end = (): void => {
    // The form takes the focus with it when it goes: back to the button that opened it.
    flushSync(() => setEditing(false));
    root.current?.querySelector<HTMLButtonElement>("[data-correct]")?.focus();
  };
  return (
    <div ref={root} className={styles.root}>
      {remarks.map(({ message, values }, index) => <p key={index} className={styles.remark}>{session.messages.render({ id: message, values })}</p>)}
      {isEditing ? <CorrectionForm policy={policy} measure={measure} onDone={end} /> : <Facts measure={measure} />}
      <OriginalWords measure={measure} />
      {!isEditing && (
        <div>
          <Button data-correct size="small" icon={<EditRegular />} disabledFocusable={busy !== null} aria-label={say("pane.policy.correctTitle", { number: measure.number })} onClick={() => setEditing(true)}>{say("pane.policy.correct")}</Button>
        </div>
      )}
    </div>
  );
}

function Facts({ measure: { leads, responsible, generic, openEnded, deadlines, targets } }: { measure: Measure }): ReactElement {
  const styles = useMeasureDetailStyles();
  const say = useWords();
  const nobody = say("pane.policy.nobody");
  const names = (units: readonly string[]): string => (units.length === 0 ? nobody : units.join("、"));
  return (
    <dl className={styles.facts}>
      <dt className={styles.term}>{say("pane.policy.leads")}</dt>
      <dd className={styles.fact}>{names(leads)}</dd>
      <dt className={styles.term}>{say("pane.policy.responsible")}</dt>
      <dd className={styles.fact}>{names(responsible) + (openEnded && generic.length === 0 ? `（${say("pane.policy.openEnded")}）` : "")}</dd>
      {generic.length > 0 && <dt className={styles.term}>{say("pane.policy.generic")}</dt>}
      {generic.length > 0 && <dd className={styles.fact}>{generic.join("、")}</dd>}
      <dt className={styles.term}>{say("pane.policy.deadlines")}</dt>
      {deadlines.length === 0 && <dd className={styles.fact}>{say("pane.policy.noDeadline")}</dd>}
      {deadlines.map((deadline, index) => <DeadlineFact key={index} deadline={deadline} />)}
      {targets.length > 0 && <dt className={styles.term}>{say("pane.policy.targets")}</dt>}
      {targets.map((target, index) => <TargetFact key={index} target={target} />)}
    </dl>
  );
}

function DeadlineFact({ deadline: { raw, kind, end, otherReading, scope } }: { deadline: Deadline }): ReactElement {
  const styles = useMeasureDetailStyles();
  const say = useWords();
  const { day } = useFormats();
  const name = say(`policyModel.kind.${kind}`);
  const reading = [
    end === null ? name : say("pane.policy.deadlineEnd", { kind: name, day: day(end) }),
    say(`policyModel.scope.${scope}`),
    ...(otherReading === null ? [] : [say("pane.policy.otherReading", { day: day(otherReading) })]),
  ];
  return (
    <dd className={styles.fact}>
      {raw}
      <span className={styles.reading}>{reading.join(" · ")}</span>
    </dd>
  );
}

function TargetFact({ target: { name, from, to, unit, comparator, due, raw } }: { target: Target }): ReactElement {
  const styles = useMeasureDetailStyles();
  const say = useWords();
  const { day, number } = useFormats();
  const figure = from !== null && to !== null
    ? say("pane.policy.targetFrom", { name, from: number(from), to: number(to), unit })
    : to === null ? say("pane.policy.targetWords", { name, raw }) : say("pane.policy.target", { name, comparator: say(`policyModel.comparator.${comparator}`), to: number(to), unit });
  return (
    <dd className={styles.fact}>
      {figure}
      {due !== null && <span className={styles.reading}>{day(due)}</span>}
    </dd>
  );
}
