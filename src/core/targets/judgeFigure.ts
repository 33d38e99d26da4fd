import type { Figure } from "./findFigures.ts";
import { isTimeUnit } from "./figureUnits.ts";
import type { Target } from "./model.ts";
import { ceiling, floor, grants, namedSets, producing, raising, reducing, settling, shares } from "./words.ts";

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

/** Adverbs and measures between a verb and its figure. */
const nearly = "(?:为|约|近|了|再|至少|不少于|不低于|超过|达到?|幅度|比例|率)?";
const changeTo = new RegExp(`(?:(${reducing}|[降减压缩])|(${raising}|[增升提])|(?:${settling}|变))(?:到|至|为|成|在)(?:□|◇|“|”|"|约|不超过|最多)*$`, "u");
const particle = /[到至为成](?:约|不超过|不低于)?$/u;
const changeBy = new RegExp(`(?:(${reducing})|(${raising}))${nearly}$`, "u");
const ceilingEnd = new RegExp(`(?:${ceiling})$`, "u");
const floorEnd = new RegExp(`(?:${floor})$`, "u");
const shareEnd = new RegExp(`(?:${shares})(?:为|是|在|均|要|力争|确保|全部|实现|完成)*$`, "u");
const anyReducing = new RegExp(`(?:${reducing})`, "u");
const anyRaising = new RegExp(`(?:${raising})`, "u");
const anyProducing = new RegExp(`(?:${producing})`, "u");
/** 精简至甲、乙、丙三个环节: the list stands between the verb and its figure. */
const changeToList = new RegExp(`(?:(${reducing}|[降减压缩])|(${raising}|[增升提])|(?:${settling}))(?:到|至|为|成)[^,;]*[、□][^,;]*$`, "u");
/** 压缩为单电源15个工作日: what the time is for stands between the verb and its figure. */
const changeToNamed = new RegExp(`(?:(${reducing})|(${raising}))(?:到|至|为|成)[\\p{Script=Han}]{1,8}$`, "u");
const listed = /^(?:环节|阶段|步骤|材料|流程|程序|事项|层级|部分|手续)/u;
/** 落实…的11条措施 names the measures, it does not ask for eleven. */
const carriedOut = /(?:落实|贯彻|执行|按照|根据|围绕|聚焦)[^,;]*的$/u;
const achieved = /(?:实现|达到|完成|落地见效)|建设$/u;
const scope = /^及?的|^[^,;。]{0,14}的$/u;
const scopeStart = /(?:^|[^面相])(?:对|对于|涉及|针对|凡|单体|建筑面积|用地面积|投资额?|高度|面积)[□◇]*[^,;]{0,8}$/u;

/** Decides whether a figure is a target and what it asks for; null where it only describes. */
export function judgeFigure(figure: Figure, around: Surroundings): Judgement | null {
  if (isScope(figure, around) || grants.test(around.left.slice(-24)) || grants.test(around.right.slice(0, 8))) return null;
  return judgeLimit(figure, around) ?? judgeChange(figure, around) ?? judgeState(figure, around) ?? judgeCount(figure, around);
}

/** 1500平方米以下的项目, 对涉及不超过150米外线的: says what the measure applies to. */
function isScope(figure: Figure, { left, right }: Surroundings): boolean {
  if (figure.unit === "%") return false;
  if (figure.bound !== null && !isTimeUnit(figure.unit) && right.startsWith("的") && !changeTo.test(left)) return true;
  return scopeStart.test(left) && scope.test(right);
}

function judgeLimit(figure: Figure, { left }: Surroundings): Judgement | null {
  const upper = ceilingEnd.exec(left)?.[0];
  if (upper !== undefined) return { comparator: "<=", cue: upper.length };
  const lower = floorEnd.exec(left)?.[0];
  if (lower === undefined) return null;
  const before = left.slice(0, -lower.length);
  const verb = changeBy.exec(before);
  if (verb !== null) return { comparator: verb[1] === undefined ? "growBy" : "reduceBy", cue: lower.length + verb[0].length };
  return { comparator: figure.unit === "%" && figure.value === 100 ? "=" : figure.bound === "atMost" ? "<=" : ">=", cue: lower.length };
}

