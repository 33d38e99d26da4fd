import type { Reading, Source } from "./expression.ts";
import { scanReadings } from "./scan.ts";

/** How many characters on either side decide what a date in a sentence is. */
const reach = 16;

/** The day that something is measured from, not the day by which it is due. */
const comparedBefore = /(?:较|比|与|同|和|相比|相较|对比|超过|高于|低于|不低于|以|按|为|是|占|达到)(?:全[省市县区国])?$/u;
const baselineAfter = /^(?:的)?(?:全[省市县区国])?(?:基础|水平|基数|底数|基期|同期|末?水平|数据|情况|标准|规模|相比|相较|为基|的\d|\()/u;
/** The year is part of a name: 2018年行动方案, 2023年“…”活动, 2019年版. */
const nameAfter = /^(?:度)?(?:["《(]|版|修订|印发|发布|制定|出台|颁布|下发|[^,;。:\n]{0,12}?(?:行动方案|行动计划|工作方案|实施方案|工作要点|工作计划|任务清单|实施意见|攻坚行动|专项行动|考核办法|大竞赛|规划纲要|三年行动|指导目录|负面清单|政府工作报告))/u;
/** 2000年底前建成的住宅: the date describes things, the task is another. */
const describesAfter = /^[^,;。\n]{0,8}?(?:建成|取得|设立|成立|注册|登记|签订|批准|竣工|毕业|入库|投产|投用|参加|办理|发生|出生|购买|缴纳|出让|备案|开工|核发|颁发|领取)(?:[^,;。\n]{0,6})?的(?!通知|工作)/u;
const pastBefore = /(?:近|过去|此前|曾|已|原|自)$/u;
const pastAfter = /^[^,;。\n]{0,6}?(?:已|以来|全年(?:实现|完成)了)/u;
/** What may stand before a year that is no part of a name. */
const clauseStart = /(?:^|[,;。、:()\n"!?]|到|在|于|至|力争|争取|确保|将|并|全面|力|且|并且|计划|拟|其中|预计|要|应|须|需|即|率|量|数|间|额|例|比|度|限|长|积|面|值|会|目标|任务|时限)$/u;

/** Deadlines in the sentences of a policy: dates that say by when, and none that say since when, of what, or than what. */
export function readProse(source: Source): Reading[] {
  const titles = titleSpans(source.text);
  return scanReadings(source).filter((reading) => reading.problem === null && reading.kind !== "none" && !isWithin(titles, reading) && isDeadline(source, reading));
}

/** Stretches between 《 and 》: names of laws and plans. */
function titleSpans(text: string): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (let from = text.indexOf("《"); from >= 0; from = text.indexOf("《", from + 1)) {
    const to = text.indexOf("》", from);
    if (to < 0) break;
    spans.push({ from, to });
    from = to;
  }
  return spans;
}

function isWithin(spans: readonly { from: number; to: number }[], { from }: Reading): boolean {
  return spans.some((span) => span.from <= from && from < span.to);
}

function isDeadline(source: Source, reading: Reading): boolean {
  if (reading.kind === "recurring" || reading.kind === "relative") return true;
  const before = source.text.slice(Math.max(0, reading.from - reach), reading.from);
  const after = source.text.slice(reading.to, reading.to + reach + 12);
  if (isBaseline(reading, before, after) || describesAfter.test(after) || pastAfter.test(after)) return false;
  if (isPast(source, reading) && !isLimit(source.text, reading)) return false;
  return reading.explicit ? isExplicitDeadline(reading, before, after) : isBareDeadline(reading, before, after);
}

function isBaseline(reading: Reading, before: string, after: string): boolean {
  return baselineAfter.test(after) || (!reading.explicit && comparedBefore.test(before)) || /(?:较|比|与|同|相比)$/u.test(before);
}

/** A bare date before the document's own day tells what has been. */
function isPast(source: Source, reading: Reading): boolean {
  const last = reading.end ?? reading.start;
  return source.reference !== null && last !== null && last < source.reference;
}

/** 到…, …前: a limit in so many words, whatever its day. */
function isLimit(text: string, reading: Reading): boolean {
  const words = text.slice(reading.from, reading.to);
  return /^(?:到|至|最|不)|前$/u.test(words) && !words.startsWith("截");
}

function isExplicitDeadline(reading: Reading, before: string, after: string): boolean {
  if (reading.kind === "range" && nameAfter.test(after)) return false;
  return !pastBefore.test(before);
}

/** A day, 当年, 全年 or a month of no year is not a deadline by itself; a year or a part of it at a clause's start is. */
function isBareDeadline(reading: Reading, before: string, after: string): boolean {
  if (reading.unit === "day" || reading.unit === "feast" || reading.unit === "week" || reading.kind === "vague") return false;
  if (!reading.yearGiven && (reading.unit === "month" || reading.unit === "year")) return false;
  return clauseStart.test(before) && !nameAfter.test(after);
}
