import { addDays, buildIsoDate, type IsoDate } from "./isoDate.ts";
import { firstFestivalYear, lunarFestivalDays } from "./lunarFestivals.data.ts";

/** Feasts with a fixed day of the solar year, with every name that documents use; month and day 1-based. */
const fixedFestivals: readonly { names: readonly string[]; month: number; day: number }[] = [
  { names: ["元旦", "新年"], month: 1, day: 1 },
  { names: ["三八妇女节", "妇女节", "三八"], month: 3, day: 8 },
  { names: ["植树节"], month: 3, day: 12 },
  { names: ["国际劳动节", "劳动节", "五一"], month: 5, day: 1 },
  { names: ["五四青年节", "青年节", "五四"], month: 5, day: 4 },
  { names: ["儿童节", "六一"], month: 6, day: 1 },
  { names: ["建党节", "七一"], month: 7, day: 1 },
  { names: ["建军节", "八一"], month: 8, day: 1 },
  { names: ["教师节"], month: 9, day: 10 },
  { names: ["国庆节", "国庆", "十一"], month: 10, day: 1 },
];

/** Column of `lunarFestivalDays` and days to add. */
const lunarFestivals: readonly { names: readonly string[]; column: number; shift: number }[] = [
  { names: ["除夕"], column: 0, shift: -1 },
  { names: ["春节"], column: 0, shift: 0 },
  { names: ["元宵节", "元宵"], column: 0, shift: 14 },
  { names: ["清明节", "清明"], column: 1, shift: 0 },
  { names: ["端午节", "端午"], column: 2, shift: 0 },
  { names: ["中秋节", "中秋"], column: 3, shift: 0 },
  { names: ["重阳节", "重阳"], column: 4, shift: 0 },
];

const dayFinders: ReadonlyMap<string, (year: number) => IsoDate | null> = new Map([
  ...fixedFestivals.flatMap(({ names, month, day }) => names.map((name) => [name, (year: number) => buildIsoDate(year, month, day)] as const)),
  ...lunarFestivals.flatMap(({ names, column, shift }) => names.map((name) => [name, (year: number) => lunarDay(year, column, shift)] as const)),
]);

/** Longest first, so that an alternation of them finds 国庆节 before 国庆. */
export const festivalNames: readonly string[] = [...dayFinders.keys()].sort((a, b) => b.length - a.length);

/** The day of a feast in a solar year, or null for an unknown name or a year outside the lunar table. */
export function festivalDay(name: string, year: number): IsoDate | null {
  return dayFinders.get(name)?.(year) ?? null;
}

function lunarDay(year: number, column: number, shift: number): IsoDate | null {
  const day = lunarFestivalDays[year - firstFestivalYear]?.split(" ")[column];
  return day === undefined ? null : addDays(`${year}-${day}`, shift);
}
