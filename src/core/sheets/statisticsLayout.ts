import * as v from "valibot";
import { settingsSchema } from "#core/settings/model";
import type { Settings } from "#core/settings/model";
import { dimensions } from "#core/statistics/model";
import { crossFigures } from "./crossed/crossChoice.ts";
import { layoutColumns } from "./groups/groupColumns.ts";
import { statisticsSheetIds } from "./statisticsSheetIds.ts";

const { dueSoonDays, behindPoints, groupOrder, ranking } = settingsSchema.entries;

/**
 * How an office wants its statistics: a file of its own, so that one layout serves many workbooks. What is left out
 * stays as the settings have it.
 */
export const statisticsLayoutSchema = v.strictObject({
  /** The sheets, in the order in which they stand. */
  sheets: v.exactOptional(v.pipe(v.array(v.picklist(statisticsSheetIds)), v.minLength(1))),
  /** The figures of every summary, left to right, between 单位 and 亮灯. */
  columns: v.exactOptional(v.pipe(v.array(v.picklist(layoutColumns)), v.minLength(1))),
  /** The order of units and people. */
  order: v.exactOptional(groupOrder.wrapped),
  ranking: v.exactOptional(ranking.wrapped),
  /** The two dimensions of 交叉统计, and what it counts. */
  crossed: v.exactOptional(v.strictObject({ rows: v.picklist(dimensions), columns: v.picklist(dimensions), figure: v.optional(v.picklist(crossFigures), "total") })),
  thresholds: v.exactOptional(v.strictObject({ dueSoonDays: v.exactOptional(dueSoonDays.wrapped), behindPoints: v.exactOptional(behindPoints.wrapped) })),
});
export type StatisticsLayout = v.InferOutput<typeof statisticsLayoutSchema>;

/** Settings with a layout in them: what the workbook keeps and the sheets are planned by. */
export function applyLayout(settings: Settings, { sheets, columns, order, ranking: ranks, crossed, thresholds = {} }: StatisticsLayout): Settings {
  return {
    ...settings, ...thresholds,
    layout: { sheets: sheets ?? settings.layout.sheets, columns: columns ?? settings.layout.columns },
    ...(crossed === undefined ? {} : { crossed }),
    ...(order === undefined ? {} : { groupOrder: order }), ...(ranks === undefined ? {} : { ranking: ranks }),
  };
}
