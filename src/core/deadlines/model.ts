import * as v from "valibot";

export const isoDateSchema = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/u));

export const spanSchema = v.object({
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** The kinds of 完成时限; see docs/deadlines.md for the expressions that give each. */
export const deadlineKinds = ["by", "range", "stage", "relative", "from", "ongoing", "onSchedule", "recurring", "vague", "none"] as const;

export const deadlineSchema = v.object({
  raw: v.string(),
  kind: v.picklist(deadlineKinds),
  start: v.nullable(isoDateSchema),
  end: v.pipe(v.nullable(isoDateSchema), v.description("Inclusive: the last day that is still in time")),
  recurrence: v.pipe(v.nullable(v.string()), v.description("RFC 5545 RRULE, e.g. FREQ=MONTHLY;BYMONTHDAY=16")),
  duration: v.pipe(v.nullable(v.string()), v.description("P30BD (working days), P3M, PT24H for relative deadlines")),
  otherReading: v.pipe(v.nullable(isoDateSchema), v.description("Second reading of the end: 6月前, 2025年前")),
  scope: v.picklist(["measure", "sentence", "document", "cell"]),
  span: spanSchema,
});

/** A typed deadline, with the words it was read from and where they stand. */
export type Deadline = v.InferOutput<typeof deadlineSchema>;
export type DeadlineKind = Deadline["kind"];
