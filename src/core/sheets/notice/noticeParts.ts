import { text } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import { rowClasses } from "#core/standing/model";
import type { FindGroups } from "#core/statistics/findGroups";
import type { Figures, Statistics } from "#core/statistics/model";
import { formatShare } from "../overview/overviewSentence.ts";
import { findComplete, findLaggards, findLaggardsOf } from "./laggards.ts";
import type { Laggards } from "./laggards.ts";
import { formatDay, listNames, namesOf, planCounts, planLaggard } from "./noticeItems.ts";

export interface NoticeFacts {
  statistics: Statistics;
  findLeads: FindGroups;
  dueSoonDays: number;
  /** Of several ledgers each item says whose it is. */
  isOneOfSeveral: boolean;
  /** Every overdue task stands in an annex with its words and its day. */
  isListed: boolean;
}

/** More overdue tasks than this are named by their numbers where an annex has the rest; pages of titles nobody reads. */
const mostDetailed = 30;

const countTasks = (count: number): Text => text("notice.tasks", { count });
const countUnits = (count: number): Text => text("notice.units", { count });

/** （一）, （二）, … before what there is to say. */
function numberPoints(points: readonly Text[]): Text[] {
  return points.map((words, index) => text("notice.point", { no: text(`notice.no.${index + 1}`), words }));
}

/** 一、总体情况: one paragraph of sentences. */
export function planOverall({ statistics }: NoticeFacts): Text[] {
  const { totals, measures, groups } = statistics;
  if (totals.total === 0) return [text("notice.overall.empty")];
  const units = groups.lead.filter(({ key }) => key !== "").length;
  const tasks = countTasks(totals.total);
  const base = measures.total === 0 ? text("notice.overall.base", { tasks, units: countUnits(units) })
    : text("notice.overall.baseMeasures", { measures: text("notice.measures", { count: measures.total }), tasks, units: countUnits(units) });
  return [
    units === 0 ? text("notice.overall.baseNoUnits", { tasks }) : base,
    text("notice.overall.classes", { classes: rowClasses.filter((one) => totals[one] > 0).map((one) => text(`notice.class.${one}`, { count: totals[one] })) }),
    text("notice.overall.rate", { rate: formatShare(totals.completionRate) }),
    planDue(totals),
    ...(totals.doneLate > 0 ? [text("notice.overall.doneLate", { count: totals.doneLate })] : []),
    ...planChange(statistics),
  ];
}

/** Who is done: named as readily as who is late. */
export function planPraise({ statistics }: NoticeFacts): Text[] {
  const complete = findComplete(statistics);
  return complete.length === 0 ? [] : [text("notice.overall.complete", { count: complete.length, units: listNames(complete.map(({ label }) => label)) })];
}

function planDue({ due, dueDone, dueCompletionRate }: Figures): Text {
  return due === 0 ? text("notice.overall.noDue") : text("notice.overall.due", { due, dueDone, rate: formatShare(dueCompletionRate) });
}

/** In points of a percent, to one decimal as the rates are shown. */
function planChange({ change, previousAsOf }: Statistics): Text[] {
  if (change === null || previousAsOf === null) return [];
  const points = formatShare(Math.abs(change)).replace("%", "");
  const direction = Number(points) === 0 ? "level" : change > 0 ? "up" : "down";
  return [text(`notice.overall.${direction}`, { day: formatDay(previousAsOf), points })];
}

/** 二、存在问题: who is behind, by name and item. */
export function planProblems(facts: NoticeFacts): Text[] {
  const { statistics: { totals } } = facts;
  if (totals.overdue + totals.behind + totals.notStarted === 0) return [text("notice.problems.none")];
  const overdue = totals.overdue === 0 ? [[text("notice.problems.noOverdue")]] : [planNamed("overdue", facts)];
  const behind = totals.behind === 0 ? [] : [planNamed("behind", facts)];
  const points = [...overdue, ...behind, ...(totals.notStarted === 0 ? [] : [planNotStarted(facts)])];
  const heads = numberPoints(points.flatMap(([head]) => head ?? []));
  return [...points.flatMap(([, ...rest], index) => [...heads.slice(index, index + 1), ...rest]), ...planJoint(facts)];
}

function planNamed(rowClass: "overdue" | "behind", facts: NoticeFacts): Text[] {
  const { statistics, findLeads, isOneOfSeveral, isListed } = facts;
  const laggards = findLaggardsOf(rowClass, statistics, findLeads);
  const isBrief = rowClass === "overdue" && isListed && statistics.totals.overdue > mostDetailed;
  const kind = laggards.units.length === 0 ? "Only" : isBrief ? "Listed" : "";
  const head = text(`notice.problems.${rowClass}${kind}`, { tasks: countTasks(statistics.totals[rowClass]), units: countUnits(laggards.units.length) });
  const unnamed = statistics.groups.lead.find(({ key }) => key === "");
  const rest = laggards.withoutLead.length === 0 || unnamed === undefined ? [] : [{ unit: unnamed.label, tasks: laggards.withoutLead }];
  return [head, ...[...laggards.units, ...rest].flatMap((laggard) => planLaggard(laggard, { isOneOfSeveral, isBrief }))];
}

function planNotStarted({ statistics, findLeads }: NoticeFacts): Text[] {
  const laggards = findLaggardsOf("notStarted", statistics, findLeads);
  const tasks = countTasks(statistics.totals.notStarted);
  if (laggards.units.length === 0) return [text("notice.problems.notStartedOnly", { tasks })];
  return [text("notice.problems.notStarted", { tasks, units: countUnits(laggards.units.length), list: planCounts(laggards) })];
}

/** Why the units' items are more than the tasks. */
function planJoint({ statistics: { tasks, jointLeads } }: NoticeFacts): Text[] {
  const named = tasks.filter(({ row, standing }) => row.leads.length > 1 && (standing.class === "overdue" || standing.class === "behind"));
  return named.length === 0 || jointLeads === "first" ? [] : [text("notice.joint", { count: named.length })];
}

/** 三、下一步工作要求: only what the figures ask for, and to report. */
export function planNext(facts: NoticeFacts): Text[] {
  const { statistics, findLeads, dueSoonDays } = facts;
  const named = (rowClass: "overdue" | "behind" | "notStarted"): Text[] => {
    const laggards: Laggards = findLaggardsOf(rowClass, statistics, findLeads);
    return laggards.units.length === 0 ? [] : [text(`notice.next.${rowClass}`, { units: namesOf(laggards) })];
  };
  const soon = findLaggards(statistics, findLeads, ({ standing }) => standing.dueSoon);
  const days = text("notice.days", { count: dueSoonDays });
  const tasks = countTasks(statistics.totals.dueSoon);
  const dueSoon = statistics.totals.dueSoon === 0 ? [] : [text(soon.units.length === 0 ? "notice.next.dueSoonOnly" : "notice.next.dueSoon", { days, tasks, list: planCounts(soon) })];
  const report = text(`notice.next.report.${statistics.doneMeans === "reported" ? "reported" : "accepted"}`);
  return numberPoints([...named("overdue"), ...named("behind"), ...named("notStarted"), ...dueSoon, report]);
}
