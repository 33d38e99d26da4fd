import type { MeasureRef } from "#core/findings/finding";
import type { PolicyDocument } from "#core/policy/model";
import type { Target } from "#core/targets/model";
import type { TargetOrigin } from "./model.ts";

/** A target with where it stands in its policy, or in the ledger. */
export interface PlacedTarget {
  key: string;
  origin: TargetOrigin;
  ref: MeasureRef | null;
  target: Target;
  name: string;
  leads: readonly string[];
}

/** The measures' targets in the order of the document, then those of the whole plan. */
export function placeTargets(policy: PolicyDocument): PlacedTarget[] {
  const { id, measures, goals } = policy;
  return [
    ...measures.flatMap(({ key, targets, leads }) => nameTargets(targets).map(({ target, name }, index): PlacedTarget => ({
      key: `${id}/${key}/${index + 1}`, origin: "measure", ref: { policy: id, measure: key }, target, name, leads,
    }))),
    ...nameTargets(goals.targets).map(({ target, name }, index): PlacedTarget => ({ key: `${id}//${index + 1}`, origin: "plan", ref: null, target, name, leads: [] })),
  ];
}

/** 2019年底压缩到8.5个工作日，2020年底压缩到5个工作日: the second figure has the name of the first. */
function nameTargets(targets: readonly Target[]): { target: Target; name: string }[] {
  let last: { name: string; unit: string } | null = null;
  return targets.map((target) => {
    const name = target.name === "" && last?.unit === target.unit ? last.name : target.name;
    last = { name, unit: target.unit };
    return { target, name };
  });
}
