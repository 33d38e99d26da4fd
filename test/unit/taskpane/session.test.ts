import type { Text } from "#core/findings/text";
import { ok } from "#core/findings/result";
import { failing, fakePane, paneLedger, paneSheets, type FakePane } from "#test/paneFakes";

function said({ session }: FakePane): string {
  return (session.getState().notice?.texts ?? []).map((words: Text) => session.messages.render(words)).join(" ");
}

describe("pane session", () => {
  test("lists the user's visible sheets and proposes the one in front", async () => {
    const { session } = fakePane();
    await session.listSheets();
    expect(session.getState().sheets.map(({ name }) => name)).toEqual(["说明", "任务分工"]);
    expect(session.getState().sheet).toBe("任务分工");
  });

  test("keeps the chosen sheet when listing again, unless it is gone", async () => {
    let sheets = paneSheets;
    const { session } = fakePane({ readSheetList: () => Promise.resolve(ok(sheets)) });
    await session.listSheets();
    session.chooseSheet("说明");
    await session.listSheets();
    expect(session.getState().sheet).toBe("说明");
    sheets = sheets.slice(1);
    await session.listSheets();
    expect(session.getState().sheet).toBe("任务分工");
  });

  test("the ribbon's button reads the sheet in front, whatever was chosen", async () => {
    const pane = fakePane();
    await pane.session.listSheets();
    pane.session.chooseSheet("说明");
    await pane.session.openActive();
    expect(pane.calls).toEqual(["open 任务分工"]);
    expect(pane.session.getState().place).toBe("ledger");
  });

  test("opening says how much was read; another policy forgets it", async () => {
    const pane = fakePane();
    await pane.session.listSheets();
    await pane.session.openLedger();
    expect(said(pane)).toBe("已读取 3 项任务。");
    expect(pane.session.getState().opened).toBe(paneLedger);
    await pane.session.addPolicy("dalian-2018");
    expect(pane.session.getState().opened).toBeNull();
  });

  test("a bundled policy is loaded and handed on", async () => {
    const seen: string[] = [];
    const { session } = fakePane({ openLedger: ({ policies }) => { seen.push(...policies.map(({ id }) => id)); return Promise.resolve(ok(paneLedger)); } });
    await session.addPolicy("dalian-2018");
    await session.openLedger();
    expect(seen).toEqual(["dalian-2018"]);
    expect(session.getState().policies[0]?.document?.measures.length).toBe(27);
  });

  test("an unknown policy says which there are, and nothing is read", async () => {
    const pane = fakePane();
    await pane.session.addPolicy("atlantis-1999");
    await pane.session.openLedger();
    expect(pane.session.getState().notice?.kind).toBe("failure");
    expect(pane.session.getState().notice?.goTo).toBe("policy");
    expect(said(pane)).toContain("atlantis-1999");
    expect(pane.calls).toEqual([]);
  });

  test("checking reads the sheet anew each time and reports", async () => {
    const pane = fakePane();
    await pane.session.listSheets();
    await pane.session.openLedger();
    await pane.session.check();
    const { report, place } = pane.session.getState();
    expect(pane.calls).toEqual(["open 任务分工", "open 任务分工"]);
    expect(place).toBe("check");
    expect(report?.findings.map(({ check }) => check)).toEqual(expect.arrayContaining(["overdue"]));
    expect(said(pane)).toContain(`发现 ${report?.findings.length ?? 0} 处`);
  });

  test("another day forgets the report and keeps the ledger", async () => {
    const { session } = fakePane();
    await session.check();
    session.chooseAsOf("2021-01-01");
    expect(session.getState().report).toBeNull();
    expect(session.getState().opened).not.toBeNull();
    await session.check();
    expect(session.getState().report?.findings.filter(({ check }) => check === "overdue")).toHaveLength(2);
  });

  test("writing the statistics writes what is chosen, shows it, and says so", async () => {
    const pane = fakePane();
    await pane.session.listSheets();
    pane.session.toggleSheet("byLead");
    pane.session.toggleSheet("byMonth");
    await pane.session.writeStatistics();
    expect(pane.calls).toEqual(["open 任务分工", "statistics overview,overdueList,byMonth 2019-10-31", "show 总体情况 (2) - -"]);
    expect(pane.session.getState().statistics?.totals).toMatchObject({ total: 3, done: 1, overdue: 1 });
    expect(said(pane)).toBe("已写入工作表：总体情况 (2)。原表未改动。 已逐一比对 12 个公式，与程序计算结果一致。");
  });

  test("formulas that differ are a warning", async () => {
    const pane = fakePane();
    const differing = fakePane({
      writeStatistics: async (request, environment) => {
        const written = await pane.actions.writeStatistics(request, environment);
        const difference = { sheet: "总体情况", row: 6, column: 2, expected: 3, found: 0 };
        return written.ok ? ok({ ...written.value, outcome: { ...written.value.outcome, differences: [difference] } }) : written;
      },
    });
    await differing.session.writeStatistics();
    expect(differing.session.getState().notice?.kind).toBe("warning");
    expect(said(differing)).toContain("有 1 个公式");
  });

  test("a failure says what happened, what was written and what to do", async () => {
    const pane = fakePane({ writeStatistics: failing, writeFindings: failing });
    await pane.session.writeStatistics();
    expect(pane.session.getState().notice?.kind).toBe("failure");
    expect(said(pane)).toMatch(/工作簿结构受保护.*撤销工作簿保护.*未写入任何内容/u);
    expect(pane.session.getState().statistics).toBeNull();
    await pane.session.check();
    await pane.session.writeFindings();
    expect(said(pane)).toContain("未写入任何内容");
  });

  test("a bug is said, not swallowed", async () => {
    const pane = fakePane({ openLedger: () => Promise.reject(new Error("boom")) });
    await pane.session.check();
    expect(said(pane)).toContain("boom");
    expect(pane.session.getState().busy).toBeNull();
  });

  test("cancelled work changes nothing when it ends", async () => {
    let release: () => void = () => undefined;
    const { session } = fakePane({ openLedger: () => new Promise((resolve) => { release = () => resolve(ok(paneLedger)); }) });
    const work = session.openLedger();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(session.getState().busy).toBe("open");
    session.cancel();
    release();
    await work;
    expect(session.getState()).toMatchObject({ busy: null, opened: null, notice: { kind: "hint", texts: [{ id: "pane.done.cancelled" }] } });
  });

  test("the newest request wins", async () => {
    const releases: (() => void)[] = [];
    const { session } = fakePane({ openLedger: ({ sheet }) => new Promise((resolve) => { releases.push(() => resolve(ok({ ...paneLedger, ledger: { ...paneLedger.ledger, sheet: `${sheet ?? ""}!` } }))); }) });
    session.chooseSheet("甲");
    const first = session.openLedger();
    await new Promise((resolve) => setTimeout(resolve, 5));
    session.chooseSheet("乙");
    const second = session.openLedger();
    await new Promise((resolve) => setTimeout(resolve, 5));
    releases[1]?.();
    releases[0]?.();
    await Promise.all([first, second]);
    expect(session.getState().sheet).toBe("乙!");
  });

  test("looking at a cell disturbs no work in hand", async () => {
    let release: () => void = () => undefined;
    const pane = fakePane({ openLedger: () => new Promise((resolve) => { release = () => resolve(ok(paneLedger)); }) });
    const work = pane.session.openLedger();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await pane.session.show({ sheet: "任务分工", row: 6, column: 2 });
    expect(pane.session.getState().busy).toBe("open");
    release();
    await work;
    expect(pane.calls).toEqual(["show 任务分工 6 2"]);
    expect(pane.session.getState().opened).toBe(paneLedger);
  });
});
