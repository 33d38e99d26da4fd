import { text, verbatim } from "#core/findings/text";
import type { GroupName } from "./groupName.ts";
import { last } from "./groupName.ts";
import type { Dimension, Task, UnitLists } from "./model.ts";
import { peopleIn } from "./peopleOf.ts";
import type { PolicyDocument } from "#core/policy/model";
import { rowClasses } from "#core/standing/model";
import type { RowClass } from "#core/standing/model";

export interface GroupContext {
  policies: readonly PolicyDocument[];
  unitNames: ReadonlyMap<string, GroupName>;
  jointLeads: "each" | "first";
  lists: UnitLists;
  /** The group of a lead unit by the name of its line. */
  unitGroupOf: (unit: string) => GroupName;
  /** By the name of a ledger, what its column of people is about. */
  contactRoles: ReadonlyMap<string, "person" | "contact">;
  /** Several ledgers by name, in the order in which they are listed. */
  ledgers?: readonly string[];
}

/** Finds the groups that a task falls into; none is an answer too. */
export type FindGroups = (task: Task) => readonly GroupName[];

/** How each dimension finds the groups of a task. */
export function buildGroupFinders(context: GroupContext): Readonly<Record<Dimension, FindGroups>> {
  const { unitNames } = context;
  const units = (names: readonly string[]): GroupName[] => names.map((name) => unitNames.get(name) ?? plainName(name));
  const chapters = buildChapterNames(context.policies);
  const lead: FindGroups = ({ row }) => units(context.jointLeads === "first" ? row.leads.slice(0, 1) : row.leads);
  const people = (role: "person" | "contact"): FindGroups => ({ row }) => (context.contactRoles.get(row.address.sheet) === role ? peopleIn(row, "contact").map(plainName) : []);
  return {
    lead,
    responsible: ({ row }) => units([...row.responsible, ...row.generic.flatMap((name) => expandGeneric(name, context.lists))]),
    leader: ({ row }) => row.leaders.map(plainName),
    unitLeader: ({ row }) => peopleIn(row, "unitLeader").map(plainName),
    person: people("person"),
    contact: people("contact"),
    class: ({ standing }) => [classNames[standing.class]],
    unitGroup: (task) => lead(task).map(({ key }) => context.unitGroupOf(key)),
    chapter: (task) => (context.policies.length === 0 ? named(task.row.category) : chapters(task)),
    category: ({ row }) => named(row.category),
    source: ({ row }) => named(row.source),
    month: buildPeriods(monthName),
    quarter: buildPeriods(quarterName),
    ledger: buildLedgerNames(context.ledgers ?? []),
  };
}

/** 概称单位 count as the units that the workbook says they stand for; without that they are a line of their own. */
export function expandGeneric(name: string, { generics }: UnitLists): readonly string[] {
  const units = generics.get(name) ?? [];
  return units.length === 0 ? [name] : units;
}

function nameClass(one: RowClass): GroupName {
  return { key: one, label: text(`sheet.word.class.${one}`), order: rowClasses.indexOf(one) };
}

const classNames: Readonly<Record<RowClass, GroupName>> = {
  done: nameClass("done"), onTrack: nameClass("onTrack"), behind: nameClass("behind"), overdue: nameClass("overdue"),
  notStarted: nameClass("notStarted"), ongoing: nameClass("ongoing"), other: nameClass("other"),
};

/** What the tasks that name no group are called. */
export function otherGroup(dimension: Dimension): GroupName {
  return { key: "", label: text(`statistics.none.${dimension}`), order: last };
}

function plainName(name: string): GroupName {
  return { key: name, label: verbatim(name), order: last - 1 };
}

function named(name: string): GroupName[] {
  return name === "" ? [] : [plainName(name)];
}

/** Chapters stand in the order of the document; with several documents their titles tell equal chapters apart. */
function buildChapterNames(policies: readonly PolicyDocument[]): FindGroups {
  const names = new Map<string, GroupName>();
  for (const policy of policies) {
    const titles = new Map(policy.chapters.map((chapter, index) => [chapter.number, { title: chapter.title, index }]));
    for (const { key, chapter } of policy.measures) {
      const found = titles.get(chapter);
      const name = found === undefined || found.title === "" ? chapter || policy.title : text("statistics.chapter", { number: chapter, title: found.title });
      const own = typeof name === "string" ? verbatim(name) : name;
      const label = policies.length === 1 ? own : text("statistics.chapterOf", { policy: policy.title, chapter: own });
      names.set(`${policy.id}/${key}`, { key: `${policy.id}/${chapter}`, label, order: policies.indexOf(policy) * 10_000 + (found?.index ?? 0) });
    }
  }
  return ({ measure }) => {
    const name = measure === null ? undefined : names.get(`${measure.policy}/${measure.measure}`);
    return name === undefined ? [] : [name];
  };
}

/** Ledgers are told apart by their sheets' names and stand in the order in which they were given. */
function buildLedgerNames(ledgers: readonly string[]): FindGroups {
  const names = new Map(ledgers.map((name, index) => [name, [{ key: name, label: verbatim(name), order: index }]]));
  return ({ row: { address: { sheet } } }) => names.get(sheet) ?? named(sheet);
}

/** One name per period, however many tasks fall into it. */
function buildPeriods(nameOf: (year: number, month: number) => GroupName): FindGroups {
  const known = new Map<string, readonly GroupName[]>();
  return ({ standing: { due } }) => {
    if (due === null) return [];
    const period = due.slice(0, 7);
    const found = known.get(period);
    if (found !== undefined) return found;
    const built = [nameOf(Number(due.slice(0, 4)), Number(due.slice(5, 7)))];
    known.set(period, built);
    return built;
  };
}

function monthName(year: number, month: number): GroupName {
  return { key: `${year}-${String(month).padStart(2, "0")}`, label: text("statistics.month", { year, month }), order: year * 12 + month };
}

function quarterName(year: number, month: number): GroupName {
  const quarter = Math.ceil(month / 3);
  return { key: `${year}-Q${quarter}`, label: text("statistics.quarter", { year, quarter }), order: year * 4 + quarter };
}
