import { deadlineSchema, isoDateSchema, spanSchema } from "#core/deadlines/model";
import { targetSchema } from "#core/targets/model";
import { leadRules } from "#core/units/model";
import type { LeadRule } from "#core/units/model";
import * as v from "valibot";

export { leadRules };
export type { LeadRule };

export const chapterSchema = v.object({ number: v.string(), title: v.string() });

export const measureSchema = v.object({
  key: v.pipe(v.string(), v.description('Unique in the document, brackets dropped: "2", "三十一", "二/一" where numbers restart')),
  number: v.string(),
  chapter: v.string(),
  parent: v.nullable(v.string()),
  title: v.string(),
  leads: v.array(v.string()),
  responsible: v.array(v.string()),
  generic: v.pipe(v.array(v.string()), v.description("Groups that are no single unit: 市直各有关单位")),
  openEnded: v.pipe(v.boolean(), v.description("The list ends in 等…单位 or in a generic group")),
  ownersRaw: v.nullable(v.string()),
  deadlines: v.array(deadlineSchema),
  targets: v.array(targetSchema),
  text: v.pipe(v.nullable(v.string()), v.description("The measure's words; null in bundled models")),
  span: spanSchema,
});

export const annexSchema = v.object({
  name: v.string(),
  present: v.pipe(v.boolean(), v.description("Whether the text goes on with the annex itself")),
});

export const policyDocumentSchema = v.object({
  id: v.string(),
  title: v.string(),
  issuers: v.array(v.string()),
  docNumber: v.pipe(v.nullable(v.string()), v.description("The document's own number, never a cited one")),
  issuedOn: v.pipe(v.nullable(isoDateSchema), v.description("Signing date, else publication date")),
  horizon: v.nullable(v.object({ start: v.nullable(isoDateSchema), end: v.nullable(isoDateSchema) })),
  leadRule: v.picklist(leadRules),
  chapters: v.array(chapterSchema),
  measures: v.array(measureSchema),
  goals: v.object({ deadlines: v.array(deadlineSchema), targets: v.array(targetSchema) }),
  textHash: v.nullable(v.string()),
  annexes: v.pipe(v.optional(v.array(annexSchema)), v.description("Annexes that the text names; absent where it names none")),
});

/** The numbered item that carries a duty. */
export type Measure = v.InferOutput<typeof measureSchema>;
/** One 行动方案, 实施意见 or 工作方案. The single source of the type and of its JSON schema. */
export type PolicyDocument = v.InferOutput<typeof policyDocumentSchema>;
