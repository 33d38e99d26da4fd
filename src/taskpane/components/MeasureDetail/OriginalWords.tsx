import type { Measure } from "#core/policy/model";
import { useWords } from "#taskpane/session/SessionContext.tsx";
import { Button } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import { splitAtFacts } from "./splitAtFacts.ts";
import { useMeasureDetailStyles } from "./MeasureDetail.styles.ts";

/** The policy's own words on demand, with what was read from them marked. */
export function OriginalWords({ measure }: { measure: Measure }): ReactElement {
  const styles = useMeasureDetailStyles();
  const say = useWords();
  const [isShown, setShown] = useState(false);
  const id = useId();
  const { text, ownersRaw } = measure;
  return (
    <div>
      <Button size="small" appearance="subtle" className={styles.toggle} aria-expanded={isShown} aria-controls={isShown ? id : undefined} onClick={() => setShown(!isShown)}>
        {say(isShown ? "pane.policy.hideText" : "pane.policy.showText")}
      </Button>
      {isShown && (
        <div id={id} role="group" aria-label={say("pane.policy.text")} className={styles.text}>
          {text === null && <p className={styles.hint}>{say("pane.policy.noText")}</p>}
          {text === null && ownersRaw !== null && <p className={styles.words}>{`${say("pane.policy.clause")}：${ownersRaw}`}</p>}
          {text !== null && <p className={styles.words}>{splitAtFacts(text, measure).map(({ words, isFact }, index) => (isFact ? <mark key={index} className={styles.mark}>{words}</mark> : words))}</p>}
        </div>
      )}
    </div>
  );
}
