import type { StatisticsSummary } from "#actions/compute/model";
import { buildGroupColumns, type LayoutColumn } from "#core/sheets/groups/groupColumns";
import type { Settings } from "#core/settings/model";

/** Lights follow a rule table on a sheet, which is not read for a first look. */
export type TableColumn = Exclude<LayoutColumn, "light">;

/** What fits a narrow pane where the office has chosen nothing. */
const narrow: readonly TableColumn[] = ["total", "done", "overdue", "completionRate"];

/** The figures beside a picture: those of the office's layout, as far as they can be told without a sheet. */
export function tableColumns(by: "lead" | "month", { hasWeights, previousAsOf }: Pick<StatisticsSummary, "hasWeights" | "previousAsOf">, { layout, ranking }: Settings): TableColumn[] {
  const chosen = layout.columns ?? (previousAsOf === null ? narrow : [...narrow, "change"]);
  const { ids } = buildGroupColumns({ hasWeights }, { ranking: by === "lead" && ranking, chosen });
  const columns = ids.flatMap((id) => (id === "no" || id === "name" || id === "light" ? [] : [id]));
  return columns.length === 0 ? ["total"] : columns;
}
