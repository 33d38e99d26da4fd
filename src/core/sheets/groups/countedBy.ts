import type { Dimension } from "#core/statistics/model";
import type { BaseColumn } from "../base/baseColumns.ts";
import type { SheetId } from "../sheetPlan.ts";

export interface CountedBy {
  dimension: Dimension;
  column: BaseColumn;
  /** Whether a task may have several: then it is counted over all rows of the base, else over the first ones. */
  scope: "tasks" | "units";
}

/** The dimensions that have a sheet of their own, with the column of the base that they count by. */
const sheets = {
  byLead: { dimension: "lead", column: "lead", scope: "units" },
  byResponsible: { dimension: "responsible", column: "responsible", scope: "units" },
  byLeader: { dimension: "leader", column: "leader", scope: "units" },
  byUnitLeader: { dimension: "unitLeader", column: "unitLeader", scope: "units" },
  byPerson: { dimension: "person", column: "person", scope: "units" },
  byContact: { dimension: "contact", column: "contact", scope: "units" },
  byChapter: { dimension: "chapter", column: "chapter", scope: "tasks" },
  byCategory: { dimension: "category", column: "category", scope: "tasks" },
  bySource: { dimension: "source", column: "source", scope: "tasks" },
  byLedger: { dimension: "ledger", column: "ledger", scope: "tasks" },
  byMonth: { dimension: "month", column: "month", scope: "tasks" },
  byQuarter: { dimension: "quarter", column: "quarter", scope: "tasks" },
  byClass: { dimension: "class", column: "class", scope: "tasks" },
} as const satisfies Partial<Record<SheetId, CountedBy>>;
export type GroupSheetId = keyof typeof sheets;

export function countedBy(id: GroupSheetId): CountedBy {
  return sheets[id];
}

/** How a dimension is counted over the base. */
export function countedByDimension(dimension: Dimension): CountedBy {
  return Object.values(sheets).find((one) => one.dimension === dimension) ?? { dimension, column: "unitGroup", scope: "units" };
}
