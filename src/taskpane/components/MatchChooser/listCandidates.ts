import type { Finding, MeasureRef } from "#core/findings/finding";
import type { PolicyDocument } from "#core/policy/model";

export interface Candidate {
  /** `policy/measure`; a key may contain the stroke, an id of a policy does not. */
  id: string;
  number: string;
  title: string;
}

export function refOf(id: string): MeasureRef {
  const at = id.indexOf("/");
  return { policy: id.slice(0, at), measure: id.slice(at + 1) };
}

/** The measures that fit about equally: the cited one, and the one that the finding names beside it. */
export function listCandidates({ check, cites, values }: Finding, policies: readonly PolicyDocument[]): Candidate[] {
  if (check !== "match-ambiguous" || cites === null) return [];
  const isNamed = (policy: string, key: string, title: string): boolean =>
    (policy === cites.policy && key === cites.measure) || (key === values["otherNumber"] && title === values["otherTitle"]);
  return policies.flatMap(({ id: policy, measures }) => measures
    .filter(({ key, title }) => isNamed(policy, key, title))
    .map(({ key, number, title }) => ({ id: `${policy}/${key}`, number, title })));
}
