import { text, verbatim } from "#core/findings/text";
import type { GroupName } from "./groupName.ts";
import { last } from "./groupName.ts";
import type { Dimension, Task } from "./model.ts";
import type { PolicyDocument } from "#core/policy/model";

export interface GroupContext {
  policies: readonly PolicyDocument[];
  unitNames: ReadonlyMap<string, GroupName>;
  jointLeads: "each" | "first";
}

/** Finds the groups that a task falls into; none is an answer too. */
export type FindGroups = (task: Task) => readonly GroupName[];

/** How each dimension finds the groups of a task. */
export function buildGroupFinders(context: GroupContext): Readonly<Record<Dimension, FindGroups>> {
  const { unitNames } = context;
  const units = (names: readonly string[]): GroupName[] => names.map((name) => unitNames.get(name) ?? plainName(name));
  const chapters = buildChapterNames(context.policies);
  return {
    lead: ({ row }) => units(context.jointLeads === "first" ? row.leads.slice(0, 1) : row.leads),
    responsible: ({ row }) => units([...row.responsible, ...row.generic]),
    leader: ({ row }) => row.leaders.map(plainName),
    chapter: (task) => (context.policies.length === 0 ? named(task.row.category) : chapters(task)),
    category: ({ row }) => named(row.category),
    source: ({ row }) => named(row.source),
    month: buildPeriods(monthName),
    quarter: buildPeriods(quarterName),
  };
}

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
