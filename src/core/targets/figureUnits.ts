/** Units of time, the longer first. */
const times = "工作小时|工作日|小时|分钟|个月|自然日|秒钟|[天日周秒]";
/** Measures of length, area, weight, power, money. */
const measures =
  "微克[/每]立方米|毫克[/每](?:立方米|升)|平方公里|平方千米|立方米|立方|平方米|平米|公里|千米|厘米|公顷|千瓦时|千瓦|兆瓦|吨标准煤|蒸吨|公斤|亿美元|美元|标箱|标准箱|分贝|μg\\/m[3³]|km|MW|GW|kg|[吨斤亩米元兆]";
/** Counting words. */
const counters =
  "百分点|学时|课时|项|种|家次|家|户次|户|名|人次|人天|人年|人|件|次|期|架次|车次|班列|张|所|台|套|场次|场|批次|批|条|座|处|支|只|届|门|款|份|篇|辆|架|艘|部|枚|位|例|宗|幢|栋|间|床|班次|班|轮|道|页|步|类|折|倍|对|档|股|席|片|幅|节|本|册|颗|根|棵|株|块|桩|头(?!部)|羽|箱|桶|笔|起(?![步草点重来到诉])|单(?![位元独体一电个])|集(?![中群聚约体成团合装])|首(?![批席个次先都付创])|堂|盏|组(?![织建成团合])|岁|分(?![之别类布期步级批阶离包])|环节|流程|程序|步骤|阶段";

/** What a figure is counted for: 立方米/日, 元/亩, 张/千人. */
const rate = "(?:\\/(?:千瓦时|平方米|立方米|平方公里|[百千万]人|小时|[人户亩吨日天月年]))?";
const large = "[万亿千百]{1,2}";
/** 新增就业1.2万以上, 1.3万移民: a noun says what is counted. */
const largeAlone = "(?:万?亿|[万千])(?=以[上内下]|左右|[,;。、)]|$)|万(?![千级众分能象物])(?=\\p{Script=Han})";

/** A unit after a number; 个 stands alone or before a unit of time or 百分点. */
export const unitPattern = `(?:个?(?:${times}|百分点)|(?:${large})?(?:(?:${measures}|${counters}|个)${rate})|${largeAlone})`;

const measureUnit = new RegExp(`^[万亿千百]{0,2}(?:${measures})${rate}$`, "u");
/** Length, area, weight, power, money: what things are measured by, and not counted. */
export function isMeasureUnit(unit: string): boolean {
  return measureUnit.test(unit);
}

export function isMoneyUnit(unit: string): boolean {
  return unit.includes("元");
}

const timeUnit = new RegExp(`^(?:${times})$`, "u");

export function isTimeUnit(unit: string): boolean {
  return timeUnit.test(unit);
}

/** 个工作日 → 工作日: the counting word goes where a unit follows it. */
export function plainUnit(written: string): string {
  return written.length > 1 && written.startsWith("个") ? written.slice(1).replace(/^月$/u, "个月") : written;
}
