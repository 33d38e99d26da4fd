import type { IsoDate } from "#core/calendar/isoDate";
import type { StatedFigure } from "#core/ledger/model";
import { accumulate, resolveParts } from "#core/standing/partsOfYear";

/** What the columns of a row say of one target: 目标值 with 完成值 and 基数, of one year where the headers name years. */
export interface StatedTarget {
  year: number | null;
  /** null: the table has 完成值 without 目标值. */
  goal: StatedFigure | null;
  current: number | null;
  /** Where the current value stands, else the goal. */
  cell: StatedFigure["cell"];
  baseline: number | null;
  unit: string;
  /** Several different values may be meant: none is taken. */
  isAmbiguous: boolean;
}

/** `year`: what columns without a year of their own are about. */
export interface StatedContext {
  asOf: IsoDate;
  year: number;
}

/** The targets that a row's figures make, one for each year that the headers name. */
export function findStatedTargets(figures: readonly StatedFigure[], context: StatedContext): StatedTarget[] {
  const goals = figures.filter(({ role }) => role === "goal");
  const currents = figures.filter(({ role }) => role === "current");
  const years = [...new Set((goals.length > 0 ? goals : currents).map(({ year }) => year))];
  return years.flatMap((year) => {
    const own = goals.filter((one) => one.year === year);
    const goal = chooseOne(own.filter(({ month }) => month === null));
    if (goal === null && goals.length > 0) return [];
    const reported = findCurrent(currents.filter((one) => belongsTo(one, year, { years, ...context })), { own, goal, year: year ?? context.year, asOf: context.asOf });
    const { current } = reported;
    const cell = reported.cell ?? goal?.cell;
    if (cell === undefined) return [];
    const unit = goal?.unit || reported.unit;
    return [{ year, goal, current, cell, unit, isAmbiguous: reported.isAmbiguous, baseline: findBaseline(figures, year) }];
  });
}

/** A value without a year is about the goal of this year, or the only one there is. */
function belongsTo({ year: own }: StatedFigure, year: number | null, { years, year: ours }: { years: readonly (number | null)[]; year: number }): boolean {
  if (own === year || years.length === 1) return true;
  return own === null && year === ours;
}

/** Of several columns the one of the whole year; equal ones are one. */
function chooseOne(figures: readonly StatedFigure[]): StatedFigure | null {
  if (new Set(figures.map(({ value }) => value)).size <= 1) return figures[0] ?? null;
  const yearly = figures.filter(({ isYearly }) => isYearly);
  return yearly.length === 1 ? (yearly[0] ?? null) : null;
}

interface Reported {
  current: number | null;
  cell?: StatedFigure["cell"];
  unit: string;
  isAmbiguous: boolean;
}

const nothing: Reported = { current: null, unit: "", isAmbiguous: false };

/** 完成值 of the whole; else what the quarters up to the day come to, where it can be told whether they count from the beginning of the year. */
function findCurrent(currents: readonly StatedFigure[], { own, goal, year, asOf }: { own: readonly StatedFigure[]; goal: StatedFigure | null; year: number; asOf: IsoDate }): Reported {
  const whole = currents.filter(({ month }) => month === null);
  if (whole.length > 0) {
    const one = chooseOne(whole) ?? chooseOne(whole.filter(({ isCumulative }) => isCumulative));
    return one === null ? { ...nothing, isAmbiguous: true } : taken(one, one.value);
  }
  const parts = currents.filter(({ month }) => month !== null && beginsBy(year, month, asOf)).sort((one, other) => (one.month ?? 0) - (other.month ?? 0));
  const last = parts.at(-1);
  if (last === undefined) return nothing;
  if (parts.length === 1 && last.month === 3) return taken(last, last.value);
  const kind = parts.every(({ isCumulative }) => isCumulative) ? "cumulative" : resolveParts(own.filter(({ month }) => month !== null), goal);
  if (kind === null) return { ...nothing, isAmbiguous: true };
  return taken(last, accumulate(parts, kind).at(-1)?.value ?? last.value);
}

function taken({ cell, unit }: StatedFigure, current: number): Reported {
  return { current, cell, unit, isAmbiguous: false };
}

/** A quarter that has begun by the day may be reported on. */
function beginsBy(year: number, month: number, asOf: IsoDate): boolean {
  return `${year}-${String(Math.max(1, month - 2)).padStart(2, "0")}-01` <= asOf;
}

/** The only 基数; of several the last one before the year. */
function findBaseline(figures: readonly StatedFigure[], year: number | null): number | null {
  const baselines = figures.filter(({ role }) => role === "baseline");
  if (new Set(baselines.map(({ value }) => value)).size <= 1) return baselines[0]?.value ?? null;
  if (year === null) return null;
  const earlier = baselines.filter((one) => one.year !== null && one.year < year).sort((one, other) => (one.year ?? 0) - (other.year ?? 0));
  return earlier.at(-1)?.value ?? null;
}
