import type { TaskLine } from "#core/statistics/taskLines";
import { useFormats } from "#taskpane/hooks/useFormats.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, List, ListItem } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { groupByUnit, type UnitGroup, type UnitRole } from "./groupByUnit.ts";
import { useUnitListsStyles } from "./UnitLists.styles.ts";

type Kind = "late" | "soon";

interface Props {
  kind: Kind;
  role: UnitRole;
  /** The most urgent first. */
  lines: readonly TaskLine[];
  /** How many there are; `lines` may be the first of them. */
  total: number;
  title: string;
}

/** As many lines of a unit as fit a few screens; the rest on demand. */
const step = 50;

/** The late or soon-due tasks of every unit; a closed unit is not rendered. */
export function UnitLists({ kind, role, lines, total, title }: Props): ReactElement {
  const page = usePageStyles();
  const say = useWords();
  const { number } = useFormats();
  const groups = useMemo(() => groupByUnit(lines, role), [lines, role]);
  return (
    <section className={page.card} aria-label={title}>
      <h2 className={page.heading}>{title}</h2>
      {lines.length === 0 && <p className={page.hint}>{say(kind === "late" ? "pane.supervision.noneLate" : "pane.supervision.noneSoon")}</p>}
      {total > lines.length && <p className={page.hint}>{say("pane.supervision.first", { count: number(lines.length) })}</p>}
      <Accordion multiple collapsible>
        {groups.map((group) => (
          <AccordionItem key={group.unit ?? ""} value={group.unit ?? ""}>
            <AccordionHeader as="h3" size="small"><GroupTitle kind={kind} group={group} /></AccordionHeader>
            <AccordionPanel><Lines kind={kind} group={group} /></AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}

function GroupTitle({ kind, group: { unit, lines } }: { kind: Kind; group: UnitGroup }): ReactElement {
  const say = useWords();
  const { number } = useFormats();
  const first = lines[0]?.daysLeft ?? 0;
  const values = { unit: unit ?? say("pane.supervision.noUnit"), count: number(lines.length), days: number(Math.abs(first)) };
  if (kind === "late") return <>{say("pane.supervision.unitLate", values)}</>;
  return <>{say(first === 0 ? "pane.supervision.unitToday" : "pane.supervision.unitSoon", values)}</>;
}

function Lines({ kind, group: { lines } }: { kind: Kind; group: UnitGroup }): ReactElement {
  const styles = useUnitListsStyles();
  const session = useSession();
  const say = useWords();
  const [limit, setLimit] = useState(step);
  return (
    <>
      <List navigationMode="items">
        {lines.slice(0, limit).map((line, index) => (
          <ListItem key={index} className={styles.item} onAction={() => { void session.show(line.place); }}><Line kind={kind} line={line} /></ListItem>
        ))}
      </List>
      {lines.length > limit && <Button size="small" appearance="subtle" onClick={() => setLimit(limit + step)}>{say("pane.supervision.more", { count: Math.min(step, lines.length - limit) })}</Button>}
    </>
  );
}

function Line({ kind, line: { place, task, due, daysLeft } }: { kind: Kind; line: TaskLine }): ReactElement {
  const styles = useUnitListsStyles();
  const say = useWords();
  const { day } = useFormats();
  const days = Math.abs(daysLeft);
  const when = kind === "late" ? say("pane.supervision.daysLate", { count: days }) : daysLeft === 0 ? say("pane.supervision.today") : say("pane.supervision.daysLeft", { count: days });
  return (
    <>
      <span className={styles.place}>{place.row === null ? "" : say("pane.supervision.row", { row: place.row })}</span>
      <span className={styles.words}>
        {task === "" ? say("pane.supervision.untitled") : task}
        <span className={styles.when}><strong className={kind === "late" ? styles.late : styles.soon}>{when}</strong>{` · ${say("pane.supervision.due", { day: day(due) })}`}</span>
      </span>
    </>
  );
}
