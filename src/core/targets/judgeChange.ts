import type { Figure } from "./findFigures.ts";
import { isMeasureUnit, isTimeUnit } from "./figureUnits.ts";
import type { Judgement, Surroundings } from "./judgeFigure.ts";
import type { Target } from "./model.ts";
import { endsInShare, raising, reducing, settling } from "./words.ts";

/** Adverbs and measures between a verb and its figure. */
const nearly = "(?:为|约|近|了|再|至少|不少于|不低于|超过|达到?|幅度|比例|率)?";
const changeTo = new RegExp(`(?:(${reducing}|[降减压缩])|(${raising}|[增升提])|(?:${settling}|变))[到至为成在](?:[□◇“”"约]|不超过|最多|每人每[年月天])*$`, "u");
const particle = /[到至为成](?:约|不超过|不低于)?$/u;
const changeBy = new RegExp(`(?:(${reducing})|(${raising}))${nearly}$`, "u");
const anyReducing = new RegExp(reducing, "u");
const anyRaising = new RegExp(raising, "u");
/** 精简至甲、乙、丙三个环节: the list stands between the verb and its figure. */
const changeToList = new RegExp(`(?:(${reducing}|[降减压缩])|(${raising}|[增升提])|(?:${settling}))[到至为成][^,;]{0,80}[、□][^,;]{0,40}$`, "u");
const listed = /^(?:环节|阶段|步骤|材料|流程|程序|事项|层级|部分|手续)/u;
/** 压缩为单电源15个工作日: what the time is for stands between the verb and its figure. */
const changeToNamed = new RegExp(`(?:(${reducing})|(${raising}))[到至为成][\\p{Script=Han}]{1,8}$`, "u");

/** A figure that something is brought to or changed by. */
export function judgeChange(figure: Figure, around: Surroundings): Judgement | null {
  if (figure.change !== null) return { comparator: figure.change, cue: 0 };
  return judgeTo(figure, around) ?? judgeBy(figure, around) ?? judgeNamed(figure, around) ?? judgeDistant(figure, around);
}

/** The verb of a change by so much that stands right before a figure, or null. */
export function findChangeBy(left: string): Judgement | null {
  const match = changeBy.exec(left);
  return match === null ? null : { comparator: match[1] === undefined ? "growBy" : "reduceBy", cue: match[0].length };
}

function judgeTo(figure: Figure, { left, right }: Surroundings): Judgement | null {
  const match = changeTo.exec(left) ?? (listed.test(right) ? changeToList.exec(left) : null);
  return match === null ? null : { comparator: comparatorTo(figure, match), cue: match[0].length };
}

function judgeBy(figure: Figure, { left }: Surroundings): Judgement | null {
  // Spelled counts after a verb (减少两头跑) are words, spelled fractions are figures.
  if (figure.isSpelled && !figure.isFraction) return null;
  // 提升35所学校 makes them better, not more.
  return left.endsWith("提升") && isCount(figure.unit) ? null : findChangeBy(left);
}

function isCount(unit: string): boolean {
  return !/^[%倍分]?$|百分点/u.test(unit) && !isTimeUnit(unit) && (!isMeasureUnit(unit) || /公里$|亩$/u.test(unit));
}

function judgeNamed(figure: Figure, { left }: Surroundings): Judgement | null {
  const match = isTimeUnit(figure.unit) ? changeToNamed.exec(left) : null;
  return match === null ? null : { comparator: comparatorTo(figure, match), cue: 0 };
}

/** 压缩至法定时限的30%以内: what is left of the limit, not what is taken off it. */
const shareOfLimit = /[到至为](?:法定|承诺|规定|原|国家|现行)[^,;]{0,12}的$/u;

/** The verb stands further off: 压缩审批时限50%以上, 提高好评率至95%. */
function judgeDistant(figure: Figure, { left, right }: Surroundings): Judgement | null {
  const isDown = anyReducing.test(left);
  if (isDown || anyRaising.test(left)) {
    const end = particle.exec(left) ?? shareOfLimit.exec(left);
    if (end !== null) return { comparator: isWhole(figure) ? "=" : isDown ? "<=" : ">=", cue: end[0].length };
    if (figure.unit === "%" && !endsInShare(left)) return { comparator: isDown ? "reduceBy" : "growBy", cue: 0 };
  }
  return figure.unit === "倍" && /^(?:$|、)/u.test(right) ? { comparator: "growBy", cue: 0 } : null;
}

function comparatorTo(figure: Figure, match: RegExpExecArray): Target["comparator"] {
  if (isWhole(figure)) return "=";
  if (figure.bound === "atMost" || match[1] !== undefined) return "<=";
  if (figure.bound === "atLeast" || match[2] !== undefined) return ">=";
  return "=";
}

/** More than all is not possible: 100 % is reached, not exceeded. */
export function isWhole({ unit, value }: Figure): boolean {
  return unit === "%" && value === 100;
}
