import { isTimeUnit } from "#core/targets/figureUnits";
import type { Target } from "#core/targets/model";
import type { Assigned } from "./assignStated.ts";
import type { PlacedTarget } from "./placeTargets.ts";

const downwards = /不超过|不高于|不多于|以内|控制在|(?:压缩|压减|缩短|减少|降低|下降|精简|控制)[至到为]|降[至到]/u;
const durations = /时限|用时|耗时|时间|时长|天数/u;

/** Targets that rows state in columns of their own, each with its row as the place. Rows without 目标值 make none. */
export function placeOwnTargets(rest: readonly Assigned[]): { placed: PlacedTarget; assigned: Assigned }[] {
  const taken = new Set<string>();
  return rest.flatMap((assigned) => {
    const target = buildTarget(assigned);
    if (target === null) return [];
    const { row, task } = assigned.report;
    const placed: PlacedTarget = { key: takeKey(assigned, taken), origin: "ledger", ref: task.measure, target, name: row.task, leads: row.leads };
    return [{ placed, assigned }];
  });
}

function buildTarget({ report: { row, task }, stated }: Assigned): Target | null {
  const { goal, baseline, unit, year } = stated;
  if (goal === null) return null;
  return {
    name: row.task, from: baseline, to: goal.value, toMin: null, unit, comparator: comparatorOf({ row, stated }),
    due: year === null ? task.standing.due : `${year}-12-31`, raw: String(goal.cell.value), span: { start: 0, end: 0 },
  };
}

/** What the cell says; else whether the goal lies below the baseline; else what the words say. More is better where nothing speaks against it. */
function comparatorOf({ row, stated: { goal, baseline, unit } }: { row: Assigned["report"]["row"]; stated: Assigned["stated"] }): "<=" | ">=" {
  if (goal?.bound != null) return goal.bound === "atMost" ? "<=" : ">=";
  if (goal !== null && baseline !== null && baseline !== goal.value) return goal.value < baseline ? "<=" : ">=";
  return downwards.test(row.task) || (isTimeUnit(unit) && durations.test(row.task)) ? "<=" : ">=";
}

/** The same from run to run, also when rows are moved: by the row's number or words. */
function takeKey({ report: { row }, stated: { year } }: Assigned, taken: Set<string>): string {
  const plain = ["row", row.address.sheet, row.sequence || row.task.slice(0, 40), ...(year === null ? [] : [year])].join("/");
  const key = taken.has(plain) ? `${plain}/${row.address.row}` : plain;
  taken.add(key);
  return key;
}
