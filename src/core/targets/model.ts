import { isoDateSchema, spanSchema } from "#core/deadlines/model";
import * as v from "valibot";

export const comparators = ["<=", ">=", "=", "reduceBy", "growBy"] as const;

export const targetSchema = v.object({
  name: v.string(),
  from: v.nullable(v.number()),
  to: v.nullable(v.number()),
  toMin: v.pipe(v.nullable(v.number()), v.description("Lower end of a range: 3—5个工作日 → toMin 3, to 5")),
  unit: v.pipe(v.string(), v.description("工作日, %, 项, 个 … without the noun that follows")),
  comparator: v.picklist(comparators),
  due: v.nullable(isoDateSchema),
  raw: v.string(),
  span: spanSchema,
});

/** A checkable figure of the policy. */
export type Target = v.InferOutput<typeof targetSchema>;
