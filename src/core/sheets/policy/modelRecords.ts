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

function documentRecord({ measures: _measures, goals: _goals, horizon, chapters, ...head }: PolicyDocument): DocumentRecord {
  return { ...head, horizonStart: horizon?.start ?? null, horizonEnd: horizon?.end ?? null, chapters: chapters.map(({ number, title }) => `${number} ${title}`) };
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

type Facts = Omit<ModelRecords, "documents" | "measures">;

function deadlinesOf({ deadlines }: Facts, policy: string, measure: string | null): Deadline[] {
  const own = deadlines.filter((record) => record.policy === policy && record.measure === measure);
  return own.map(({ policy: _policy, measure: _measure, spanStart, spanEnd, ...facts }) => ({ ...facts, span: { start: spanStart, end: spanEnd } }));
}

function targetsOf({ targets }: Facts, policy: string, measure: string | null): Target[] {
  const own = targets.filter((record) => record.policy === policy && record.measure === measure);
  return own.map(({ policy: _policy, measure: _measure, spanStart, spanEnd, ...facts }) => ({ ...facts, span: { start: spanStart, end: spanEnd } }));
}

function buildMeasure(record: MeasureRecord, records: ModelRecords): Measure {
  const { policy, spanStart, spanEnd, ...facts } = record;
  return { ...facts, deadlines: deadlinesOf(records, policy, record.key), targets: targetsOf(records, policy, record.key), span: { start: spanStart, end: spanEnd } };
}

/** `一 总体要求` → number and title; a line without a blank is a number only. */
function buildChapter(line: string): PolicyDocument["chapters"][number] {
  const [number = "", ...title] = line.split(" ");
  return { number, title: title.join(" ") };
}

/** The inverse of `flattenModels`. */
export function buildModels(records: ModelRecords): PolicyDocument[] {
  return records.documents.map(({ horizonStart: start, horizonEnd: end, chapters, ...head }) => ({
    ...head,
    horizon: start === null && end === null ? null : { start, end },
    chapters: chapters.map(buildChapter),
    measures: records.measures.filter(({ policy }) => policy === head.id).map((record) => buildMeasure(record, records)),
    goals: { deadlines: deadlinesOf(records, head.id, null), targets: targetsOf(records, head.id, null) },
  }));
}
