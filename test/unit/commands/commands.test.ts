import { findEnabled } from "#commands/findEnabled";
import { followSession } from "#commands/followSession";
import { commandIds, commandNeeds, controlId, ribbonGroups, tabId } from "#commands/ribbon";
import { runCommand } from "#commands/runCommand";
import { commandSteps } from "#commands/steps";
import { ok } from "#core/findings/result";
import { failing, fakePane } from "#test/paneFakes";

interface ExcelStandIn {
  shown: number;
  updates: Office.RibbonUpdaterData[];
  refuses: boolean;
  /** No add-in may open its pane by itself. */
  keepsPane: boolean;
}
let excel: ExcelStandIn;

function standIn(supported: (set: string) => boolean): void {
  excel = { shown: 0, updates: [], refuses: false, keepsPane: false };
  Object.assign(globalThis, {
    Office: {
      context: { requirements: { isSetSupported: supported } },
      addin: { showAsTaskpane: () => { if (excel.keepsPane) return Promise.reject(new Error("not allowed")); excel.shown += 1; return Promise.resolve(); } },
      ribbon: { requestUpdate: (data: Office.RibbonUpdaterData) => { if (excel.refuses) return Promise.reject(new Error("starting")); excel.updates.push(data); return Promise.resolve(); } },
    },
  });
}

beforeEach(() => standIn(() => true));
afterAll(() => { Reflect.deleteProperty(globalThis, "Office"); });

const run = (id: keyof typeof commandSteps, pane = fakePane()): Promise<void> => runCommand(commandSteps[id], Promise.resolve(pane.session));

describe("commands without the pane", () => {
  test("核对 checks, writes the findings and marks the cells, and leaves the pane where it is", async () => {
    const pane = fakePane();
    await run("runCheck", pane);
    expect(pane.calls.filter((call) => /^(?:open|findings|mark)/u.test(call))).toEqual(["open ", expect.stringMatching(/^findings [1-9]/u), expect.stringMatching(/^mark/u)]);
    expect(pane.session.getState()).toMatchObject({ isMarked: true, notice: { kind: "success" } });
    expect(excel.shown).toBe(0);
  });

  test("what goes wrong is shown, and what would come after it is not done", async () => {
    const pane = fakePane({ openLedger: failing });
    await run("runCheck", pane);
    expect(pane.calls.filter((call) => /^(?:findings|mark)/u.test(call))).toEqual([]);
    expect(excel.shown).toBe(1);
    const unwritten = fakePane({ writeFindings: failing });
    await run("runCheck", unwritten);
    expect(unwritten.calls.filter((call) => call.startsWith("mark"))).toEqual([]);
    expect(excel.shown).toBe(2);
  });

  test("统计 writes the chosen sheets; 刷新统计 writes them again, and only counts where none were written", async () => {
    const pane = fakePane();
    await run("refreshStatistics", pane);
    expect(pane.calls.filter((call) => call.startsWith("statistics"))).toEqual([]);
    expect(pane.session.getState().statistics?.totals.total).toBe(3);
    expect(excel.shown).toBe(1);
    await run("writeStatistics", pane);
    expect(excel.shown).toBe(1);
    await run("refreshStatistics", pane);
    expect(pane.calls.filter((call) => call.startsWith("statistics"))).toHaveLength(2);
  });

  test.each([["undoWrite", "undo"], ["redoWrite", "redo"], ["clearMarks", "clear"]] as const)("%s", async (id, call) => {
    const pane = fakePane();
    await run(id, pane);
    expect(pane.calls.some((made) => made.startsWith(call))).toBe(true);
  });

  test.each(["choosePolicy", "readModel", "openLedger", "showSupervision", "openPane"] as const)("%s shows the pane", async (id) => {
    const pane = fakePane();
    await run(id, pane);
    expect(excel.shown).toBe(1);
    if (id === "choosePolicy") expect(pane.session.getState().place).toBe("policy");
    if (id === "showSupervision") expect(pane.session.getState()).toMatchObject({ place: "supervision", statistics: { totals: { total: 3 } } });
  });

  test("生成台账 without a policy leads to where one is chosen", async () => {
    const pane = fakePane();
    await run("makeLedger", pane);
    expect(pane.session.getState().place).toBe("policy");
    expect(excel.shown).toBe(1);
  });

  test("where the pane may not be opened the step is done all the same", async () => {
    excel.keepsPane = true;
    const pane = fakePane();
    await run("openLedger", pane);
    expect(pane.session.getState()).toMatchObject({ opened: { ledger: {} }, place: "ledger" });
    await run("runCheck", fakePane({ openLedger: failing }));
    expect(excel.shown).toBe(0);
  });

  test("an Excel that is too old shows the pane, which says so", async () => {
    await runCommand(commandSteps.runCheck, Promise.resolve(null));
    expect(excel.shown).toBe(1);
  });
});

