import { toSourceSpan, type NormalisedText } from "#core/text/normalise";
import type { Span } from "#core/text/span";
import { textHash } from "#core/text/textHash";
import { detectLeadRule, readDefaultLead } from "#core/units/leadRules";
import { buildOutline, type OutlineNode } from "./buildOutline.ts";
import { carryForward } from "./carryForward.ts";
import { findMeasures, rememberOwners } from "./findMeasures.ts";
import { findOwnerPieces } from "./findOwnerPieces.ts";
import type { Measure, PolicyDocument } from "./model.ts";
import { policyId } from "./policyId.ts";
import { readAnnexes } from "./readAnnexes.ts";
import type { FactOptions } from "./readFacts.ts";
import { readHead } from "./readHead.ts";
import { readHorizon } from "./readHorizon.ts";
import { factsIn, readMeasures, type Reader } from "./readMeasures.ts";
import type { PolicyOptions } from "./readPolicy.ts";
import { findEndClauses } from "./sharedOwners.ts";
import type { DocumentPart } from "./splitDocuments.ts";
import { splitItems } from "./splitItems.ts";

interface DocumentSource {
  source: string;
  normalised: NormalisedText;
  part: DocumentPart;
  id: string | null;
  options: PolicyOptions;
}

/** Reads one document of a text. */
export function readDocument({ source, normalised, part, id, options }: DocumentSource): PolicyDocument {
  const { text } = normalised;
  const words = wordsOfPart(text, part);
  const head = readHead(part);
  const issuedOn = options.issuedOn ?? head.issuedOn;
  const leadRule = options.leadRule ?? detectLeadRule(words) ?? "explicit";
  const { calendar } = options;
  const factOptions: FactOptions = {
    leadRule,
    reference: issuedOn ?? yearStart(head.title),
    ...(calendar === undefined ? {} : { calendar }),
    wordsOf: (span) => slice(source, toSourceSpan(normalised, span)),
  };
  const hasOwners = rememberOwners((node) => namesOwners(text, node));
  const roots = buildOutline(part.body);
  const { chapters, measures, goals } = findMeasures(roots.length > 0 ? roots : splitItems(part.head, null, hasOwners), hasOwners);
  const defaultLead = readDefaultLead(words);
  const reader: Reader = { normalised, options: factOptions, ends: findEndClauses(roots, hasOwners), headings: new Map() };
  const goalFacts = goals.map((node) => factsIn(reader, node.span));
  const goalDeadlines = goalFacts.flatMap(({ deadlines }) => deadlines.map((deadline) => ({ ...deadline, scope: "document" as const })));
  const annexes = readAnnexes(part);
  return {
    id: id ?? policyId(head.title, issuedOn),
    title: head.title,
    issuers: head.issuers,
    docNumber: head.docNumber,
    issuedOn,
    horizon: readHorizon(goalDeadlines, head.title),
    leadRule,
    chapters: chapters.map(({ mark, title }) => ({ number: mark.number, title })),
    measures: carryForward(readMeasures(reader, measures)).map((measure) => withDefaultLead(chapters.length === 0 ? { ...measure, chapter: "" } : measure, defaultLead)),
    goals: { deadlines: goalDeadlines, targets: goalFacts.flatMap(({ targets }) => targets) },
    textHash: words === "" ? null : textHash(words),
    ...(annexes.length === 0 ? {} : { annexes }),
  };
}

/** 未注明牵头单位的，由市发改委牵头: who leads where nobody is called so. */
function withDefaultLead(measure: Measure, lead: string | null): Measure {
  const { leads, responsible, generic } = measure;
  if (lead === null || leads.length > 0 || responsible.length + generic.length === 0) return measure;
  return { ...measure, leads: [lead], responsible: responsible.filter((name) => name !== lead) };
}

function namesOwners(text: string, node: OutlineNode): boolean {
  const [first] = node.paragraphs;
  const last = node.paragraphs.at(-1);
  if (first === undefined || last === undefined) return false;
  // A sentence that gives somebody a step to do makes no measure of its own.
  return findOwnerPieces(text.slice(first.span.start, last.span.end), { sentences: false }) !== null;
}

function wordsOfPart(text: string, { head, body, tail }: DocumentPart): string {
  const all = [...head, ...body, ...tail];
  return text.slice(all[0]?.span.start ?? 0, all.at(-1)?.span.end ?? 0);
}

/** 2023全面提质年工作意见: without a day of issue, the title's year says which year 6月底前 is in. */
function yearStart(title: string): string | null {
  const years = title.match(/20\d{2}(?=[^\d-]|$)/gu);
  return years?.length === 1 ? `${years.join("")}-01-01` : null;
}

function slice(source: string, { start, end }: Span): string {
  return source.slice(start, end);
}
