import { addToArchive, archiveStatistics, findPrevious, readArchived, statisticsArchiveSchema } from "#core/statistics/archive";
import type { ArchivedStatistics } from "#core/statistics/archive";
import { defaultSettings } from "#core/settings/model";
import type { Statistics } from "#core/statistics/model";
import { summarise } from "#core/statistics/summarise";
import { deadline, ledgerOf, ledgerRow } from "#test/ledgerRows";
import * as v from "valibot";

const rowsOf = (done: number) => ["市税务局", "市税务局", "市水务局"].map((lead, index) =>
  ledgerRow({ leads: [lead], responsible: ["市财政局"], weight: 10.5, deadlines: [deadline("by", "2019-12-31")], status: index < done ? "done" : "inProgress" }));
const run = (done: number, asOf: string, previous: Parameters<typeof summarise>[1]["previous"] = null): Statistics =>
  summarise(ledgerOf(rowsOf(done)), { policies: [], matches: [null, null, null], settings: defaultSettings, asOf, previous });

describe("the archive of a workbook", () => {
  const september = run(1, "2019-09-30");

  test("what is read back compares as the statistics themselves do, through JSON", () => {
    const kept = v.parse(statisticsArchiveSchema, JSON.parse(JSON.stringify([archiveStatistics(september)])));
    const [record] = kept;
    if (record === undefined) throw new Error("nothing kept");
    const before = readArchived(record);
    expect(before.totals).toEqual(september.totals);
    for (const { key, figures } of september.groups.lead) expect(before.groups.lead?.find((group) => group.key === key)?.figures).toEqual(figures);
    const [withAll, withRecord] = [run(2, "2019-10-31", september), run(2, "2019-10-31", before)];
    expect(withRecord.groups.lead.map(({ change }) => change)).toEqual(withAll.groups.lead.map(({ change }) => change));
    expect(withRecord).toMatchObject({ change: 1 / 3, previousAsOf: "2019-09-30" });
  });

  test("is small: a month of three tasks takes less than a kilobyte and a half", () => {
    expect(JSON.stringify(archiveStatistics(september)).length).toBeLessThan(1500);
    expect(archiveStatistics(september).groups).not.toHaveProperty("month");
  });

  test("has one record for a month, in the order of the months; what is compared is the last before this month", () => {
    const record = (asOf: string): ArchivedStatistics => ({ ...archiveStatistics(september), asOf });
    const archive = ["2019-09-30", "2019-07-31", "2019-08-31", "2019-09-15"].reduce<ArchivedStatistics[]>((kept, asOf) => addToArchive(kept, record(asOf)), []);
    expect(archive.map(({ asOf }) => asOf)).toEqual(["2019-07-31", "2019-08-31", "2019-09-15"]);
    const ledgers = ["任务分工"];
    expect(findPrevious(archive, { asOf: "2019-09-30", ledgers })?.asOf).toBe("2019-08-31");
    expect(findPrevious(archive, { asOf: "2019-10-31", ledgers })?.asOf).toBe("2019-09-15");
    expect(findPrevious(archive, { asOf: "2019-07-31", ledgers })).toBeNull();
  });

  test("a ledger is compared with itself, else with as many; several are no month of one", () => {
    const of = (asOf: string, ledgers: string[]): ArchivedStatistics => ({ ...archiveStatistics(september), asOf, ledgers });
    const archive = [of("2019-07-31", ["7月"]), of("2019-08-31", ["8月"]), of("2019-09-30", ["甲区", "乙区"])];
    const previous = (ledgers: string[]) => findPrevious(archive, { asOf: "2019-10-31", ledgers })?.asOf;
    expect(previous(["7月"])).toBe("2019-07-31");
    expect(previous(["10月"])).toBe("2019-08-31");
    expect(previous(["乙区", "甲区"])).toBe("2019-09-30");
    expect(previous(["甲区", "乙区", "丙区"])).toBeUndefined();
    expect(addToArchive(archive, of("2019-09-29", ["9月"]))).toHaveLength(4);
  });

  test("grows neither over three years nor over its size: the oldest months go", () => {
    const record = (index: number): ArchivedStatistics => ({ ...archiveStatistics(september), asOf: `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-28` });
    const long = Array.from({ length: 50 }, (_, index) => record(index)).reduce<ArchivedStatistics[]>((kept, one) => addToArchive(kept, one), []);
    expect([long.length, long[0]?.asOf]).toEqual([36, "2001-03-28"]);
    const wide = (index: number): ArchivedStatistics => ({ ...record(index), groups: { lead: Array.from({ length: 4000 }, (_, unit) => [`某单位${unit}`, [1, 2, 3]]) } });
    const kept = Array.from({ length: 12 }, (_, index) => wide(index)).reduce<ArchivedStatistics[]>((some, one) => addToArchive(some, one), []);
    expect(kept.length).toBeGreaterThan(1);
    expect(JSON.stringify(kept).length).toBeLessThan(400_000);
    expect(kept.at(-1)?.asOf).toBe("2000-12-28");
  });

  test("a record of an older program, without a figure of today, counts it as 0", () => {
    const old: ArchivedStatistics = { asOf: "2019-09-30", ledgers: ["任务分工"], codes: ["total", "done"], totals: [4, 1], groups: {} };
    expect(readArchived(old).totals).toMatchObject({ total: 4, done: 1, overdue: 0, completionRate: 0.25, dueCompletionRate: null });
  });
});