describe("the menu of a cell", () => {
  test("核对本行 lists the findings of the row alone", async () => {
    const pane = fakePane();
    await run("checkRow", pane);
    const { notice, report } = pane.session.getState();
    const here = report?.findings.filter(({ place, also }) => [place, ...also].some(({ row }) => row === 6)) ?? [];
    expect(here.length).toBeGreaterThan(0);
    expect(here.length).toBeLessThan(report?.findings.length ?? 0);
    expect(notice).toMatchObject({ kind: "warning" });
    expect(notice?.texts[0]).toEqual({ id: "command.row.found", values: { row: 6, count: here.length } });
    expect(notice?.texts.slice(1).map(({ id }) => id)).toEqual(here.map(({ message }) => message));
    for (const words of notice?.texts ?? []) expect(pane.session.messages.render(words)).not.toBe("");
  });

  test("a row without findings is called clean", async () => {
    const pane = fakePane({ findSelection: () => Promise.resolve(ok({ sheet: "任务分工", row: 50, column: 1 })) });
    await run("checkRow", pane);
    expect(pane.session.getState().notice).toEqual({ kind: "success", texts: [{ id: "command.row.clean", values: { row: 50 } }] });
  });

  test("查看政策依据 without a policy leads to where one is chosen; a row without a measure is told so", async () => {
    const pane = fakePane();
    await run("showBasis", pane);
    expect(pane.session.getState().notice).toMatchObject({ goTo: "policy", texts: [{ id: "command.basis.noPolicy" }] });
    await pane.session.addPolicy("dalian-2018");
    await run("showBasis", pane);
    expect(pane.session.getState().notice).toMatchObject({ kind: "failure", texts: [{ id: "command.basis.none", values: { row: 6 } }] });
  });
});

describe("buttons follow the session", () => {
  const patience = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 400); });
  const enabledIn = (updates: readonly Office.RibbonUpdaterData[]): unknown[] =>
    updates.map(({ tabs }) => tabs.flatMap(({ groups = [] }) => groups.flatMap(({ controls = [] }) => controls.map(({ id, enabled }) => [id, enabled]))));

  test("every command that needs something has its answer", () => {
    const enabled = findEnabled(fakePane().session.getState());
    expect([...enabled.keys()].sort()).toEqual(Object.keys(commandNeeds).sort());
    expect([...enabled.values()].every((can) => !can)).toBe(true);
    expect(ribbonGroups.flatMap(({ controls }) => controls).length).toBeGreaterThan(8);
    expect(new Set(commandIds).size).toBe(commandIds.length);
  });

  test("one update says what has changed, in the tab of the manifest", async () => {
    const { session } = fakePane();
    const stop = followSession(session);
    await session.check();
    await patience();
    stop();
    expect(enabledIn(excel.updates)).toEqual([[[controlId("writeFindings"), true], [controlId("showMarks"), true]]]);
    expect(excel.updates[0]?.tabs[0]?.id).toBe(tabId);
    session.chooseAsOf("2020-01-31");
    await patience();
    expect(excel.updates).toHaveLength(1);
  });

  test("what Excel refused is said again with the next change", async () => {
    const { session } = fakePane();
    const stop = followSession(session);
    excel.refuses = true;
    await session.check();
    await patience();
    excel.refuses = false;
    session.goTo("ledger");
    await patience();
    stop();
    expect(enabledIn(excel.updates)).toEqual([[[controlId("writeFindings"), true], [controlId("showMarks"), true]]]);
  });

  test("where the ribbon cannot be changed nothing is asked of it", async () => {
    standIn((set) => set !== "RibbonApi");
    const { session } = fakePane();
    followSession(session);
    await session.check();
    await patience();
    expect(excel.updates).toEqual([]);
  });
});
