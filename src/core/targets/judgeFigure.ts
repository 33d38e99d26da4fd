import type { Figure } from "./findFigures.ts";
import { isMeasureUnit, isTimeUnit } from "./figureUnits.ts";
import { findChangeBy, isWhole, judgeChange } from "./judgeChange.ts";
import type { Target } from "./model.ts";
import { ceiling, endsInShare, floor, grants, namedSets, producing } from "./words.ts";

/** The words around a figure within its clause, on masked text. */
export interface Surroundings {
  left: string;
  right: string;
  /** What the figure before it asks for, where the two stand in one list: 单电源15天、双电源20天. */
  listed: Judgement | null;
}

/** What a figure asks for; `cue` is how many characters left of the figure say so. */
export interface Judgement {
  comparator: Target["comparator"];
  cue: number;
}

const ceilingEnd = new RegExp(`(?:${ceiling})$`, "u");
const floorEnd = new RegExp(`(?:${floor})$`, "u");
const anyProducing = new RegExp(producing, "u");
/** 落实…的11条措施 names the measures, it does not ask for eleven. */
const carriedOut = /(?:落实|贯彻|执行|按照|根据|围绕|聚焦)[^,;]{0,60}的$/u;
const achieved = /实现|达到|完成|落地见效|建设$/u;
const scope = /^及?的|^[^,;。]{0,14}的$/u;
const scopeStart = /(?:^|[^面相])(?:对于?|涉及|针对|凡|单体|建筑面积|用地面积|投资额?|高度|面积)[□◇]*[^,;]{0,8}$/u;
/** 一般登记3个工作日办结: the time that one case takes. */
const finished = /^(?:办结|完成|审结|作出|答复|出具|办理完毕|受理|反馈|发证|领证|拿证|办好|通电|通水|通气|接通)/u;
/** 4.3米焦炉产能200万吨: the first figure says which. */
const sized = /^\p{Script=Han}{1,12}\d/u;
const rank = /进[入位]?[^,;]{0,8}前$/u;

/** Decides whether a figure is a target and what it asks for; null where it only describes. */
export function judgeFigure(figure: Figure, around: Surroundings): Judgement | null {
  if (isScope(figure, around) || isGrant(figure, around)) return null;
  return judgeLimit(figure, around) ?? judgeChange(figure, around) ?? judgeShare(figure, around) ?? judgeDuration(figure, around) ?? judgeRank(figure, around) ?? judgeCount(figure, around);
}

/** What a policy gives to those who apply is no target of the office; how many people or events it reaches is. */
function isGrant({ unit }: Figure, { left, right }: Surroundings): boolean {
  if (/(?:人次|[人场期次])$/u.test(unit)) return false;
  return grants.test(left.slice(-24)) || grants.test(right.slice(0, 8));
}

/** 1500平方米以下的项目, 对涉及不超过150米外线的: says what the measure applies to. */
function isScope(figure: Figure, { left, right }: Surroundings): boolean {
  if (figure.unit === "%") return false;
  if (figure.bound !== null && !isTimeUnit(figure.unit) && right.startsWith("的") && !/[到至为]$/u.test(left)) return true;
  return scopeStart.test(left) && scope.test(right);
}

function judgeLimit(figure: Figure, { left }: Surroundings): Judgement | null {
  const upper = ceilingEnd.exec(left);
  if (upper !== null) return { comparator: "<=", cue: upper[0].length };
  const lower = floorEnd.exec(left);
  if (lower === null) return null;
  const change = findChangeBy(left.slice(0, -lower[0].length));
  if (change !== null) return { comparator: change.comparator, cue: lower[0].length + change.cue };
  return { comparator: isWhole(figure) ? "=" : figure.bound === "atMost" ? "<=" : ">=", cue: lower[0].length };
}

/** A share that is simply stated: 好评率99%以上. */
function judgeShare(figure: Figure, { left }: Surroundings): Judgement | null {
  if (figure.unit !== "%" || (figure.isFraction && left !== "" && !endsInShare(left))) return null;
  return { comparator: figure.bound === "atMost" ? "<=" : isWhole(figure) ? "=" : ">=", cue: 0 };
}

/** The time that a case may take: 在3个工作日内作出决定. */
function judgeDuration(figure: Figure, { left, right, listed }: Surroundings): Judgement | null {
  if (!isTimeUnit(figure.unit)) return null;
  if (listed?.comparator === "<=") return { comparator: "<=", cue: 0 };
  if (figure.isSpelled || (figure.bound !== "atMost" && !(figure.bound === null && finished.test(right)))) return null;
  return { comparator: "<=", cue: /[在于]$/u.test(left) ? 1 : 0 };
}

/** 进入全国前10名 */
function judgeRank(figure: Figure, { left, right }: Surroundings): Judgement | null {
  return rank.test(left) && /^[名位强]/u.test(figure.unit + right) ? { comparator: "<=", cue: 1 } : null;
}

/** So many things that are to come about: 新增友好学校5所. */
function judgeCount(figure: Figure, { left, right, listed }: Surroundings): Judgement | null {
  if (isTimeUnit(figure.unit) || (figure.isSpelled && figure.value < 10)) return null;
  if (namedSets.test(right) || left.endsWith("等") || carriedOut.test(left)) return null;
  if (isMeasureUnit(figure.unit) && sized.test(right)) return null;
  if (listed === null && !anyProducing.test(left) && !achieved.test(right)) return null;
  return { comparator: countComparator(figure, left), cue: 0 };
}

function countComparator({ bound }: Figure, left: string): Target["comparator"] {
  if (bound === "atLeast" || /至少|不少于|不低于/u.test(left)) return ">=";
  return bound === "atMost" ? "<=" : "=";
}
