import type { Finding } from "#core/findings/finding";
import type { Measure, PolicyDocument } from "#core/policy/model";
import { MeasureDetail } from "#taskpane/components/MeasureDetail/index.ts";
import { useWords } from "#taskpane/session/SessionContext.tsx";
import { Badge, Button, useArrowNavigationGroup } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular, InfoRegular } from "@fluentui/react-icons";
import { useId, useMemo, useState, type ReactElement, type ReactNode } from "react";
import { groupMeasures, type ChapterGroup } from "./groupMeasures.ts";
import { usePolicyTreeStyles } from "./PolicyTree.styles.ts";

/** As many measures of a chapter as fit a few screens; the rest on demand, so that a plan of a thousand stays quick. */
const step = 100;

interface Props {
  policy: PolicyDocument;
  remarks: readonly Finding[];
  /** The first chapter is open. */
  isOpen: boolean;
}

/** Chapters and their measures; what is closed is not rendered. Arrow keys walk what is open; Tab goes into the details. */
export function PolicyTree({ policy, remarks, isOpen }: Props): ReactElement {
  const styles = usePolicyTreeStyles();
  const say = useWords();
  const arrows = useArrowNavigationGroup({ axis: "vertical", tabbable: true });
  const chapters = useMemo(() => groupMeasures(policy), [policy]);
  const remarksOf = useMemo(() => groupRemarks(remarks), [remarks]);
  return (
    <ul className={styles.list} aria-label={say("pane.policy.measures")} {...arrows}>
      {chapters.map((chapter, index) => (
        <Branch key={chapter.key} level={3} isOpen={isOpen && index === 0} label={<ChapterLabel chapter={chapter} />}>
          <Measures policy={policy} chapter={chapter} remarksOf={remarksOf} />
        </Branch>
      ))}
    </ul>
  );
}

function groupRemarks(remarks: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const remark of remarks) {
    if (remark.cites === null) continue;
    const group = groups.get(remark.cites.measure);
    if (group === undefined) groups.set(remark.cites.measure, [remark]);
    else group.push(remark);
  }
  return groups;
}

function ChapterLabel({ chapter: { number, title, measures } }: { chapter: ChapterGroup }): ReactElement {
  const styles = usePolicyTreeStyles();
  const say = useWords();
  return (
    <>
      <span className={styles.words}>{title === null ? say("pane.policy.noChapter") : say("pane.policy.chapter", { number, title })}</span>
      <Badge appearance="tint" color="informative" size="small">{say("pane.policy.chapterCount", { count: measures.length })}</Badge>
    </>
  );
}

interface MeasuresProps {
  policy: PolicyDocument;
  chapter: ChapterGroup;
  remarksOf: ReadonlyMap<string, readonly Finding[]>;
}

function Measures({ policy, chapter: { measures }, remarksOf }: MeasuresProps): ReactElement {
  const styles = usePolicyTreeStyles();
  const say = useWords();
  const [limit, setLimit] = useState(step);
  return (
    <ul className={styles.inner}>
      {measures.slice(0, limit).map((measure) => (
        <Branch key={measure.key} level={4} isOpen={false} label={<MeasureLabel measure={measure} hasRemarks={remarksOf.has(measure.key)} />}>
          <MeasureDetail policy={policy.id} measure={measure} remarks={remarksOf.get(measure.key) ?? []} />
        </Branch>
      ))}
      {measures.length > limit && (
        <li><Button size="small" appearance="subtle" onClick={() => setLimit(limit + step)}>{say("pane.policy.more", { count: Math.min(step, measures.length - limit) })}</Button></li>
      )}
    </ul>
  );
}

/** Number and title, and below them who leads and until when. */
function MeasureLabel({ measure: { number, title, leads, responsible, deadlines }, hasRemarks }: { measure: Measure; hasRemarks: boolean }): ReactElement {
  const styles = usePolicyTreeStyles();
  const say = useWords();
  const owners = leads.length > 0 ? leads : responsible;
  const summary = [owners.join("、"), deadlines[0]?.raw ?? ""].filter((words) => words !== "").join(" · ");
  return (
    <span className={styles.words}>
      <span className={styles.title}>
        {say("pane.policy.measure", { number, title })}
        {hasRemarks && <InfoRegular className={styles.mark} />}
      </span>
      {summary !== "" && <span className={styles.summary}>{summary}</span>}
    </span>
  );
}

interface BranchProps {
  level: 3 | 4;
  isOpen: boolean;
  label: ReactNode;
  children: ReactNode;
}

function Branch({ level, isOpen, label, children }: BranchProps): ReactElement {
  const styles = usePolicyTreeStyles();
  const [open, setOpen] = useState(isOpen);
  const id = useId();
  const Heading = level === 3 ? "h3" : "h4";
  return (
    <li>
      <Heading className={styles.heading}>
        <button type="button" className={styles.branch} aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
          {open ? <ChevronDownRegular className={styles.chevron} /> : <ChevronRightRegular className={styles.chevron} />}
          {label}
        </button>
      </Heading>
      {open && <div id={id}>{children}</div>}
    </li>
  );
}
