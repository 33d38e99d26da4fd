import type { PolicyDocument } from "#core/policy/model";
import type { Statistics } from "../model.ts";
import { assignStated } from "./assignStated.ts";
import { findOwnValues, findValues } from "./findValues.ts";
import type { FoundValues } from "./findValues.ts";
import { judgeTarget } from "./judgeTarget.ts";
import type { KeptTargetValues, TargetStanding } from "./model.ts";
import { placeOwnTargets } from "./ownTargets.ts";
import { placeTargets } from "./placeTargets.ts";
import type { PlacedTarget } from "./placeTargets.ts";
import { readReports } from "./readReports.ts";
import type { TargetReport } from "./readReports.ts";

/**
 * Where every target stands: those of the policies, the measures' in the order of the document, then those of the whole
 * plan; then the targets that rows of the ledger state themselves. A value of the ledger's own columns goes before one
 * read in the progress notes; several that may be meant are none. What the user typed goes before both.
 */
export function summariseTargets({ tasks, asOf }: Pick<Statistics, "tasks" | "asOf">, policies: readonly PolicyDocument[], kept: KeptTargetValues = new Map()): TargetStanding[] {
  const reports = readReports(tasks, asOf);
  const byMeasure = groupByMeasure(reports);
  const placed = policies.flatMap(placeTargets);
  const { byTarget, rest } = assignStated(placed, reports);
  const judge = ({ key, origin, ref, target, name, leads }: PlacedTarget, found: FoundValues): TargetStanding => {
    const values = { ...found.read, ...kept.get(key) };
    return { key, origin, ref, target, name, leads, due: target.due, values, ...found, verdict: judgeTarget(target, values, asOf) };
  };
  const reportsOf = ({ ref }: PlacedTarget): readonly TargetReport[] => (ref === null ? [] : (byMeasure.get(`${ref.policy}/${ref.measure}`) ?? []));
  return [
    ...placed.map((one) => judge(one, findValues(one, reportsOf(one), byTarget.get(one.key) ?? []))),
    ...placeOwnTargets(rest).map(({ placed: one, assigned }) => judge(one, findOwnValues(one, assigned))),
  ];
}

function groupByMeasure(reports: readonly TargetReport[]): ReadonlyMap<string, readonly TargetReport[]> {
  const byMeasure = new Map<string, TargetReport[]>();
  for (const report of reports) {
    const known = byMeasure.get(report.measure);
    if (known === undefined) byMeasure.set(report.measure, [report]);
    else known.push(report);
  }
  return byMeasure;
}
