import type { Figure } from "./findFigures.ts";
import { isMeasureUnit, isMoneyUnit, isTimeUnit } from "./figureUnits.ts";
import type { Judgement, Surroundings } from "./judgeFigure.ts";
import type { Target } from "./model.ts";
import { given, namedSets, parties, producing, sums, worked } from "./words.ts";

const anyProducing = new RegExp(producing, "u");
/** 落实…的11条措施 names the measures, it does not ask for eleven. */
const carriedOut = /(?:落实|贯彻|执行|按照|根据|围绕|聚焦)[^,;]{0,60}的$/u;
/** How large the thing is, and what it is thought to cost. */
const size = /(?:全长|总长|概算|估算|总投资|占地)(?:面积)?[约为共]?$/u;
/** 紧扣8项任务, and no other verb: what the work goes by. */
const goneBy = /(?:按照|根据|围绕|聚焦|紧扣|对照|对标|针对)([^,;]{0,40})$/u;
const achieved = /实现|达到|完成|落地见效|建设$/u;

/** So many things that are to come about: 新增友好学校5所. */
export function judgeCount(figure: Figure, around: Surroundings): Judgement | null {
  const { left, right, listed } = around;
  if (isTimeUnit(figure.unit) || figure.unit === "" || figure.unit === "岁") return null;
  if (namedSets.test(right) || size.test(left) || isEnumerated(around) || isGoneBy(left) || isPolicySet(figure, around)) return null;
  if (listed === null && !isProduced(figure, around) && !isStated(figure, around)) return null;
  if (figure.isSpelled && figure.value < 10 && !isThing(figure, around)) return null;
  return { comparator: countComparator(figure, left), cue: 0 };
}

function isGoneBy(left: string): boolean {
  // 18个方面178条措施: a set and its members.
  if (/(?:方面|领域|板块)$/u.test(left)) return true;
  const rest = goneBy.exec(left)?.[1];
  return carriedOut.test(left) || (rest !== undefined && !anyProducing.test(rest));
}

/** 国务院33条、省50条稳经济措施: documents called by the number of their articles. */
function isPolicySet({ unit }: Figure, { left, right }: Surroundings): boolean {
  return unit === "条" && (/(?:国务院|中央|国家|[省市县区])$/u.test(left) || /^\p{Script=Han}{0,6}(?:政策|措施|举措|意见)/u.test(right));
}

/** 市财政局等8个部门 tells who, …等12条线路建设 tells what. */
function isEnumerated({ left, right }: Surroundings): boolean {
  return left.endsWith("等") && (parties.test(right) || !isWork(right));
}

function isWork(right: string): boolean {
  return worked.test(right) || /^(?:重[大点])?(?:项目|工程)/u.test(right);
}

/** Money that is raised is a means; what else is raised (筹集住房500套) is the task. */
function isProduced({ unit }: Figure, { left, right }: Surroundings): boolean {
  return anyProducing.test(isMoneyUnit(unit) ? left.replaceAll("筹集", "") : left) || achieved.test(right);
}

/** 两家, 三座 after a verb are counts; 两个 only right behind one of building, 三项 is a word. */
function isThing({ unit, value }: Figure, { left }: Surroundings): boolean {
  if (value < 2) return false;
  return unit === "个" ? built.test(left) : /^[家所座户名辆台套条亩支场处栋]/u.test(unit) && anyProducing.test(left);
}

const built = /(?:新建|建成|培育|引进|新增|增设|创建|举办|开工)[^,;、]{0,3}$/u;

/** 断头路20条; 打通20条断头路; 对300户家庭进行改造: a number in a plan is one to be reached where nothing says otherwise. */
function isStated(figure: Figure, around: Surroundings): boolean {
  const { left, right } = around;
  if (figure.isSpelled || figure.isFraction) return false;
  if (right === "" || right.startsWith("、")) return isTotal(figure, left);
  if (parties.test(right) || (figure.bound !== null && !isPlace(figure, left)) || isReach(figure, around)) return false;
  return left === "" ? opensWork(around) : wordEnd.test(left) && wordStart.test(right) && (!given.test(left) || left.endsWith("等") || isWorkedOn(left, right));
}

/** 在10条以上线路推行 and 引导1000名以上毕业生 count what follows; 对100人以上企业, 3个以上部门 say which. */
function isPlace({ unit, value }: Figure, left: string): boolean {
  return /^[条个家所座处名户]$/u.test(unit) && (left.endsWith("在") || (value >= 10 && /\p{Script=Han}{2}$/u.test(left) && !/[对为向给凡达满跨由经]$/u.test(left)));
}

/** 300米范围内, 用好25亿元额度; a measure counts only where nothing but its noun follows. */
function isReach({ unit }: Figure, { left, right }: Surroundings): boolean {
  if (isMoneyUnit(unit)) return true;
  return isMeasureUnit(unit) && (left === "" || !/^(?![范半以内])\p{Script=Han}{2,12}$/u.test(right));
}

/** 70所学校改造照明 */
function opensWork({ right, isOpening }: Surroundings): boolean {
  return isOpening && /^\p{Script=Han}{2}/u.test(right) && worked.test(right);
}

const wordEnd = /[\p{Script=Han}□”]$/u;
const wordStart = /^[\p{Script=Han}□“]/u;

/** The figure closes its item: 旅游收入1万亿元, 断头路20条. A sum of money needs a noun that is a sum. */
function isTotal({ unit }: Figure, left: string): boolean {
  if (isMoneyUnit(unit)) return sums.test(left);
  return /[\p{Script=Han}□”]{2}$/u.test(left) && !given.test(left);
}

/** 在3个乡镇开展试点 */
function isWorkedOn(left: string, right: string): boolean {
  return /在$/u.test(left) && worked.test(right) && !/^[^,;]{0,10}[中上]/u.test(right);
}

function countComparator({ bound }: Figure, left: string): Target["comparator"] {
  if (bound === "atLeast" || /至少|不少于|不低于/u.test(left)) return ">=";
  return bound === "atMost" ? "<=" : "=";
}
