import { deadlineKinds, type Deadline } from "#core/deadlines/model";
import { leadRules, type LeadRule, type Measure, type PolicyDocument } from "#core/policy/model";
import { comparators, type Target } from "#core/targets/model";
import type { SheetId } from "../sheetPlan.ts";
import { annexesCodec, choiceCodec, type Codec, dateCodec, flagCodec, linesCodec, nullable, numberCodec, offsetCodec, rawCodec, textCodec } from "./tableCodec.ts";

export interface Column<V> {
  codec: Codec<V>;
  /** In characters; 0 hides the column: it is kept for reading back, not for people. */
  width: number;
}
export type Columns<R> = { readonly [K in keyof R]: Column<R[K]> };

/** A sheet of the model: one record a line. The order of the columns is the order of the keys. */
export interface PolicyTable<R> {
  id: SheetId;
  /** Words under the title that say how to fill it in, where the usual ones do not do. */
  note?: string;
  columns: Columns<R>;
}

export interface DocumentRecord extends Pick<PolicyDocument, "id" | "title" | "issuers" | "docNumber" | "issuedOn" | "textHash"> {
  horizonStart: string | null;
  horizonEnd: string | null;
  leadRule: LeadRule;
  /** `一 总体要求`, one a line. */
  chapters: string[];
  annexes: NonNullable<PolicyDocument["annexes"]>;
}
export type MeasureRecord = Omit<Measure, "deadlines" | "targets" | "span"> & { policy: string; spanStart: number; spanEnd: number };
/** `measure` is null for the document's goals. */
interface FactOf {
  policy: string;
  measure: string | null;
  spanStart: number;
  spanEnd: number;
}
export type DeadlineRecord = Omit<Deadline, "span"> & FactOf;
export type TargetRecord = Omit<Target, "span"> & FactOf;

export const column = <V>(codec: Codec<V>, width: number): Column<V> => ({ codec, width });
const span = { spanStart: column(offsetCodec, 0), spanEnd: column(offsetCodec, 0) } as const;

export const documentTable: PolicyTable<DocumentRecord> = {
  id: "policyDocuments",
  columns: {
    id: column(textCodec, 18), title: column(textCodec, 40), issuers: column(linesCodec, 24), docNumber: column(nullable(textCodec), 20),
    issuedOn: column(nullable(dateCodec), 13), horizonStart: column(nullable(dateCodec), 13), horizonEnd: column(nullable(dateCodec), 13),
    leadRule: column(choiceCodec("policyModel.leadRule", leadRules), 16), chapters: column(linesCodec, 40), annexes: column(annexesCodec, 30), textHash: column(nullable(textCodec), 0),
  },
};

export const measureTable: PolicyTable<MeasureRecord> = {
  id: "policyMeasures",
  columns: {
    policy: column(textCodec, 14), key: column(textCodec, 9), number: column(textCodec, 8), chapter: column(textCodec, 7), parent: column(nullable(textCodec), 20),
    title: column(textCodec, 34), leads: column(linesCodec, 22), responsible: column(linesCodec, 26), generic: column(linesCodec, 20),
    openEnded: column(flagCodec, 8), ownersRaw: column(nullable(rawCodec), 30), text: column(nullable(rawCodec), 60), ...span,
  },
};

export const deadlineTable: PolicyTable<DeadlineRecord> = {
  id: "policyDeadlines",
  columns: {
    policy: column(textCodec, 14), measure: column(nullable(textCodec), 9), raw: column(rawCodec, 30), kind: column(choiceCodec("policyModel.kind", deadlineKinds), 12),
    start: column(nullable(dateCodec), 13), end: column(nullable(dateCodec), 13), otherReading: column(nullable(dateCodec), 13),
    recurrence: column(nullable(textCodec), 26), duration: column(nullable(textCodec), 10),
    scope: column(choiceCodec("policyModel.scope", ["measure", "sentence", "document", "cell"]), 10), ...span,
  },
};

export const targetTable: PolicyTable<TargetRecord> = {
  id: "policyTargets",
  columns: {
    policy: column(textCodec, 14), measure: column(nullable(textCodec), 9), name: column(textCodec, 34), from: column(nullable(numberCodec), 9),
    toMin: column(nullable(numberCodec), 9), to: column(nullable(numberCodec), 9), unit: column(textCodec, 10),
    comparator: column(choiceCodec("policyModel.comparator", comparators), 12), due: column(nullable(dateCodec), 13), raw: column(rawCodec, 40), ...span,
  },
};
