import { readLedger } from "#core/ledger/readLedger";
import { defaultSettings } from "#core/settings/model";
import { countLights } from "#core/statistics/lights";
import { countCodes, dimensions, rateCodes, weightCodes } from "#core/statistics/model";
import type { Dimension, Figures, Statistics } from "#core/statistics/model";
import { summarise } from "#core/statistics/summarise";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { drawn } from "#test/grid";

type Expected = Readonly<Record<string, number | null>>;

/** What a ledger counts to on a day, reckoned from the definitions by other means. A count that is left out is 0, a rate nothing. */
interface ExpectedDay {
  totals: Expected;
  lights: Expected;
  ranks: Expected;
  groups: Partial<Record<Dimension, Record<string, Expected>>>;
  /** Tasks by lead where only the first one counts. */
  firstLead: Expected;
  /** Against the day before. */
  change?: number | null;
  changes?: Expected;
}

const names = readdirSync(__dirname).filter((name) => name.startsWith("statistics-"));
const load = (name: string, file: string): unknown => JSON.parse(readFileSync(join(__dirname, name, file), "utf8"));

/** Twelve digits: quotients are compared, not how they were divided. */
const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(12)));
const roundedOf = (expected: Expected): Expected => Object.fromEntries(Object.entries(expected).map(([code, value]) => [code, rounded(value)]));
const complete = (expected: Expected): Expected => roundedOf(Object.fromEntries([...[...countCodes, ...weightCodes].map((code) => [code, expected[code] ?? 0]), ...rateCodes.map((code) => [code, expected[code] ?? null])]) as Expected);
const actual = (figures: Figures): Expected => complete({ ...figures });
const byKey = <T>(groups: Statistics["groups"][Dimension], valueOf: (group: Statistics["groups"][Dimension][number]) => T): Record<string, T> =>
  Object.fromEntries(groups.map((group) => [group.key, valueOf(group)]));

describe.each(names)("%s", (name) => {
  const { lines } = load(name, "input.json") as { lines: string[] };
  const { days, jointTasks } = load(name, "expected.json") as { days: Record<string, ExpectedDay>; jointTasks: number };
  const read = readLedger(drawn(lines.join("\n")));
  if (!read.ok) throw new Error(read.failure.kind);
  const ledger = read.value;
  const run = (asOf: string, jointLeads: "each" | "first", previous: Statistics | null) =>
    summarise(ledger, { policies: [], matches: ledger.rows.map(() => null), settings: { ...defaultSettings, jointLeads }, asOf, previous });
  const counted: Statistics[] = [];
  for (const asOf of Object.keys(days)) counted.push(run(asOf, "each", counted.at(-1) ?? null));

  test.each(Object.entries(days))("%s", (asOf, expected) => {
    const statistics = counted.find((one) => one.asOf === asOf);
    if (statistics === undefined) throw new Error(asOf);
    expect(actual(statistics.totals)).toEqual(complete(expected.totals));
    expect(statistics.jointTasks).toBe(jointTasks);
    expect(countLights(statistics.tasks.map(({ standing }) => standing))).toEqual(expected.lights);
    for (const dimension of dimensions) {
      const wanted = expected.groups[dimension];
      if (wanted === undefined) continue;
      expect([dimension, byKey(statistics.groups[dimension], ({ figures }) => actual(figures))]).toEqual([dimension, Object.fromEntries(Object.entries(wanted).map(([key, figures]) => [key, complete(figures)]))]);
    }
    const leads = statistics.groups.lead.filter(({ key }) => key !== "");
    expect(byKey(leads, ({ rank }) => rank)).toEqual(expected.ranks);
    expect(byKey(run(asOf, "first", null).groups.lead, ({ figures }) => figures.total)).toEqual(expected.firstLead);
    if (expected.change !== undefined) expect(rounded(statistics.change)).toBe(rounded(expected.change));
    if (expected.changes !== undefined) expect(roundedOf(byKey(statistics.groups.lead, ({ change }) => change))).toEqual(roundedOf(expected.changes));
  });
});
