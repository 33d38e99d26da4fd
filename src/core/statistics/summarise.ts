import type { IsoDate } from "#core/calendar/isoDate";
import type { Ledger } from "#core/ledger/model";
import type { Matches } from "#core/matching/model";
import type { PolicyDocument } from "#core/policy/model";
import type { Settings } from "#core/settings/model";
import { standingsOf } from "#core/standing/standingsOf";
import { defaultRegistry } from "#core/units/createRegistry";
import type { UnitRegistry } from "#core/units/model";
import { countGroups } from "./countGroups.ts";
import { countMeasures } from "./countMeasures.ts";
import { buildGroupFinders } from "./findGroups.ts";
import type { FindGroups } from "./findGroups.ts";
import { dimensions } from "./model.ts";
import type { Dimension, Group, Statistics, Task } from "./model.ts";
import { computeChange, rankGroups } from "./rankGroups.ts";
import { buildUnitNames } from "./unitNames.ts";

export interface SummaryContext {
  policies: readonly PolicyDocument[];
  matches: Matches;
  /** The bundled registry where left out. */
  units?: UnitRegistry;
  settings: Settings;
  /** 数据截至日期. */
  asOf: IsoDate;
  /** The last archived statistics, for 较上月. */
  previous?: Statistics | null;
}

/** Completion statistics of a ledger on a day. */
export function summarise(ledger: Ledger, context: SummaryContext): Statistics {
  const { settings, asOf } = context;
  const previous = context.previous ?? null;
  const tasks = buildTasks(ledger, context);
  const { totals, groups } = countGroups(tasks, findersOf(ledger, context), asOf);
  const ranked = Object.fromEntries(dimensions.map((dimension) => [dimension, rankGroups(dimension, groups[dimension], previous)]));
  return {
    asOf, totals,
    measures: countMeasures(tasks),
    // Object.fromEntries forgets which keys it was given.
    groups: ranked as Record<Dimension, Group[]>,
    doneMeans: ledger.rows.some(({ cells }) => cells.acceptance !== undefined) ? "accepted" : "reported",
    jointLeads: settings.jointLeads,
    jointTasks: ledger.rows.filter(({ leads }) => leads.length > 1).length,
    change: computeChange(totals, previous?.totals),
    previousAsOf: previous?.asOf ?? null,
    tasks,
  };
}

/** How the tasks of this ledger find their groups; what the base of the sheets is filled with. */
export function findersOf(ledger: Ledger, { policies, units, settings, asOf }: Omit<SummaryContext, "matches" | "previous">): Readonly<Record<Dimension, FindGroups>> {
  const unitNames = buildUnitNames(countWritten(ledger), units ?? defaultRegistry, asOf);
  return buildGroupFinders({ policies, unitNames, jointLeads: settings.jointLeads });
}

function buildTasks(ledger: Ledger, context: SummaryContext): Task[] {
  const standings = standingsOf(ledger, context);
  return standings.flatMap((standing, index) => {
    const row = ledger.rows[index];
    return row === undefined ? [] : [{ row, standing, measure: context.matches[index]?.ref ?? null }];
  });
}

/** Every unit name of the table with the number of its tasks. */
function countWritten({ rows }: Ledger): Map<string, number> {
  const written = new Map<string, number>();
  const count = (name: string): void => { written.set(name, (written.get(name) ?? 0) + 1); };
  for (const row of rows) {
    row.leads.forEach(count);
    row.responsible.forEach(count);
    row.generic.forEach(count);
  }
  return written;
}
