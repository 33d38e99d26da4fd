import { toSourceSpan, type NormalisedText } from "#core/text/normalise";
import type { Span } from "#core/text/span";
import { textHash } from "#core/text/textHash";
import { detectLeadRule } from "#core/units/leadRules";
import { buildOutline, type OutlineNode } from "./buildOutline.ts";
import { carryForward } from "./carryForward.ts";
import { findMeasures } from "./findMeasures.ts";
import { findOwnerPieces } from "./findOwnerPieces.ts";
import { readHeadingOwners } from "./readHeadingOwners.ts";
import { measureKeys } from "./measureKeys.ts";
import type { Measure, PolicyDocument } from "./model.ts";
import { policyId } from "./policyId.ts";
import { readAnnexes } from "./readAnnexes.ts";
import { readFacts, type FactOptions } from "./readFacts.ts";
import { readHead } from "./readHead.ts";
import { readHorizon } from "./readHorizon.ts";
import type { PolicyOptions } from "./readPolicy.ts";
import type { DocumentPart } from "./splitDocuments.ts";
import { trimClosing } from "./trimClosing.ts";

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
  const reader: Reader = { normalised, options: factOptions };
  const { chapters, measures, goals } = findMeasures(buildOutline(part.body), (node) => hasOwners(text, node));
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
    measures: carryForward(readMeasures(reader, measures)).map((measure) => (chapters.length === 0 ? { ...measure, chapter: "" } : measure)),
    goals: { deadlines: goalDeadlines, targets: goalFacts.flatMap(({ targets }) => targets) },
    textHash: words === "" ? null : textHash(words),
    ...(annexes.length === 0 ? {} : { annexes }),
  };
}

interface Reader {
  normalised: NormalisedText;
  options: FactOptions;
}

function readMeasures(reader: Reader, nodes: readonly OutlineNode[]): Measure[] {
  const keys = measureKeys(nodes);
  return nodes.map((node, index) => {
    const span = index === nodes.length - 1 ? trimClosing(node) : node.span;
    const { text, offsets } = reader.normalised;
    const facts = factsIn(reader, span, node.mark.length);
    return {
      key: keys[index] ?? node.mark.number,
      number: node.mark.number,
      chapter: chapterOf(node).mark.number,
      parent: node.parent === null || node.parent === chapterOf(node) ? null : node.parent.heading,
      title: node.title,
      ...facts,
      ...(facts.ownersRaw === null ? readHeadingOwners(node, reader.options.leadRule) : null),
      text: text.slice(span.start, span.end),
      span: toSourceSpan({ text, offsets }, span),
    };
  });
}

/** Facts of a stretch of the text, with spans in the source; `skip` characters of numbering are not read. */
function factsIn({ normalised, options }: Reader, span: Span, skip = 0): ReturnType<typeof readFacts> {
  const start = span.start + skip;
  const shift = (place: Span): Span => ({ start: place.start + start, end: place.end + start });
  const wordsOf = options.wordsOf;
  const local = wordsOf === undefined ? options : { ...options, wordsOf: (place: Span) => wordsOf(shift(place)) };
  const facts = readFacts(normalised.text.slice(start, span.end), local);
  const inSource = <T extends { span: Span }>(fact: T): T => ({ ...fact, span: toSourceSpan(normalised, shift(fact.span)) });
  return { ...facts, deadlines: facts.deadlines.map(inSource), targets: facts.targets.map(inSource) };
}

function chapterOf(node: OutlineNode): OutlineNode {
  return node.parent === null ? node : chapterOf(node.parent);
}

function hasOwners(text: string, node: OutlineNode): boolean {
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
