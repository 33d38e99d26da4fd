import { leafOf, leastScore, raise, says, scoreOf, turn, type OpenColumn } from "./openColumn.ts";

const helps = /配合|协|成员|[列出]席|与会|参[与加]|共同|支[持撑]|会[办商同]|联合|其[他余]|辅助|support|consult|partner/u;

/** A lone 责任单位 answers for the task; beside 牵头单位 it takes part, and so does a second 牵头 (省级牵头, 市级牵头). */
export function settleOwners(columns: OpenColumn[]): void {
  for (const column of columns) {
    const lead = scoreOf(column, "lead");
    if (lead >= 0.6 && scoreOf(column, "responsible") === 0) raise(column, "responsible", lead * 0.7, "lead");
  }
  dropSubjects(columns);
  if (columns.some((column) => scoreOf(column, "lead") >= 0.66)) return;
  const plain = columns.filter((column) => scoreOf(column, "responsible") >= leastScore && !says(column, helps));
  const highest = Math.max(...plain.map((column) => scoreOf(column, "responsible")));
  const first = plain.find((column) => scoreOf(column, "responsible") >= highest - 0.08);
  if (first !== undefined) turn(first, { from: "responsible", to: "lead", least: 0.75 });
}

const bodyAlone = /^(?:单位|企业|部门|机构|公司|场所|学校|村|社区|村社区|主体)(?:全称|名称)?$/u;

/** 企业名称 in front of its problems is whom they trouble, where another column says who is to act or no unit of government stands below. */
function dropSubjects(columns: OpenColumn[]): void {
  const isOwner = (column: OpenColumn): boolean => Math.max(scoreOf(column, "lead"), scoreOf(column, "responsible")) >= leastScore;
  const first = columns.find((column) => scoreOf(column, "task") >= 0.5 || scoreOf(column, "problem") >= 0.5);
  const subjects = columns.filter((column) => isOwner(column) && bodyAlone.test(leafOf(column)) && first !== undefined && column.index < first.index);
  const someoneElse = columns.some((column) => isOwner(column) && !subjects.includes(column));
  for (const { scores, profile } of subjects) {
    if (!someoneElse && (profile.filledCount < 2 || profile.units >= 0.3)) continue;
    scores.delete("lead");
    scores.delete("responsible");
  }
}

/** 依据 and 批准人 beside an adjusted deadline belong to the approval. */
export function settleApproval(columns: OpenColumn[]): void {
  const extended = columns.findIndex((column) => scoreOf(column, "extendedTo") >= 0.6);
  if (extended < 0) {
    settleApprovers(columns);
    return;
  }
  for (const column of columns.slice(extended + 1)) {
    if (!says(column, /^(?:依据|理由|原因|文号)$/u)) continue;
    raise(column, "approval", 0.8, "source");
    column.scores.delete("source");
    column.scores.delete("problem");
  }
}

/** 审批部门 in a table without adjusted days does the approving: that is its task. */
function settleApprovers(columns: readonly OpenColumn[]): void {
  if (columns.some((column) => scoreOf(column, "lead") >= 0.5)) return;
  const column = columns.find((one) => scoreOf(one, "approval") > 0 && says(one, /(?:部门|单位|机关|机构)$/u) && one.profile.units >= 0.6);
  if (column !== undefined) turn(column, { from: "approval", to: "lead", least: 0.6 });
}
