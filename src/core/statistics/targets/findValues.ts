import { text } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import type { Target } from "#core/targets/model";
import type { Assigned } from "./assignStated.ts";
import { describeDifferences, describeRate } from "./describeDifferences.ts";
import { isChange, isRelative } from "./judgeTarget.ts";
import type { CandidateValues, TargetStanding } from "./model.ts";
import type { PlacedTarget } from "./placeTargets.ts";
import { valuesFor } from "./readReportedValues.ts";
import type { TargetReport } from "./readReports.ts";

/** What was found out about a target's values, and where. */
export type FoundValues = Pick<TargetStanding, "read" | "isAmbiguous" | "remarks" | "row" | "cell">;

/** The values of a policy's target: what the columns of its rows say, else what the notes say. */
export function findValues(placed: PlacedTarget, reports: readonly TargetReport[], assigned: readonly Assigned[]): FoundValues {
  const inNotes = readNotes(placed, reports);
  const inColumns = readColumns(placed.target, assigned);
  const isStated = hasAny(inColumns) || assigned.some(({ stated }) => stated.isAmbiguous);
  return isStated ? takeColumns(placed.target, assigned, { inColumns, inNotes: inNotes.values }) : takeNotes(placed.target, assigned, inNotes);
}

/** Those of a target that a row states itself. */
export function findOwnValues({ target }: PlacedTarget, assigned: Assigned): FoundValues {
  const { report: { row }, stated } = assigned;
  return {
    read: { baseline: target.from, current: stated.current, change: null }, isAmbiguous: stated.isAmbiguous, row, cell: stated.cell,
    remarks: [...describeColumns(stated.isAmbiguous), ...(target.comparator === "<=" ? [] : describeRate(assigned))],
  };
}

interface Noted {
  values: CandidateValues;
  row: TargetStanding["row"];
}

function readNotes({ target, name }: PlacedTarget, reports: readonly TargetReport[]): Noted {
  const noted = reports.map(({ row, figures }) => ({ row, ...valuesFor(target, name, figures) }));
  const source = noted.find((one) => one.current.length + one.change.length > 0) ?? noted[0];
  return { values: { current: new Set(noted.flatMap((one) => one.current)), change: new Set(noted.flatMap((one) => one.change)) }, row: source?.row ?? null };
}

/** 压减65% over 完成值 70%: the columns state the change itself where goal and value are in its unit. */
function readColumns(target: Target, assigned: readonly Assigned[]): CandidateValues {
  const states = ({ stated: { goal, unit } }: Assigned): boolean => isChange(target) && (goal?.value === target.to || (isRelative(target) && unit === target.unit));
  const valuesOf = (ones: readonly Assigned[]): Set<number> => new Set(ones.flatMap(({ stated: { current } }) => current ?? []));
  return { change: valuesOf(assigned.filter(states)), current: valuesOf(assigned.filter((one) => !states(one))) };
}

function takeNotes(target: Target, assigned: readonly Assigned[], { values, row }: Noted): FoundValues {
  const isAmbiguous = hasSeveral(values);
  return { read: valuesOf(target, assigned, values), isAmbiguous, remarks: isAmbiguous ? [text("sheet.targets.ambiguous")] : [], row, cell: null };
}

function takeColumns(target: Target, assigned: readonly Assigned[], { inColumns, inNotes }: { inColumns: CandidateValues; inNotes: CandidateValues }): FoundValues {
  const isAmbiguous = hasSeveral(inColumns) || !hasAny(inColumns);
  const source = assigned.find(({ stated }) => stated.current !== null) ?? assigned[0];
  return {
    read: valuesOf(target, assigned, inColumns), isAmbiguous, row: source?.report.row ?? null, cell: source?.stated.cell ?? null,
    remarks: [...describeColumns(isAmbiguous), ...describeDifferences(target, { inColumns, inNotes, assigned, baselines: baselinesOf(assigned) })],
  };
}

function describeColumns(isAmbiguous: boolean): Text[] {
  return isAmbiguous ? [text("sheet.targets.ambiguousColumns")] : [];
}

/** The policy's own baseline before the ledger's. */
function valuesOf({ from }: Target, assigned: readonly Assigned[], { current, change }: CandidateValues): TargetStanding["read"] {
  return { baseline: from ?? onlyOf(baselinesOf(assigned)), current: onlyOf(current), change: onlyOf(change) };
}

function baselinesOf(assigned: readonly Assigned[]): ReadonlySet<number> {
  return new Set(assigned.flatMap(({ stated: { baseline } }) => baseline ?? []));
}

function hasAny({ current, change }: CandidateValues): boolean {
  return current.size + change.size > 0;
}

function hasSeveral({ current, change }: CandidateValues): boolean {
  return current.size > 1 || change.size > 1;
}

function onlyOf(values: ReadonlySet<number>): number | null {
  const [first = null] = values;
  return values.size === 1 ? first : null;
}
