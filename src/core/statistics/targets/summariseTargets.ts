import type { MeasureRef } from "#core/findings/finding";
import { isErrorValue, wordsOf } from "#core/ledger/cells";
import type { LedgerRow } from "#core/ledger/model";
import type { PolicyDocument } from "#core/policy/model";
import type { Target } from "#core/targets/model";
import type { Statistics, Task } from "../model.ts";
import { judgeTarget } from "./judgeTarget.ts";
import type { KeptTargetValues, TargetStanding, TargetValues } from "./model.ts";
import { readReport, valuesFor } from "./readReportedValues.ts";
import type { ReportedFigure } from "./readReportedValues.ts";

/** A target with where it stands in its policy. */
interface PlacedTarget {
  key: string;
  ref: MeasureRef | null;
  target: Target;
  name: string;
  leads: readonly string[];
}

/**
 * Where every target of the policies stands: the measure's own first, in the order of the document, then those of the
 * whole plan. Values are read from the progress notes of the rows matched to the measure; several that may be meant are
 * none. What the user typed goes before what was read.
 */
export function summariseTargets({ tasks, asOf }: Pick<Statistics, "tasks" | "asOf">, policies: readonly PolicyDocument[], kept: KeptTargetValues = new Map()): TargetStanding[] {
  const reports = readReports(tasks);
  return policies.flatMap(placeTargets).map((placed): TargetStanding => {
    const rows = placed.ref === null ? [] : (reports.get(`${placed.ref.policy}/${placed.ref.measure}`) ?? []);
    const found = readValues(placed, rows);
    const values = { ...found.read, ...kept.get(placed.key) };
    const { target } = placed;
    return { ...placed, due: target.due, values, read: found.read, isAmbiguous: found.isAmbiguous, verdict: judgeTarget(target, values, asOf), row: found.row };
  });
}

function placeTargets(policy: PolicyDocument): PlacedTarget[] {
  const { id, measures, goals } = policy;
  return [
    ...measures.flatMap(({ key, targets, leads }) => nameTargets(targets).map(({ target, name }, index) => ({ key: `${id}/${key}/${index + 1}`, ref: { policy: id, measure: key }, target, name, leads }))),
    ...nameTargets(goals.targets).map(({ target, name }, index) => ({ key: `${id}//${index + 1}`, ref: null, target, name, leads: [] })),
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

interface Report {
  row: LedgerRow;
  figures: readonly ReportedFigure[];
}

/** The figures of the progress notes by the measure of their rows. */
function readReports(tasks: readonly Task[]): Map<string, Report[]> {
  const reports = new Map<string, Report[]>();
  for (const { row, measure } of tasks) {
    if (measure === null) continue;
    const value = row.cells.progressNote?.value ?? "";
    const key = `${measure.policy}/${measure.measure}`;
    const figures = isErrorValue(value) || value === "" ? [] : readReport(wordsOf(value));
    const known = reports.get(key);
    if (known === undefined) reports.set(key, [{ row, figures }]);
    else known.push({ row, figures });
  }
  return reports;
}

function readValues({ target, name }: PlacedTarget, reports: readonly Report[]): { read: TargetValues; isAmbiguous: boolean; row: LedgerRow | null } {
  const found = reports.map(({ row, figures }) => ({ row, ...valuesFor(target, name, figures) }));
  const current = new Set(found.flatMap((one) => one.current));
  const change = new Set(found.flatMap((one) => one.change));
  const source = found.find((one) => one.current.length + one.change.length > 0) ?? found[0];
  return {
    read: { baseline: target.from, current: onlyOf(current), change: onlyOf(change) },
    isAmbiguous: current.size > 1 || change.size > 1,
    row: source?.row ?? null,
  };
}

function onlyOf(values: ReadonlySet<number>): number | null {
  const [first = null] = values;
  return values.size === 1 ? first : null;
}
