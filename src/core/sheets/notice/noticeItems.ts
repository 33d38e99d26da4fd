import { text } from "#core/findings/text";
import type { Text } from "#core/findings/text";
import type { IsoDate } from "#core/calendar/isoDate";
import type { Task } from "#core/statistics/model";
import { formatShare } from "../overview/overviewSentence.ts";
import type { Laggard, Laggards } from "./laggards.ts";

/** As much of a task as tells it apart in a sentence. */
const mostLetters = 40;

export function formatDay(day: IsoDate): Text {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return text("notice.day", { year, month, day: date });
}

/** A row of a sheet is no higher than 409 points, 18 lines: longer paragraphs go on in the next row. */
const itemsOfParagraph = 6;
const briefItemsOfParagraph = 30;
const mostNames = 30;

/** How items are named: of several ledgers with their own; in brief by their numbers, since an annex has the rest. */
export interface ItemForm {
  isOneOfSeveral: boolean;
  isBrief: boolean;
}

/** 市税务局（2项）：第3项“…”（…）、第7项“…”（…）。 */
export function planLaggard({ unit, tasks }: Laggard, form: ItemForm): Text[] {
  const items = tasks.map((task) => planItem(task, form));
  const most = form.isBrief ? briefItemsOfParagraph : itemsOfParagraph;
  const parts = Array.from({ length: Math.ceil(items.length / most) }, (_, index) => items.slice(index * most, (index + 1) * most));
  return parts.map((part, index) => {
    const isLast = index === parts.length - 1;
    if (index > 0) return text(isLast ? "notice.unit.end" : "notice.unit.middle", { items: part });
    return text(isLast ? "notice.unit" : "notice.unit.begin", { unit, count: tasks.length, items: part });
  });
}

/** 市税务局2项、市水务局1项 */
export function planCounts({ units }: Pick<Laggards, "units">): Text {
  return listNames(units.map(({ unit, tasks }) => text("notice.unit.count", { unit, count: tasks.length })));
}

/** Names one after another; of very many the first, and how many there are. */
export function listNames(names: readonly Text[]): Text {
  return names.length <= mostNames ? text("notice.names", { names }) : text("notice.names.more", { names: names.slice(0, mostNames), count: names.length });
}

function planItem(task: Task, { isOneOfSeveral, isBrief }: ItemForm): Text {
  const { row, standing } = task;
  const item = isBrief && row.sequence !== "" ? text("notice.item.brief", { no: row.sequence, days: text("notice.days", { count: standing.daysLate }) }) : planOwnItem(task);
  return isOneOfSeveral ? text("notice.item.in", { ledger: task.row.address.sheet, item }) : item;
}

function planOwnItem({ row, standing }: Task): Text {
  const facts = planFacts({ row, standing });
  const [firstLine = ""] = row.task.trim().split(/[\r\n]/u);
  const letters = Array.from(firstLine.trim());
  const task = letters.length > mostLetters ? `${letters.slice(0, mostLetters).join("")}…` : letters.join("");
  if (task === "") return text("notice.item.row", { row: row.address.row, facts });
  return row.sequence === "" ? text("notice.item.plain", { task, facts }) : text("notice.item.numbered", { no: row.sequence, task, facts });
}

/** Why the task is named. */
function planFacts({ row: { progress }, standing }: Pick<Task, "row" | "standing">): Text {
  const { due, daysLate, timeShare } = standing;
  if (standing.class === "overdue" && due !== null) return text("notice.fact.overdue", { due: formatDay(due), days: text("notice.days", { count: daysLate }) });
  if (progress === null) return text("notice.fact.own");
  if (timeShare === null) return text("notice.fact.progressOnly", { progress: formatShare(progress) });
  return text("notice.fact.progress", { progress: formatShare(progress), share: formatShare(timeShare) });
}

export function namesOf({ units }: Pick<Laggards, "units">): Text {
  return listNames(units.map(({ unit }) => unit));
}

