import type { MeasureRef } from "#core/findings/finding";
import type { Measure } from "#core/policy/model";
import { usePaneState, useWords } from "#taskpane/session/SessionContext.tsx";
import type { ReactElement } from "react";
import { useCitedMeasureStyles } from "./CitedMeasure.styles.ts";

/** 政策依据: which measure the finding was held against, and on demand what it says. */
export function CitedMeasure({ cites }: { cites: MeasureRef }): ReactElement | null {
  const styles = useCitedMeasureStyles();
  const say = useWords();
  const { opened } = usePaneState();
  const policy = opened?.policies.find(({ id }) => id === cites.policy);
  const measure = policy?.measures.find(({ key }) => key === cites.measure);
  if (policy === undefined || measure === undefined) return null;
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{say("pane.cite.measure", { number: measure.number, title: measure.title })}</summary>
      <p className={styles.hint}>{policy.title}</p>
      <Facts measure={measure} />
      {measure.text === null
        ? <p className={styles.hint}>{say("pane.cite.noWords")}</p>
        : <p className={styles.words} tabIndex={0} role="region" aria-label={say("pane.cite.words")}>{measure.text}</p>}
    </details>
  );
}

function Facts({ measure: { leads, responsible, generic, deadlines, targets } }: { measure: Measure }): ReactElement {
  const styles = useCitedMeasureStyles();
  const say = useWords();
  const others = [...responsible, ...generic];
  return (
    <ul className={styles.facts}>
      {leads.length > 0 && <li>{say("pane.cite.lead", { units: leads })}</li>}
      {others.length > 0 && <li>{say("pane.cite.responsible", { units: others })}</li>}
      {deadlines.length > 0 && <li>{say("pane.cite.deadline", { words: deadlines.map(({ raw }) => raw) })}</li>}
      {targets.length > 0 && <li>{say("pane.cite.target", { words: targets.map(({ raw }) => raw) })}</li>}
    </ul>
  );
}