function judgeChange(figure: Figure, { left, right }: Surroundings): Judgement | null {
  const to = changeTo.exec(left) ?? (listed.test(right) ? changeToList.exec(left) : null);
  if (to !== null) return { comparator: comparatorTo(figure, to), cue: to[0].length };
  const by = changeBy.exec(left);
  if (by !== null && !(figure.isSpelled && !figure.isFraction)) return { comparator: by[1] === undefined ? "growBy" : "reduceBy", cue: by[0].length };
  const named = isTimeUnit(figure.unit) ? changeToNamed.exec(left) : null;
  if (named !== null) return { comparator: comparatorTo(figure, named), cue: 0 };
  const end = particle.exec(left)?.[0];
  const up = anyRaising.test(left);
  const down = anyReducing.test(left);
  if (end !== undefined && (up || down)) {
    return { comparator: figure.value === 100 && figure.unit === "%" ? "=" : down ? "<=" : ">=", cue: end.length };
  }
  // 压缩审批时限50%以上: the object stands between verb and figure.
  if (end === undefined && figure.unit === "%" && !shareEnd.test(left) && (up || down)) return { comparator: down ? "reduceBy" : "growBy", cue: 0 };
  return figure.unit === "倍" && right === "" ? { comparator: "growBy", cue: 0 } : null;
}

function comparatorTo(figure: Figure, match: RegExpExecArray): Target["comparator"] {
  if (figure.unit === "%" && figure.value === 100) return "=";
  if (figure.bound === "atMost" || match[1] !== undefined) return "<=";
  if (figure.bound === "atLeast" || match[2] !== undefined) return ">=";
  return "=";
}

/** 一般登记3个工作日办结: the time that one case takes. */
const finished = /^(?:办结|完成|审结|作出|答复|出具|办理完毕|受理|反馈|发证|领证|拿证|办好|通电|通水|通气|接通)/u;

/** Shares and processing times that are simply stated: 好评率99%以上, 在3个工作日内作出决定. */
function judgeState(figure: Figure, { left, right, listed: sibling }: Surroundings): Judgement | null {
  if (sibling?.comparator === "<=" && isTimeUnit(figure.unit)) return { comparator: "<=", cue: 0 };
  if (figure.unit === "%") {
    if (figure.isFraction && left !== "" && !shareEnd.test(left)) return null;
    return { comparator: figure.bound === "atMost" ? "<=" : figure.value === 100 ? "=" : ">=", cue: 0 };
  }
  if (isTimeUnit(figure.unit) && !figure.isSpelled && (figure.bound === "atMost" || (figure.bound === null && finished.test(right)))) {
    return { comparator: "<=", cue: left.endsWith("在") || left.endsWith("于") ? 1 : 0 };
  }
  return /进(?:入|位)?[^,;]{0,8}前$/u.test(left) && /^[名位强]/u.test(figure.unit + right) ? { comparator: "<=", cue: 1 } : null;
}

/** So many things that are to come about: 新增友好学校5所. */
function judgeCount(figure: Figure, { left, right, listed: sibling }: Surroundings): Judgement | null {
  if (isTimeUnit(figure.unit) || (figure.isSpelled && figure.value < 10)) return null;
  if (namedSets.test(right) || /等$/u.test(left)) return null;
  const comparator = figure.bound === "atLeast" || /至少|不少于|不低于/u.test(left) ? ">=" : figure.bound === "atMost" ? "<=" : "=";
  if (sibling !== null) return { comparator, cue: 0 };
  if (carriedOut.test(left)) return null;
  return anyProducing.test(left) || achieved.test(right) ? { comparator, cue: 0 } : null;
}
