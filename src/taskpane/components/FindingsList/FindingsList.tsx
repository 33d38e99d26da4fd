import type { Finding } from "#core/findings/finding";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { FindingGroup } from "./FindingGroup.tsx";
import { groupFindings } from "./groupFindings.ts";
import { severityIcons } from "./severityIcons.tsx";

/** Findings by check. The first group is open; a closed one is not rendered. */
export function FindingsList({ findings }: { findings: readonly Finding[] }): ReactElement {
  const { messages } = useSession();
  const say = useWords();
  const { sheet } = usePaneState();
  const groups = groupFindings(findings);
  return (
    <Accordion multiple collapsible defaultOpenItems={groups[0]?.check} aria-label={say("pane.check.results")}>
      {groups.map(({ check, severity, findings: members }) => (
        <AccordionItem key={check} value={check}>
          <AccordionHeader as="h2" size="small" icon={severityIcons[severity]}>
            {say("pane.check.group", { title: messages.render({ id: `check.${check}.title` }), count: members.length })}
          </AccordionHeader>
          <AccordionPanel>
            <FindingGroup findings={members} ownSheet={sheet} />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
