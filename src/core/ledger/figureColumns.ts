import { text } from "#core/findings/text";
import type { ColumnCandidate } from "./scoreColumns.ts";
import { headerKey } from "./headerWords.ts";
import type { FigureRole } from "./model.ts";
import type { SpecialColumn } from "./specialColumns.ts";

const period = "(?:(?:19|20)\\d{2}年?|第?[一二三四1-4]季度|[上下]半年|\\d{1,2}(?:[-—~至]\\d{1,2})?月份?底?|年度?|全年|本年度?|当年|年底|季度|月度?|总)";
/** What is to be reached, in words that say so by themselves. */
const goal = new RegExp(`(?:(?<!完成)目标|指标|计划|任务|要求)(?:数值|数量|值|量)$|(?:目标|计划|任务书?)数$|^${period}{0,2}(?:工作|分解|预期|量化|绩效)?(?:目标|计划|任务目标|目标任务)$`, "u");
/** Counts of tasks are what a summary has. */
const tasksCounted = /^(?:工作)?任务数量?$/u;
const current = /(?:完成|实际|达成|现状|当前|目前|累计)(?:数值|数量|[值量数])$|^现值$/u;
/** Only beside what is to be reached: alone these head stories and days. */
const looseCurrent = new RegExp(`^${period}{0,2}(?:实际|目前|当前|累计|已|截至目前|实际累计|累计实际)?(?:完成|达到|实绩|实际)(?:情况)?$`, "u");
const baseline = /(?:基数|基期(?:数|值)?|基准(?:数|值)|基线值?|期初(?:数|值)|(?:上年|去年|上一年|上年度)(?:底|末|同期)?(?:完成|实际)?[数值量]?)$/u;
const measureUnit = /^(?:计量|计算|度量|统计|数量|指标)单位$/u;
const periodLeaf = new RegExp(`^${period}{1,2}$`, "u");

/** Share of the filled cells that must hold what such a column holds. */
const enough = 0.6;

/**
 * Finds columns of figures: 目标值, 完成值, 基数, also by year or quarter, and their 计量单位. Words alone do not tell 年度目标
 * from a task: what stands below has to be figures.
 */
export function findFigureColumns(columns: readonly ColumnCandidate[]): Map<number, SpecialColumn> {
  const found = new Map<number, SpecialColumn>();
  const add = ({ index, words }: ColumnCandidate, role: FigureRole): void => {
    found.set(index, { role, score: 0.9, reasons: [text("role.reason.header", { header: words.join("/") })] });
  };
  const withFigures = columns.filter(({ profile }) => profile.filledCount > 0 && profile.figures >= enough);
  for (const column of withFigures) {
    const role = readPlain(column);
    if (role !== null) add(column, role);
  }
  const hasGoal = [...found.values()].some(({ role }) => role === "goal");
  if (hasGoal) for (const column of withFigures) if (!found.has(column.index) && says(column, looseCurrent)) add(column, "current");
  if (found.size === 0) return found;
  for (const column of columns) {
    const role = found.has(column.index) ? null : roleOfTwin(column, columns, found);
    if (role !== null) add(column, role);
  }
  for (const column of columns) if (isUnitOfMeasure(column)) add(column, "measureUnit");
  return found;
}

function readPlain(column: ColumnCandidate): FigureRole | null {
  if (says(column, baseline)) return "baseline";
  if (says(column, current)) return "current";
  return says(column, goal) && !says(column, tasksCounted) ? "goal" : null;
}

/** 完成 of a quarter that is still to come is blank: the same words over figures say what it is. */
function roleOfTwin({ words, profile }: ColumnCandidate, columns: readonly ColumnCandidate[], found: ReadonlyMap<number, SpecialColumn>): FigureRole | null {
  if (profile.filledCount > 0 || words.length < 2) return null;
  const twin = columns.find((other) => found.has(other.index) && other.words.length > 1 && other.words.at(-1) === words.at(-1));
  const role = twin === undefined ? null : found.get(twin.index)?.role;
  return role === "goal" || role === "current" || role === "baseline" ? role : null;
}

/** By the leaf; where that is a period, by what stands above it. */
function says({ words }: Pick<ColumnCandidate, "words">, pattern: RegExp): boolean {
  const leaf = headerKey(words.at(-1) ?? "");
  if (words.length > 1 && periodLeaf.test(leaf)) return pattern.test(headerKey(words.at(-2) ?? ""));
  return pattern.test(leaf);
}

/** 单位 over 家, 个, 万元 is no body. */
function isUnitOfMeasure({ words, profile }: ColumnCandidate): boolean {
  const leaf = headerKey(words.at(-1) ?? "");
  if (measureUnit.test(leaf)) return true;
  return leaf === "单位" && profile.filledCount > 0 && profile.measures >= enough;
}
