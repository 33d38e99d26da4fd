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
import type { CountedGroup } from "./countGroups.ts";
import { describeBasis } from "./describeBasis.ts";
import { buildGroupFinders, expandGeneric } from "./findGroups.ts";
import type { FindGroups } from "./findGroups.ts";
import { dimensions } from "./model.ts";
import type { Dimension, Group, PreviousStatistics, Statistics, Task, UnitGroupFigures, UnitLists } from "./model.ts";
import { contactRoleOf } from "./peopleOf.ts";
import { computeChange, rankGroups } from "./rankGroups.ts";
import { buildUnitGroupNames } from "./unitGroupNames.ts";
import { buildUnitNames } from "./unitNames.ts";

export interface SummaryContext {
  policies: readonly PolicyDocument[];
  matches: Matches;
  /** The bundled registry where left out. */
  units?: UnitRegistry;
  /** 单位名录 and 概称单位 of the workbook, where it has them. */
  unitLists?: UnitLists;
  settings: Settings;
  /** 数据截至日期. */
  asOf: IsoDate;
  /** The last archived statistics, for 较上月. */
  previous?: PreviousStatistics | null;
}

/** One of several ledgers, with the measures of its rows. Ledgers are told apart by their sheets' names. */
export interface LedgerPart {
  ledger: Ledger;
  matches: Matches;
}

/** Completion statistics of a ledger on a day. */
export function summarise(ledger: Ledger, { matches, ...context }: SummaryContext): Statistics {
  return summariseAll([{ ledger, matches }], context);
}

/** Completion statistics of several ledgers as one: a task is counted in its own ledger's terms, a unit by all of them together. */
export function summariseAll(parts: readonly LedgerPart[], context: Omit<SummaryContext, "matches">): Statistics {
  const { settings, asOf } = context;
  const previous = context.previous ?? null;
  const ledgers = parts.map(({ ledger }) => ledger);
  const tasks = parts.flatMap((part) => buildTasks(part, context));
  const { totals, groups } = countGroups(tasks, findersOf(ledgers, context), asOf);
  const ranked = Object.fromEntries(dimensions.map((dimension) => [dimension, rankGroups(dimension, groups[dimension], previous)]));
  return {
    asOf, totals,
    measures: countMeasures(tasks),
    // Object.fromEntries forgets which keys it was given.
    groups: ranked as Record<Dimension, Group[]>,
    byUnitGroup: rankWithinGroups(ranked["unitGroup"] ?? [], groups.lead, context),
    ...describeBasis(tasks, context.unitLists ?? noLists, asOf),
    doneMeans: findDoneMeans(ledgers),
    jointLeads: settings.jointLeads,
    jointTasks: tasks.filter(({ row }) => row.leads.length > 1).length,
    change: computeChange(totals, previous?.totals),
    previousAsOf: previous?.asOf ?? null,
    tasks,
  };
}

/** How the tasks of these ledgers find their groups; what the base of the sheets is filled with. */
export function findersOf(ledgers: readonly Ledger[], { policies, units = defaultRegistry, unitLists = noLists, settings, asOf }: Omit<SummaryContext, "matches" | "previous">): Readonly<Record<Dimension, FindGroups>> {
  const unitNames = buildUnitNames(countWritten(ledgers, unitLists), units, asOf);
  return buildGroupFinders({
    policies, unitNames, jointLeads: settings.jointLeads, ledgers: ledgers.map(({ sheet }) => sheet), lists: unitLists,
    unitGroupOf: buildUnitGroupNames(units, unitLists), contactRoles: new Map(ledgers.map(({ sheet, columns }) => [sheet, contactRoleOf(columns)])),
  });
}

const noLists: UnitLists = { groups: new Map(), generics: new Map() };

/** The lead units of every group with their rank among themselves. */
function rankWithinGroups(groups: readonly Group[], leads: readonly CountedGroup[], context: Omit<SummaryContext, "matches">): UnitGroupFigures[] {
  const unitGroupOf = buildUnitGroupNames(context.units ?? defaultRegistry, context.unitLists ?? noLists);
  const members = new Map<string, CountedGroup[]>(groups.map(({ key }) => [key, []]));
  for (const lead of leads) members.get(lead.key === "" ? "" : unitGroupOf(lead.key).key)?.push(lead);
  return groups.map((group) => ({ group, units: rankGroups("lead", members.get(group.key) ?? [], context.previous ?? null) }));
}

/** Whether a ledger has a column 认定 or 销号. */
export function hasAcceptance({ rows }: Ledger): boolean {
  return rows.some(({ cells }) => cells.acceptance !== undefined);
}

function findDoneMeans(ledgers: readonly Ledger[]): Statistics["doneMeans"] {
  const filled = ledgers.filter(({ rows }) => rows.length > 0);
  const asked = filled.filter(hasAcceptance).length;
  if (asked === 0) return "reported";
  return asked === filled.length ? "accepted" : "mixed";
}

function buildTasks({ ledger, matches }: LedgerPart, context: Omit<SummaryContext, "matches">): Task[] {
  const standings = standingsOf(ledger, { ...context, matches });
  return standings.flatMap((standing, index) => {
    const row = ledger.rows[index];
    return row === undefined ? [] : [{ row, standing, measure: matches[index]?.ref ?? null }];
  });
}

/** Every unit name of the tables with the number of its tasks. */
function countWritten(ledgers: readonly Ledger[], lists: UnitLists): Map<string, number> {
  const written = new Map<string, number>();
  const count = (name: string): void => { written.set(name, (written.get(name) ?? 0) + 1); };
  for (const { rows } of ledgers) {
    for (const row of rows) {
      row.leads.forEach(count);
      row.responsible.forEach(count);
      row.generic.forEach(count);
      // The names of a list are not how the table writes a body: they give no line its name.
      for (const unit of row.generic.flatMap((name) => expandGeneric(name, lists))) if (!written.has(unit)) written.set(unit, 0);
    }
  }
  return written;
}
