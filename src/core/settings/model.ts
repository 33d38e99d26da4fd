import { isIsoDate } from "#core/calendar/isoDate";
import * as v from "valibot";

const day = v.pipe(v.string(), v.check(isIsoDate, "YYYY-MM-DD"));
const days = v.optional(v.array(day), []);

/** The order of units and people in a summary: 建制顺序, or by a figure, the highest first. */
export const groupOrders = ["official", "completionRate", "overdue", "total"] as const;
/** A task with joint leads counts for every one of them, or for the first only. */
export const jointLeadWays = ["each", "first"] as const;

/** What a user may set per workbook. Every threshold of the checks and the statistics, with its default. */
export const settingsSchema = v.object({
  /** 临期: days before the deadline from which a row is marked (30 for yearly tables, 7 for instructions). */
  dueSoonDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 30),
  /** 未达序时: percentage points below the share of time passed. */
  behindPoints: v.optional(v.pipe(v.number(), v.minValue(0)), 10),
  jointLeads: v.optional(v.picklist(jointLeadWays), "each"),
  groupOrder: v.optional(v.picklist(groupOrders), "official"),
  /** Whether summaries of units and people show ranks. */
  ranking: v.optional(v.boolean(), true),
  /** The sheets of the statistics and the figures of their summaries, in their order; null: the program's own choice. */
  layout: v.optional(v.object({ sheets: v.nullable(v.array(v.string())), columns: v.nullable(v.array(v.string())) }), { sheets: null, columns: null }),
  /** 交叉统计: the two dimensions and the figure, by their codes; null for the usual ones. */
  crossed: v.optional(v.nullable(v.object({ rows: v.string(), columns: v.string(), figure: v.optional(v.string(), "total") })), null),
  /** 推定时限: a row without any deadline takes the plan's end, marked as inferred wherever it is shown. */
  inferDeadlines: v.optional(v.boolean(), true),
  /** Safeguards (保障措施) are not expected in a ledger unless asked. */
  safeguardsExpected: v.optional(v.boolean(), false),
  /** Columns that may not be blank, by role. */
  requiredRoles: v.optional(v.array(v.string()), []),
  /** Days off and make-up working days (调休) that correct the official calendar. */
  holidays: days,
  workdays: days,
  /** Checks switched off, by id. */
  checksOff: v.optional(v.array(v.string()), []),
  /** 已核无误: findings that were looked at and stay, by `Finding.key`, with the reason and the day. */
  ignored: v.optional(v.array(v.object({ check: v.string(), key: v.string(), reason: v.string(), on: day })), []),
});

export type Settings = v.InferOutput<typeof settingsSchema>;

export const defaultSettings: Settings = v.parse(settingsSchema, {});
