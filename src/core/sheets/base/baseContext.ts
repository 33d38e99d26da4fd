import type { IsoDate } from "#core/calendar/isoDate";
import type { LightRules } from "#core/statistics/lights";
import type { Task } from "#core/statistics/model";
import { baseCell } from "./baseColumns.ts";
import type { BaseColumn } from "./baseColumns.ts";
import { listCell, listRange } from "./baseLists.ts";
import type { BaseLists, ListRange, ListWord } from "./baseLists.ts";
import type { LedgerLink } from "./ledgerLink.ts";
import type { Role } from "#core/ledger/model";

/** What every formula of the base is built from. */
export interface BaseContext {
  link: LedgerLink;
  lists: BaseLists;
  lights: LightRules;
  asOf: IsoDate;
  /** The cell that holds 数据截至日期, with its sheet where that is another one. */
  asOfCell: string;
  hasAcceptance: boolean;
  hasStatus: boolean;
  /** What a number in the progress column is multiplied with: 0.01 where it counts to 100. */
  progressScale: number;
}

/** One task's first row in the base. */
export interface BaseCells {
  task: Task;
  /** Row of the base. */
  row: number;
  /** A cell of this row. */
  at: (column: BaseColumn) => string;
  word: (word: ListWord) => string;
  list: (range: ListRange) => string;
  /** The ledger's cell of a role, or null where the ledger has no such column. */
  ledger: (role: Role) => string | null;
}

export function baseCellsOf(context: BaseContext, task: Task, row: number): BaseCells {
  const at = (column: BaseColumn): string => baseCell(column, row);
  return {
    task, row, at, word: listCell,
    list: (range) => listRange(range, context.lists),
    ledger: (role) => context.link.cellOf(task.row, role, at("position")),
  };
}
