import { readDeadlineCell } from "#core/deadlines/readDeadlineCell";
import type { Deadline } from "#core/deadlines/model";
import { fail, ok, type Result } from "#core/findings/result";
import type { Measure, PolicyDocument } from "#core/policy/model";
import { splitUnits } from "#core/units/splitUnits";
import { calendarOf } from "./compute/calendarOf.ts";
import { registryOf } from "./compute/registryOf.ts";
import type { Environment } from "./environment.ts";
import type { PolicyFailure } from "./failure.ts";

/** What a person says of a measure, in the words of a cell. A field left out stays as it was read. */
export interface MeasureCorrection {
  measure: string;
  /** Units in any usual separation: 市发改委、市财政局. */
  leads?: string;
  responsible?: string;
  /** In place of the measure's own deadline; deadlines of single sentences stay. */
  deadline?: string;
}

type OwnDeadlines = Result<Deadline[], PolicyFailure>;

function readOwnDeadlines(words: string, { issuedOn }: PolicyDocument, { settings }: Environment): OwnDeadlines {
  const { deadlines, unreadable } = readDeadlineCell(words, { reference: issuedOn, calendar: calendarOf(settings), mode: "cell", scope: "measure" });
  // A span points into the policy's text, and these words are not from there.
  return unreadable === null ? ok(deadlines.map((deadline) => ({ ...deadline, span: { start: 0, end: 0 } }))) : fail({ kind: "unreadableDeadline", words: unreadable.raw });
}

function correctOwners(measure: Measure, { leads, responsible }: MeasureCorrection, environment: Environment): Measure {
  if (leads === undefined && responsible === undefined) return measure;
  const registry = registryOf(environment.units);
  const own = leads === undefined ? null : splitUnits(leads, { registry });
  const others = responsible === undefined ? null : splitUnits(responsible, { registry });
  // Groups stand beside the responsible units: whoever rewrites those says which groups remain.
  const generic = [...(own?.generic ?? []), ...(others?.generic ?? measure.generic)];
  return {
    ...measure,
    leads: own?.units ?? measure.leads,
    responsible: others?.units ?? measure.responsible,
    generic: [...new Set(generic)],
    openEnded: others?.openEnded ?? measure.openEnded,
  };
}

/** A document with one measure as a person corrected it; every other fact as it was read. */
export function correctMeasure(policy: PolicyDocument, correction: MeasureCorrection, environment: Environment): Result<PolicyDocument, PolicyFailure> {
  const own: OwnDeadlines | null = correction.deadline === undefined ? null : readOwnDeadlines(correction.deadline, policy, environment);
  if (own !== null && !own.ok) return own;
  const measures = policy.measures.map((measure) => {
    if (measure.key !== correction.measure) return measure;
    const corrected = correctOwners(measure, correction, environment);
    return own === null ? corrected : { ...corrected, deadlines: [...own.value, ...measure.deadlines.filter(({ scope }) => scope !== "measure")] };
  });
  return ok({ ...policy, measures });
}
