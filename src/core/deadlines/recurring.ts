import { buildReading, matchAt, type Reading, type Source } from "./expression.ts";
import { count, readNumber } from "./numbers.ts";
import { parseMonthTail } from "./recurringMonths.ts";
import { parseQuarterTail, parseHalfYearTail, parseYearTail } from "./recurringYears.ts";
import { afterLimit, parseWeekTail } from "./recurringWeeks.ts";

/** A rule of recurrence and where its words end. `hasPoint`: a day within the period is named. */
export interface Recurrence {
  rule: string;
  /** A second rule where one cannot say both: 每年3月15日、9月1日前. */
  more?: readonly string[];
  hasPoint: boolean;
  next: number;
}

const each = new RegExp(`每(?:一|逢|间?隔)?(?:个)?(${count})?个?(工作日|半年|半个?月|季度|季|学期|星期|周|旬|月|年度|年|日|天)`, "uy");
const everyUnit = /(?:按|逐)(季度|月度|年度|[季旬周月日])(?=[^一-龥]|$|[报调通更推进开组实检总分上完汇向公反晒考评督研核统落])/uy;
const once = new RegExp(`(?:每)?(${count})个?(季度|季|星期|周|旬|月|年度|年|日|天)(?:[一1](?:次|报|调度|通报|评比?|考核?|更新|检查|总结|会|汇总|督查|晾晒|研判|点评|清零)|\\d次)`, "uy");
const report = /([日周旬月年]|季度?)(?:报告?|调度|通报|更新|报送|清零|总结|例会|汇报)(?:制度?|告)?(?=$|[,;。、()])/uy;
const bothHalves = /(?:每年)?上、?下半年各(?:[^,;。]{0,4}次)?/uy;
const times = /(?:不少于|至少|不低于)?(?:\d{1,2}|[一二两三四五六七八九十]{1,2})次/uy;

const signs = new Set("每上按逐0123456789一二两三四五六七八九十百半日周旬月季年");

/** 每月16日前, 每季度末, 每周五, 按月, 半年一次: an RRULE of RFC 5545. */
export function parseRecurring(source: Source, index: number): Reading[] | null {
  if (!signs.has(source.text.charAt(index))) return null;
  const halves = matchAt(bothHalves, source.text, index);
  if (halves !== null) return [buildReading({ from: index, to: index + halves[0].length, kind: "recurring", recurrence: "FREQ=MONTHLY;INTERVAL=6", explicit: true })];
  const found = parseEach(source.text, index) ?? (source.mode === "cell" ? parseRhythm(source.text, index) : null);
  if (found === null) return null;
  // In a sentence 每年举办30期 is how often, not by when: only a day within the period makes it a deadline.
  if (source.mode === "prose" && !found.hasPoint) return null;
  const next = found.rule === "FREQ=DAILY" ? afterLimit(source.text, found.next) : found.next;
  const to = next + (matchAt(times, source.text, next)?.[0].length ?? 0);
  return [found.rule, ...(found.more ?? [])].map((recurrence) => buildReading({ from: index, to, kind: "recurring", recurrence, explicit: true }));
}

function parseEach(text: string, index: number): Recurrence | null {
  const found = matchAt(each, text, index);
  if (found === null) return null;
  const interval = found[1] === undefined ? 1 : readNumber(found[1]);
  const next = index + found[0].length;
  if (interval === 0.5) return halfRecurrence(text, found[2] ?? "", next);
  if (!Number.isInteger(interval) || interval < 1) return null;
  return tailOf(text, found[2] ?? "", { interval, next });
}

function parseRhythm(text: string, index: number): Recurrence | null {
  const every = matchAt(everyUnit, text, index);
  if (every !== null) return plainRule(every[1] ?? "", { interval: 1, next: index + every[0].length });
  const one = matchAt(once, text, index);
  if (one !== null) {
    const interval = readNumber(one[1] ?? "");
    const next = index + one[0].length;
    return interval === 0.5 ? halfRecurrence(text, one[2] ?? "", next) : plainRule(one[2] ?? "", { interval, next });
  }
  const found = matchAt(report, text, index);
  return found === null ? null : plainRule(found[1] ?? "", { interval: 1, next: index + found[0].length });
}

interface Rhythm {
  interval: number;
  next: number;
}

function halfRecurrence(text: string, unit: string, next: number): Recurrence | null {
  if (unit.startsWith("年")) return parseHalfYearTail(text, next);
  return unit === "月" ? { rule: "FREQ=MONTHLY;BYMONTHDAY=15,-1", hasPoint: false, next } : null;
}

function tailOf(text: string, unit: string, rhythm: Rhythm): Recurrence | null {
  const { interval, next } = rhythm;
  if (unit === "半年") return parseHalfYearTail(text, next);
  if (unit === "周" || unit === "星期") return parseWeekTail(text, rhythm);
  if (interval > 1) return plainRule(unit, rhythm);
  if (unit === "月") return parseMonthTail(text, next);
  if (unit.startsWith("季")) return parseQuarterTail(text, next);
  if (unit.startsWith("年")) return parseYearTail(text, next);
  return plainRule(unit, rhythm);
}

const monthsPerUnit: ReadonlyMap<string, number> = new Map([
  ["月", 1],
  ["月度", 1],
  ["季", 3],
  ["季度", 3],
]);

function plainRule(unit: string, { interval, next }: Rhythm): Recurrence | null {
  const by = (frequency: string, n = interval): Recurrence => ({ rule: `FREQ=${frequency}${n === 1 ? "" : `;INTERVAL=${n}`}`, hasPoint: false, next });
  const months = monthsPerUnit.get(unit);
  if (!Number.isInteger(interval) || interval < 1) return null;
  if (months !== undefined) return by("MONTHLY", interval * months);
  if (unit.startsWith("年")) return by("YEARLY");
  if (unit === "周" || unit === "星期") return by("WEEKLY");
  if (unit === "日" || unit === "天") return by("DAILY");
  if (unit === "工作日" && interval === 1) return { rule: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", hasPoint: false, next };
  if (unit === "旬") return { rule: "FREQ=MONTHLY;BYMONTHDAY=10,20,-1", hasPoint: false, next };
  return unit === "半月" || unit === "半个月" ? { rule: "FREQ=MONTHLY;BYMONTHDAY=15,-1", hasPoint: false, next } : null;
}
