import { addDays } from "#core/calendar/isoDate";
import { festivalDay, festivalNames } from "#core/calendar/festivals";
import { readNumber } from "./numbers.ts";
import { matchAt, type Period, type Source } from "./expression.ts";
import { parseYearPart } from "./yearParts.ts";

/** 十一 and its like are numbers unless a holiday word stands behind them. */
const numeralFeast = /^(?:三八|五一|五四|六一|七一|八一|十一)$/u;
const feast = new RegExp(`"?(${festivalNames.join("|")})"?(节日?)?(假期|小长假|长假|黄金周|当[天日])?`, "uy");
/** Every sign that the name of a feast begins with. */
export const feastSigns = [...new Set(festivalNames.map((name) => name.charAt(0)))].join("");
const feastBefore = /(?=[之以]?[前后]|期间|[假节"、和及]|黄金周)/uy;
const plan = /"?((?:十[一二三四五六七八九]|二十[一二]?)五)"?(?:规划|计划)?(?:时?(期末|末期|末|期初|初|中期|中后期)|(?:规划)?(期间|时期|期内|期))?(?![规计\d]|五年规划)/uy;
const wholeYear = /全年(?![级龄制])/uy;
const bareYear = /(?:年度(?=内|$)|年(?=[内底末终初中]))(?![末底终]岁)/uy;
/** 近年内, 三年内, 岁末年初: a count or a phrase, no year. */
const noBareYear = /[\d〇零一二两三四五六七八九十半几数近多同历岁末每学本今明后去往当次]$/u;

/** 第十四个五年规划 began in 2021; each lasts five years. */
const fourteenthPlanStart = 2021;

/** 十四五末, "十五五"期间: null unless a time word follows, because 十四五规划 is the name of a plan. */
export function parsePlan(source: Source, index: number): Period | null {
  const found = matchAt(plan, source.text, index);
  const part = found?.[2] ?? found?.[3];
  if (found === null || part === undefined) return null;
  const number = readNumber((found[1] ?? "").slice(0, -1));
  const start = fourteenthPlanStart + (number - 14) * 5;
  const interval = { start: `${start}-01-01`, end: `${start + 4}-12-31` };
  const isOpening = part.endsWith("初");
  const isEnd = part.includes("末");
  const edge = isEnd ? "end" : isOpening ? "opening" : "whole";
  return {
    unit: "plan",
    edge,
    year: start + 4,
    month: 12,
    anchored: false,
    other: null,
    at: () => (isOpening ? { start: interval.start, end: `${start}-12-31` } : interval),
    problem: null,
    next: index + found[0].length,
  };
}

/** 春节, 国庆节, 五一假期 of any year. */
export function parseFeast(source: Source, index: number, year: number | null): Period | null {
  const found = matchAt(feast, source.text, index);
  if (found === null) return null;
  const name = found[1] ?? "";
  const next = index + found[0].length;
  if (numeralFeast.test(name) && found[2] === undefined && found[3] === undefined && matchAt(feastBefore, source.text, next) === null) return null;
  const isHoliday = /假|黄金周/u.test(found[3] ?? "");
  return {
    unit: "feast",
    edge: "whole",
    year,
    month: null,
    anchored: false,
    other: null,
    at: (y) => {
      const date = festivalDay(name, y);
      return date === null ? null : { start: date, end: isHoliday ? addDays(date, 6) : date };
    },
    problem: null,
    next,
  };
}

/** 年底, 年内, 全年: a year that the words leave open. */
export function parseOpenYear(source: Source, index: number): Period | null {
  const open = { anchored: false, other: null, year: null, problem: null } as const;
  const at = (year: number) => ({ start: `${year}-01-01`, end: `${year}-12-31` });
  const all = matchAt(wholeYear, source.text, index);
  if (all !== null) return { ...open, unit: "year", edge: "whole", month: null, at, next: index + all[0].length };
  const bare = matchAt(bareYear, source.text, index);
  if (bare === null || noBareYear.test(source.text.slice(Math.max(0, index - 1), index))) return null;
  const part = parseYearPart(source.text, index) ?? parseYearPart(source.text, index + 1);
  if (part !== null) return { ...part, ...open };
  return { ...open, unit: "year", edge: "whole", month: null, at, next: index + bare[0].length };
}
