import type { PolicyDocument } from "#core/policy/model";
import { PolicyTree } from "#taskpane/components/PolicyTree/index.ts";
import { useFormats } from "#taskpane/hooks/useFormats.ts";
import { usePolicyTitle } from "#taskpane/hooks/usePolicyTitle.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import type { HeldPolicy } from "#taskpane/session/steps/policy.ts";
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Badge, Button, Spinner } from "@fluentui/react-components";
import { DeleteRegular, InfoRegular, TableAddRegular } from "@fluentui/react-icons";
import { useId, type ReactElement } from "react";
import { usePolicyCardStyles } from "./PolicyCard.styles.ts";

interface Props {
  policy: HeldPolicy;
  /** Its measures are shown at once. */
  isOpen: boolean;
}

/** One policy: what it is, what it leaves open, and its measures. */
export function PolicyCard({ policy, isOpen }: Props): ReactElement {
  const styles = usePolicyCardStyles();
  const page = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { busy } = usePaneState();
  const id = useId();
  const { document, origin, isCorrected } = policy;
  const title = usePolicyTitle()(policy);
  return (
    <section className={page.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>{title}</h2>
        <Button
          size="small" appearance="subtle" icon={<DeleteRegular />} disabled={busy !== null}
          aria-label={say("pane.policy.remove", { title })} title={say("pane.policy.remove", { title })} onClick={() => session.removePolicy(policy.id)}
        />
      </div>
      <div className={styles.badges}>
        <Badge appearance="tint" color="brand">{say(`pane.policy.origin.${origin}`)}</Badge>
        {isCorrected && <Badge appearance="tint" color="warning">{say("pane.policy.corrected")}</Badge>}
      </div>
      {document === null ? <Spinner size="tiny" label={say("pane.busy.policy")} /> : (
        <>
          <Facts document={document} />
          <Remarks policy={policy} />
          <PolicyTree policy={document} remarks={policy.remarks} isOpen={isOpen} />
          <div className={page.row}>
            <Button size="small" icon={<TableAddRegular />} disabled={busy !== null} onClick={() => { void session.makeLedger(policy.id); }}>{say("pane.policy.makeLedger")}</Button>
          </div>
        </>
      )}
    </section>
  );
}

function Facts({ document }: { document: PolicyDocument }): ReactElement {
  const page = usePageStyles();
  const say = useWords();
  const { day, number } = useFormats();
  const { issuers, issuedOn, docNumber, measures, leadRule } = document;
  const sum = (count: (measure: PolicyDocument["measures"][number]) => number): string => number(measures.reduce((total, measure) => total + count(measure), 0));
  const origin = [...issuers, ...(docNumber === null ? [] : [docNumber])];
  return (
    <ul className={page.facts}>
      {origin.length > 0 && <li>{origin.join(" · ")}</li>}
      <li>{issuedOn === null ? say("pane.policy.noIssuedOn") : say("pane.policy.issuedOn", { day: day(issuedOn) })}</li>
      <li>{say("pane.policy.counts", { measures: number(measures.length), deadlines: sum(({ deadlines }) => deadlines.length), targets: sum(({ targets }) => targets.length) })}</li>
      <li>{say("pane.policy.leadRule", { rule: say(`policyModel.leadRule.${leadRule}`) })}</li>
    </ul>
  );
}

/** What the document leaves out or contradicts: for the eye, nothing that has to be done. */
function Remarks({ policy: { remarks } }: { policy: HeldPolicy }): ReactElement | null {
  const styles = usePolicyCardStyles();
  const { messages } = useSession();
  const say = useWords();
  if (remarks.length === 0) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="remarks">
        <AccordionHeader as="h3" size="small" icon={<InfoRegular />}>{say("pane.policy.remarks", { count: remarks.length })}</AccordionHeader>
        <AccordionPanel>
          <ul className={styles.remarks}>
            {remarks.map(({ message, values }, index) => <li key={index}>{messages.render({ id: message, values })}</li>)}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
