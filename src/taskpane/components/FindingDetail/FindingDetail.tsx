import type { Finding, Fix, Place } from "#core/findings/finding";
import { CitedMeasure } from "#taskpane/components/CitedMeasure/index.ts";
import { FixPreview } from "#taskpane/components/FixPreview/index.ts";
import { useNames } from "#taskpane/components/FindingsList/useNames.ts";
import { IgnoreDialog } from "#taskpane/components/IgnoreDialog/index.ts";
import { MatchChooser } from "#taskpane/components/MatchChooser/index.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Link } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type ReactElement, type RefObject } from "react";
import { useFindingDetailStyles } from "./FindingDetail.styles.ts";
import { fixesOf } from "./fixesOf.ts";

/** Findings whose measure only a person can tell. */
const matchChecks: ReadonlySet<string> = new Set(["match-ambiguous", "row-not-in-policy"]);

interface Props {
  finding: Finding;
  /** Findings of the same check in the list that can be corrected too. */
  alike: readonly Finding[];
  detailRef: RefObject<HTMLElement | null>;
  /** Back to the list, by Esc or the button. */
  onLeave: () => void;
}

/** Everything about the current finding: its words, what it is held against, its correction, and 已核无误. */
export function FindingDetail({ finding, alike, detailRef, onLeave }: Props): ReactElement {
  const styles = useFindingDetailStyles();
  const session = useSession();
  const say = useWords();
  const { busy } = usePaneState();
  const words = session.messages.render({ id: finding.message, values: finding.values });
  const leave = (event: KeyboardEvent): void => {
    // Esc that closes a dialog or a list of choices has been used up already.
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <section ref={detailRef} tabIndex={-1} className={styles.root} aria-label={say("pane.check.detail")} onKeyDown={leave}>
      <h2 className={styles.heading}>{session.messages.render({ id: `check.${finding.check}.title` })}</h2>
      <p className={styles.words}>{words}</p>
      <Places finding={finding} />
      {finding.cites !== null && <CitedMeasure cites={finding.cites} />}
      {matchChecks.has(finding.check) && <MatchChooser finding={finding} />}
      <Correction finding={finding} alike={alike} />
      <div className={styles.buttons}>
        <IgnoreDialog subject={words} disabled={busy !== null} onIgnore={(reason) => { void session.ignore(finding, reason); }} />
        <Button size="small" appearance="subtle" onClick={onLeave}>{say("pane.check.backToList")}</Button>
      </div>
    </section>
  );
}

/** Other places of the same cause that are offered one by one. */
const mostPlaces = 12;

function Places({ finding: { place, also } }: { finding: Finding }): ReactElement {
  const styles = useFindingDetailStyles();
  const session = useSession();
  const say = useWords();
  const names = useNames();
  const link = (one: Place, index: number): ReactElement => <Link key={index} as="button" onClick={() => { void session.show(one); }}>{names.place(one)}</Link>;
  return (
    <>
      <div className={styles.places} role="group" aria-label={say("pane.check.showCell")}>{link(place, 0)}</div>
      {also.length > 0 && (
        <div className={styles.places} role="group" aria-label={say("pane.check.places", { count: also.length })}>
          <span>{say("pane.check.places", { count: also.length })}</span>
          {also.slice(0, mostPlaces).map(link)}
          {also.length > mostPlaces && <span>{say("pane.check.placesMore", { count: also.length - mostPlaces })}</span>}
        </div>
      )}
    </>
  );
}

function Correction({ finding, alike }: Pick<Props, "finding" | "alike">): ReactElement | null {
  const styles = useFindingDetailStyles();
  const session = useSession();
  const say = useWords();
  const { busy } = usePaneState();
  const [picked, setPicked] = useState<Fix | null>(null);
  const fixes = fixesOf(finding);
  const chosen = picked !== null && fixes.includes(picked) ? picked : fixes[0];
  if (chosen === undefined) return null;
  return (
    <>
      <FixPreview finding={finding} fixes={fixes} chosen={chosen} onChoose={setPicked} />
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabled={busy !== null} onClick={() => { void session.applyFixes([{ ...finding, fix: chosen }]); }}>{say("pane.fix.apply")}</Button>
        {alike.length > 1 && <Button size="small" disabled={busy !== null} onClick={() => { void session.applyFixes(alike); }}>{say("pane.fix.applyAll", { count: alike.length })}</Button>}
      </div>
    </>
  );
}
