import type { Figure } from "./findFigures.ts";
import { isMeasureUnit, isMoneyUnit, isTimeUnit } from "./figureUnits.ts";
import { findChangeBy, isWhole, judgeChange } from "./judgeChange.ts";
import { judgeCount } from "./judgeCount.ts";
import type { Target } from "./model.ts";
import { ceiling, endsInShare, floor, grants, past, pastSentence, pastVerb, reached, turning } from "./words.ts";

/** The words around a figure within its clause, on masked text. */
export interface Surroundings {
  left: string;
  right: string;
  /** The figure is the first word of its clause. */
  isOpening: boolean;
  /** The words of the sentence before the figure's clause. */
  earlier: string;
  /** What the figure before it asks for, where the two stand in one list: 单电源15天、双电源20天. */
  listed: Judgement | null;
}

/** What a figure asks for; `cue` is how many characters left of the figure say so. */
export interface Judgement {
  comparator: Target["comparator"];
  cue: number;
}

/** What a limit is counted for may stand between: 保持在人均10元以上. */
const each = "(?:人均|户均|亩均|平均|每[人户亩]|全[省市县区])?";
const ceilingEnd = new RegExp(`(?:${ceiling})${each}$`, "u");
const floorEnd = new RegExp(`(?:${floor})${each}$`, "u");
const scope = /^及?的|^[^,;。]{0,14}的$/u;
const scopeStart = /(?:^|[^面相])(?:对于?|涉及|针对|凡|单体|建筑面积|用地面积|投资额?|高度|面积)[□◇]*[^,;]{0,8}$/u;
/** 一般登记3个工作日办结: the time that one case takes. */
const finished = /^(?:限时|即)?(?:办结|完成|审结|作出|答复|出具|办理完毕|受理|反馈|发证|领证|拿证|办好|通电|通水|通气|接通)/u;
/** 4.3米焦炉产能200万吨: the first figure says which. */
const sized = /^的?\p{Script=Han}{2,12}\d/u;
/** 5亿元、10亿元以上项目; 甲公司200万头生猪、乙公司蛋鸡加工等项目: sizes of things that are not counted. */
const attribute = /^(?:at(?:Least|Most)|、\d{1,6}(?:\.\d{1,2})?[万亿]{0,2}元以[上下])的?(?:重大|工业|产业|重点)?(?:项目|企业|工程|园区|集群|单位|用户|锅炉|机组|建筑)/u;
const projectList = /^\p{Script=Han}[^,;\d]{1,24}(?:、[^,;]{0,40})?等(?:重[大点])?(?:项目|工程)/u;
const rank = /(?:[进居列位排争冲跃稳]|跻身|达到|保持|名次)[^,;]{0,12}前$/u;

/** Decides whether a figure is a target and what it asks for; null where it only describes. */
export function judgeFigure(figure: Figure, around: Surroundings): Judgement | null {
  if (isScope(figure, around) || isGrant(figure, around) || isPast(around)) return null;
  return judgeLimit(figure, around) ?? judgeChange(figure, around) ?? judgeShare(figure, around) ?? judgeDuration(figure, around) ?? judgeRank(figure, around) ?? judgeCount(figure, around);
}

/** What a policy gives to those who apply is no target of the office; how many people or events it reaches is. */
function isGrant({ unit }: Figure, { left, right }: Surroundings): boolean {
  if (!isMoneyUnit(unit) && !isTimeUnit(unit) && !/^[%倍折套]?$|百分点$/u.test(unit)) return false;
  // 补助标准提高到: what the grant is raised to is the office's own task.
  return !/标准[^,;]{0,6}(?:提高|提升|增加)[^,;]{0,8}$/u.test(left) && grants.test(left.slice(-24)) || grants.test(right.slice(0, 8));
}

/** 已建成30个: what has been is where the task starts, unless a verb of change stands between. */
function isPast({ earlier, left, right }: Surroundings): boolean {
  if (reached.test(left) && !/基础上|力争|确保/u.test(left)) return true;
  if (turning.test(left)) return false;
  return past.test(left) || pastVerb.test(right) || pastSentence.test(earlier + left);
}

/** 1500平方米以下的项目, 对涉及不超过150米外线的: says what the measure applies to. */
function isScope(figure: Figure, { left, right }: Surroundings): boolean {
  // 收入突破1亿元的，给予…: a condition ends in 的.
  if (right === "的") return true;
  if (figure.unit === "%") return false;
  if ((isMeasureUnit(figure.unit) || figure.bound !== null) && sized.test(right)) return true;
  if (projectList.test(right)) return true;
  if (isMeasureUnit(figure.unit) && attribute.test((figure.bound ?? "") + right)) return true;
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

const partDone = /(?:完成|清偿|覆盖|解决|整改|交付|开工|办结|建成|兑付|收回|处置|盘活)$/u;

/** A share that is simply stated: 好评率99%以上, 清偿一半以上. */
function judgeShare(figure: Figure, { left }: Surroundings): Judgement | null {
  if (figure.unit !== "%" || (figure.isFraction && !/^[近约超]?$/u.test(left) && !endsInShare(left) && !partDone.test(left))) return null;
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
  return rank.test(left) && /^(?:[名位强]|$|[,;、。)]|行列|水平|左右|以内)/u.test(figure.unit + right) ? { comparator: "<=", cue: 1 } : null;
}
