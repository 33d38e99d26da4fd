import type { Deadline } from "#core/deadlines/model";
import type { Measure, PolicyDocument } from "#core/policy/model";
import type { Target } from "#core/targets/model";
import type { DeadlineRecord, DocumentRecord, MeasureRecord, TargetRecord } from "./policyTables.ts";

/** What a cell of Excel holds at the most; a longer original text is left out and comes back with the imported file. */
const longestText = 32_767;

/** The models of a workbook as flat records, one list a sheet. */
export interface ModelRecords {
  documents: readonly DocumentRecord[];
  measures: readonly MeasureRecord[];
  deadlines: readonly DeadlineRecord[];
  targets: readonly TargetRecord[];
}

function documentRecord({ measures: _measures, goals: _goals, horizon, chapters, annexes = [], ...head }: PolicyDocument): DocumentRecord {
  return { ...head, annexes, horizonStart: horizon?.start ?? null, horizonEnd: horizon?.end ?? null, chapters: chapters.map(({ number, title }) => `${number} ${title}`) };
}

function measureRecord(policy: string, { deadlines: _deadlines, targets: _targets, span, ...facts }: Measure): MeasureRecord {
  const text = facts.text !== null && facts.text.length > longestText ? null : facts.text;
  return { ...facts, text, policy, spanStart: span.start, spanEnd: span.end };
}

function deadlineRecord(policy: string, measure: string | null, { span, ...facts }: Deadline): DeadlineRecord {
  return { ...facts, policy, measure, spanStart: span.start, spanEnd: span.end };
}

function targetRecord(policy: string, measure: string | null, { span, ...facts }: Target): TargetRecord {
  return { ...facts, policy, measure, spanStart: span.start, spanEnd: span.end };
}

export function flattenModels(policies: readonly PolicyDocument[]): ModelRecords {
  return {
    documents: policies.map(documentRecord),
    measures: policies.flatMap(({ id, measures }) => measures.map((measure) => measureRecord(id, measure))),
    deadlines: policies.flatMap(({ id, goals, measures }) => [
      ...goals.deadlines.map((deadline) => deadlineRecord(id, null, deadline)),
      ...measures.flatMap(({ key, deadlines }) => deadlines.map((deadline) => deadlineRecord(id, key, deadline))),
    ]),
    targets: policies.flatMap(({ id, goals, measures }) => [
      ...goals.targets.map((target) => targetRecord(id, null, target)),
      ...measures.flatMap(({ key, targets }) => targets.map((target) => targetRecord(id, key, target))),
    ]),
  };
}

/** Records by the measure that they belong to, so that many measures cost no more than their records. */
function groupFacts<R extends { policy: string; measure: string | null }>(records: readonly R[]): (policy: string, measure: string | null) => R[] {
  const groups = new Map<string, R[]>();
  const keyOf = (policy: string, measure: string | null): string => JSON.stringify([policy, measure]);
  for (const record of records) {
    const key = keyOf(record.policy, record.measure);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return (policy, measure) => groups.get(keyOf(policy, measure)) ?? [];
}

function buildDeadline({ policy: _policy, measure: _measure, spanStart, spanEnd, ...facts }: DeadlineRecord): Deadline {
  return { ...facts, span: { start: spanStart, end: spanEnd } };
}

function buildTarget({ policy: _policy, measure: _measure, spanStart, spanEnd, ...facts }: TargetRecord): Target {
  return { ...facts, span: { start: spanStart, end: spanEnd } };
}

/** `一 总体要求` → number and title; a line without a blank is a number only. */
function buildChapter(line: string): PolicyDocument["chapters"][number] {
  const [number = "", ...title] = line.split(" ");
  return { number, title: title.join(" ") };
}

/** The inverse of `flattenModels`. */
export function buildModels(records: ModelRecords): PolicyDocument[] {
  const deadlinesOf = groupFacts(records.deadlines);
  const targetsOf = groupFacts(records.targets);
  const factsOf = (policy: string, measure: string | null): PolicyDocument["goals"] => ({ deadlines: deadlinesOf(policy, measure).map(buildDeadline), targets: targetsOf(policy, measure).map(buildTarget) });
  const measures = new Map<string, Measure[]>(records.documents.map(({ id }) => [id, []]));
  for (const { policy, spanStart: start, spanEnd: end, ...facts } of records.measures) measures.get(policy)?.push({ ...facts, ...factsOf(policy, facts.key), span: { start, end } });
  return records.documents.map(({ horizonStart: start, horizonEnd: end, chapters, annexes, ...head }) => ({
    ...head,
    horizon: start === null && end === null ? null : { start, end },
    chapters: chapters.map(buildChapter),
    measures: measures.get(head.id) ?? [],
    goals: factsOf(head.id, null),
    ...(annexes.length === 0 ? {} : { annexes }),
  }));
}
