import { calendarOf } from "#actions/compute/calendarOf";
import { buildEnvironment } from "#cli/buildEnvironment";
import { isWorkingDay } from "#core/calendar/workingCalendar";
import { createMessages } from "#messages/messages";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";

const silent = (): Promise<void> => Promise.resolve();
const context = { messages: createMessages("zh-CN"), stdin: Readable.from([]), stdout: silent, stderr: silent, today: () => "2024-03-15" };

describe("buildEnvironment", () => {
  const folder = mkdtempSync(join(tmpdir(), "policy-ledger-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const settingsFile = (settings: object): string => {
    const file = join(folder, "settings.json");
    writeFileSync(file, JSON.stringify(settings));
    return file;
  };

  it("counts for the end of last month unless told otherwise", async () => {
    const environment = await buildEnvironment(context, {});
    expect(environment.ok && environment.value.asOf).toBe("2024-02-29");
  });

  it("corrects the official calendar by the user's own days", async () => {
    const plain = await buildEnvironment(context, {});
    const own = await buildEnvironment(context, { settings: settingsFile({ holidays: ["2024-03-04"], workdays: ["2024-03-09"] }) });
    const working = (environment: typeof own): boolean[] => (environment.ok ? ["2024-03-04", "2024-03-09", "2024-03-05"].map((day) => isWorkingDay(calendarOf(environment.value.settings), day)) : []);
    expect([working(plain), working(own)]).toEqual([[true, false, true], [false, true, true]]);
  });

  it("refuses a day that is none", async () => {
    const environment = await buildEnvironment(context, { settings: settingsFile({ holidays: ["2024-02-30"] }) });
    expect(environment).toMatchObject({ ok: false, failure: { id: "cli.usage.badSettings" } });
  });
});
