import { toSourceSpan, type NormalisedText } from "#core/text/normalise";
import type { Span } from "#core/text/span";
import type { OutlineNode } from "./buildOutline.ts";
import { findOwnerPieces } from "./findOwnerPieces.ts";
import { measureKeys } from "./measureKeys.ts";
import type { Measure } from "./model.ts";
import { readFacts, type FactOptions } from "./readFacts.ts";
import { readHeadingOwners, readSharedClause, type HeadingOwners, type SharedOwners } from "./readHeadingOwners.ts";
import { readUnitHeading } from "./readUnitHeading.ts";
import type { EndClauses } from "./sharedOwners.ts";
import { trimClosing } from "./trimClosing.ts";

/** What is known of a document while its items are read. */
export interface Reader {
  normalised: NormalisedText;
  options: FactOptions;
  ends: EndClauses;
  headings: HeadingOwners;
}

/** Reads the items of a document that are measures. */
export function readMeasures(reader: Reader, nodes: readonly OutlineNode[]): Measure[] {
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
      ...(facts.ownersRaw === null ? readOwnersElsewhere(node, reader) : null),
      text: text.slice(span.start, span.end),
      span: toSourceSpan({ text, offsets }, span),
    };
  });
}

/** Owners that the headings above an item, or the end of the list that it stands in, name for it too. */
function readOwnersElsewhere(node: OutlineNode, { normalised, options, ends, headings }: Reader): SharedOwners | null {
  const inherited = readUnitHeading(node, options.leadRule) ?? readHeadingOwners(node, options.leadRule, headings);
  const last = inherited === null && node.parent !== null ? ends.get(node.parent) : undefined;
  if (last === undefined) return inherited;
  const known = headings.get(last);
  if (known !== undefined) return known;
  const words = normalised.text.slice(last.span.start, last.span.end);
  const owners = readSharedClause(findOwnerPieces(words, { sentences: false })?.raw ?? null, options.leadRule);
  headings.set(last, owners);
  return owners;
}

/** Facts of a stretch of the text, with spans in the source; `skip` characters of numbering are not read. */
export function factsIn({ normalised, options }: Reader, span: Span, skip = 0): ReturnType<typeof readFacts> {
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
