import type { IsoDate } from "#core/calendar/isoDate";
import type { WorkingCalendar } from "#core/calendar/workingCalendar";
import { normalise, toSourceSpan } from "#core/text/normalise";
import { readNumberingMark } from "#core/text/numberingMark";
import type { Span } from "#core/text/span";
import type { LeadRule, Measure } from "./model.ts";
import { readFacts } from "./readFacts.ts";

export interface MeasureOptions {
  /** The day that the document was issued; dates without a year are read from it. */
  ref?: IsoDate;
  /** Explicit unless the document says otherwise. */
  leadRule?: LeadRule;
  calendar?: WorkingCalendar;
}

export type MeasureFacts = Pick<Measure, "leads" | "responsible" | "generic" | "openEnded" | "deadlines" | "targets">;

/** Reads the words of one measure, its owner clause included. Spans are positions in the text given. */
export function readMeasure(text: string, options: MeasureOptions = {}): MeasureFacts {
  const normalised = normalise(text);
  const { calendar } = options;
  const skip = readNumberingMark(normalised.text)?.length ?? 0;
  const shift = ({ start, end }: Span): Span => ({ start: start + skip, end: end + skip });
  const facts = readFacts(normalised.text.slice(skip), {
    leadRule: options.leadRule ?? "explicit",
    reference: options.ref ?? null,
    wordsOf: (span) => sliceSource(text, toSourceSpan(normalised, shift(span))),
    ...(calendar === undefined ? {} : { calendar }),
  });
  const inSource = <T extends Pick<Measure, "span">>(fact: T): T => ({ ...fact, span: toSourceSpan(normalised, shift(fact.span)) });
  const { leads, responsible, generic, openEnded } = facts;
  return { leads, responsible, generic, openEnded, deadlines: facts.deadlines.map(inSource), targets: facts.targets.map(inSource) };
}

function sliceSource(source: string, { start, end }: Measure["span"]): string {
  return source.slice(start, end);
}
