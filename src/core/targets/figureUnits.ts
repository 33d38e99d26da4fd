/** Units of time, the longer first. */
const times = "工作小时|工作日|小时|分钟|个月|自然日|秒钟|[天日周秒]";
/** Measures of length, area, weight, power, money. */
const measures =
  "微克(?:\\/|每)立方米|毫克(?:\\/|每)(?:立方米|升)|平方公里|平方千米|立方米|平方米|平米|公里|千米|公顷|千瓦时|千瓦|兆瓦|吨标准煤|公斤|元\\/千瓦时|亿美元|美元|标箱|标准箱|[吨斤亩米元兆]";
/** Counting words. */
const counters =
  "百分点|项|种|家|户|名|人次|人|件|次|期|张|所|台|套|场次|场|批|条|座|处|支|只|届|门|款|份|篇|辆|架|艘|部|枚|位|例|宗|幢|栋|间|床|班次|班|轮|道|页|步|类|折|倍|对|档|股|席|片|幅|节|本|册|颗|根|棵|株|块|桩|环节|流程|程序|步骤|阶段";

/** A unit after a number; 个 stands alone or before a unit of time or 百分点. */
export const unitPattern = `(?:个?(?:${times})|个(?:百分点)?|(?:[万亿千百]{1,2})?(?:${measures}|${counters}|个))`;

const measureUnit = new RegExp(`^[万亿千百]{0,2}(?:${measures})$`, "u");

/** Length, area, weight, power, money: what things are measured by, and not counted. */
export function isMeasureUnit(unit: string): boolean {
  return measureUnit.test(unit);
}

const timeUnit = new RegExp(`^(?:${times})$`, "u");

export function isTimeUnit(unit: string): boolean {
  return timeUnit.test(unit);
}

/** 个工作日 → 工作日: the counting word goes where a unit follows it. */
export function plainUnit(written: string): string {
  return written.length > 1 && written.startsWith("个") ? written.slice(1).replace(/^月$/u, "个月") : written;
}
