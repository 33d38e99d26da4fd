import type { Target } from "#core/targets/model";
import { changeDigits, isChange, isRelative } from "#core/statistics/targets/judgeTarget";
import { targetCell, verdictCell } from "./targetColumns.ts";

/** 达标情况 from the cells of the line, so that a value typed in is judged at once. */
export function verdictFormula(target: Target, row: number, asOfCell: string): string {
  if (target.to === null) return verdictCell("noValue");
  const due = targetCell("due", row);
  const missed = `IF(ISNUMBER(${due}),IF(${due}<${asOfCell},${verdictCell("pastDue")},${verdictCell("notMet")}),${verdictCell("notMet")})`;
  const judged = (isMet: string): string => `IF(${isMet},${verdictCell("met")},${missed})`;
  return isChange(target) ? judgeChange(target, row, judged) : judgeValue(target, row, judged);
}

type Judge = (isMet: string) => string;

function judgeValue({ comparator, toMin }: Target, row: number, judged: Judge): string {
  const [current, goal] = [targetCell("current", row), targetCell("goal", row)];
  const floor = toMin === null ? goal : String(toMin);
  const equal = toMin === null ? `${current}=${goal}` : `AND(${current}>=${floor},${current}<=${goal})`;
  const isMet = comparator === "<=" ? `${current}<=${goal}` : comparator === ">=" ? `${current}>=${floor}` : equal;
  return `IF(ISNUMBER(${current}),${judged(isMet)},${verdictCell("noValue")})`;
}

function judgeChange(target: Target, row: number, judged: Judge): string {
  const [baseline, current, change] = [targetCell("baseline", row), targetCell("current", row), targetCell("change", row)];
  const floor = target.toMin === null ? targetCell("goal", row) : String(target.toMin);
  const difference = target.comparator === "reduceBy" ? `(${baseline}-${current})` : `(${current}-${baseline})`;
  const share = isRelative(target) ? `${difference}/${baseline}` : difference;
  const changed = `ROUND(${target.unit === "%" ? `${share}*100` : share},${changeDigits})`;
  const hasBaseline = isRelative(target) ? `IF(ISNUMBER(${baseline}),${baseline}<>0,FALSE)` : `ISNUMBER(${baseline})`;
  const computed = `IF(${hasBaseline},IF(ISNUMBER(${current}),${judged(`${changed}>=${floor}`)},${verdictCell("noValue")}),${verdictCell("noBaseline")})`;
  return `IF(ISNUMBER(${change}),${judged(`${change}>=${floor}`)},${computed})`;
}
