import { bigramsOf, shareOf } from "#core/matching/bigrams";
import type { PlacedTarget } from "./placeTargets.ts";
import { enough } from "./readReportedValues.ts";
import type { TargetReport } from "./readReports.ts";
import type { StatedTarget } from "./statedTargets.ts";

/** What a row's columns say of a target. */
export interface Assigned {
  report: TargetReport;
  stated: StatedTarget;
}

export interface Assignment {
  /** By the key of the policy's target. */
  byTarget: ReadonlyMap<string, readonly Assigned[]>;
  /** What the rows state beside the policies: targets of their own. */
  rest: readonly Assigned[];
}

/**
 * Gives what the columns of the rows state to the targets of their measures: by the unit and the same goal, or by the
 * unit and the name. A unit that nobody says fits any; then only a name speaks for the target.
 */
export function assignStated(targets: readonly PlacedTarget[], reports: readonly TargetReport[]): Assignment {
  const byMeasure = new Map<string, PlacedTarget[]>();
  for (const placed of targets) {
    if (placed.ref === null) continue;
    const key = `${placed.ref.policy}/${placed.ref.measure}`;
    const known = byMeasure.get(key);
    if (known === undefined) byMeasure.set(key, [placed]);
    else known.push(placed);
  }
  const byTarget = new Map<string, Assigned[]>();
  const rest: Assigned[] = [];
  for (const report of reports) {
    for (const stated of report.stated) {
      const found = findTarget(byMeasure.get(report.measure) ?? [], { report, stated });
      if (found === null) rest.push({ report, stated });
      else byTarget.set(found.key, [...(byTarget.get(found.key) ?? []), { report, stated }]);
    }
  }
  return { byTarget, rest };
}

function findTarget(targets: readonly PlacedTarget[], { report, stated }: Assigned): PlacedTarget | null {
  const candidates = targets.filter(({ target }) => (stated.unit === "" || stated.unit === target.unit) && isOfYear(target.due, stated.year));
  const isKnown = stated.unit !== "";
  const words = bigramsOf(`${report.row.category} ${report.row.task}`);
  const named = candidates.filter(({ name }) => shareOf(bigramsOf(name), words) >= enough);
  const { goal } = stated;
  const same = goal === null ? [] : candidates.filter(({ target }) => target.to === goal.value || target.toMin === goal.value);
  return onlyOne(isKnown ? same : []) ?? onlyOne(same.filter((one) => named.includes(one))) ?? onlyOne(same.length === 0 ? named : []);
}

function isOfYear(due: string | null, year: number | null): boolean {
  return due === null || year === null || due.startsWith(String(year));
}

function onlyOne(targets: readonly PlacedTarget[]): PlacedTarget | null {
  const [first = null] = targets;
  return targets.length === 1 ? first : null;
}
