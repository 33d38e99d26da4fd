import type { FindingGroupData } from "#taskpane/components/FindingsList/groupFindings.ts";
import { useNames } from "#taskpane/components/FindingsList/useNames.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement, RefObject } from "react";
import { useFindingDetailStyles } from "./FindingDetail.styles.ts";

interface Props {
  group: FindingGroupData;
  detailRef: RefObject<HTMLElement | null>;
  onLeave: () => void;
}

/** What the group is, and all its corrections at one stroke. */
export function GroupDetail({ group, detailRef, onLeave }: Props): ReactElement {
  const styles = useFindingDetailStyles();
  const session = useSession();
  const say = useWords();
  const names = useNames();
  const { busy } = usePaneState();
  const fixable = group.findings.filter(({ fix }) => fix !== null);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <section ref={detailRef} tabIndex={-1} className={styles.root} aria-label={say("pane.check.detail")} onKeyDown={leave}>
      <h2 className={styles.heading}>{names.group(group)}</h2>
      {group.by === "check" && <p className={styles.words}>{session.messages.render({ id: `check.${group.key}.description` })}</p>}
      <div className={styles.buttons}>
        {fixable.length > 0 && (
          <Button size="small" appearance="primary" disabled={busy !== null} onClick={() => { void session.applyFixes(fixable); }}>
            {say("pane.fix.applyAll", { count: fixable.length })}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onLeave}>{say("pane.check.backToList")}</Button>
      </div>
    </section>
  );
}
