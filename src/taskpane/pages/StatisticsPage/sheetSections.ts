import type { StatisticsSheetId } from "#core/sheets/statisticsSheetIds";
import type { Dimension } from "#core/statistics/model";
import type { PaneState } from "#taskpane/session/model.ts";

export const sections = ["summary", "units", "tasks", "time", "lists"] as const;
export type Section = (typeof sections)[number];

interface Entry {
  section: Section;
  dimension?: Dimension;
}

/** Where each sheet stands among the choices, and what its groups are: the compiler asks for every sheet that can be planned. */
const sheets = {
  overview: { section: "summary" },
  byLead: { section: "units", dimension: "lead" },
  byUnitGroup: { section: "units", dimension: "unitGroup" },
  byResponsible: { section: "units", dimension: "responsible" },
  byLeader: { section: "units", dimension: "leader" },
  byUnitLeader: { section: "units", dimension: "unitLeader" },
  byPerson: { section: "units", dimension: "person" },
  byContact: { section: "units", dimension: "contact" },
  byChapter: { section: "tasks", dimension: "chapter" },
  byCategory: { section: "tasks", dimension: "category" },
  bySource: { section: "tasks", dimension: "source" },
  byLedger: { section: "tasks", dimension: "ledger" },
  byClass: { section: "tasks", dimension: "class" },
  crossed: { section: "tasks" },
  targets: { section: "tasks" },
  byMonth: { section: "time", dimension: "month" },
  byQuarter: { section: "time", dimension: "quarter" },
  overdueList: { section: "lists" },
  dueSoonList: { section: "lists" },
  findings: { section: "lists" },
  corrections: { section: "lists" },
  notice: { section: "lists" },
} as const satisfies Record<StatisticsSheetId, Entry>;

const ids = Object.keys(sheets).filter((id): id is StatisticsSheetId => id in sheets);

export function listSections(section: Section): StatisticsSheetId[] {
  return ids.filter((id) => sheets[id].section === section);
}

/** 核对结果 and 退改清单 need a report; a ledger that names no leaders has nothing to group by them. Before it is counted, anything may be there. */
export function isWritable(id: StatisticsSheetId, { report, statistics }: Pick<PaneState, "report" | "statistics">): boolean {
  if (id === "findings" || id === "corrections") return report !== null;
  if (id === "byLedger" && statistics !== null) return statistics.groups.ledger.length > 1;
  const entry: Entry = sheets[id];
  if (statistics === null || entry.dimension === undefined) return true;
  return statistics.groups[entry.dimension].some(({ key }) => key !== "");
}
