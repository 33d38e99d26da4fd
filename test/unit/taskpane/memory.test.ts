import type { ReadWork } from "#actions/savedWork";
import { ok } from "#core/findings/result";
import { defaultSettings } from "#core/settings/model";
import { bundledPolicies } from "#taskpane/session/bundledPolicies.ts";
import { failing, fakePane } from "#test/paneFakes";
import { importPolicy } from "#actions/importPolicy";
import type { PolicyDocument } from "#core/policy/model";

const saved: ReadWork = {
  settings: { ...defaultSettings, dueSoonDays: 7 }, policyIds: ["dalian-2018"], sheet: "说明", asOf: "2018-12-31",
  mappings: { 说明: { headerRows: [2] } }, statisticsSheets: ["overview", "byMonth", "somethingNewer"], countedSheets: ["区级"], damaged: null,
};

const wait = (): Promise<void> => new Promise((resolve) => { jest.useRealTimers(); setTimeout(resolve, 20); });

async function dalian(): Promise<PolicyDocument> {
  const read = await importPolicy({ kind: "bundled", id: "dalian-2018" }, fakePane().actions.buildEnvironment({ messages: fakePane().session.messages, asOf: "2019-10-31", settings: defaultSettings, units: {}, bundledPolicies }));
  if (!read.ok || read.value[0] === undefined) throw new Error("no policy");
  return read.value[0];
}

describe("what the workbook remembers", () => {
  afterEach(() => jest.useRealTimers());

  test("is read before the first step", async () => {
    const { session } = fakePane({ readSavedWork: () => Promise.resolve(ok(saved)) });
    await session.listSheets();
    expect(session.getState()).toMatchObject({
      settings: { dueSoonDays: 7 }, sheet: "说明", asOf: "2018-12-31", mappings: saved.mappings,
      chosenSheets: ["overview", "byMonth"], countedSheets: ["区级"], policies: [{ id: "dalian-2018", origin: "bundled", document: null }],
    });
  });

  test("a sheet that is gone is not chosen again", async () => {
    const { session } = fakePane({ readSavedWork: () => Promise.resolve(ok({ ...saved, sheet: "删掉的表" })) });
    await session.listSheets();
    expect(session.getState().sheet).toBe("任务分工");
  });

  test("opening the pane and reading a ledger save nothing", async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const pane = fakePane();
    await pane.session.listSheets();
    await pane.session.openLedger();
    jest.advanceTimersByTime(10_000);
    await wait();
    expect(pane.calls.filter((call) => call.startsWith("save"))).toEqual([]);
  });

  test("several choices in a row are saved once; a day that nobody chose is not", async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const saves: unknown[] = [];
    const pane = fakePane({ saveWork: (work) => { saves.push(work); return Promise.resolve(ok(null)); } });
    await pane.session.listSheets();
    pane.session.chooseSheet("说明");
    pane.session.changeSettings({ dueSoonDays: 3 });
    pane.session.toggleSheet("byMonth");
    pane.session.toggleLedger("区级");
    jest.advanceTimersByTime(10_000);
    await wait();
    expect(saves).toEqual([expect.objectContaining({ sheet: "说明", asOf: null, settings: { ...defaultSettings, dueSoonDays: 3 }, policyIds: [], countedSheets: ["区级"] })]);
  });

  test("a chosen day is saved", async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const days: (string | null)[] = [];
    const pane = fakePane({ saveWork: ({ asOf }) => { days.push(asOf); return Promise.resolve(ok(null)); } });
    pane.session.chooseAsOf("2019-12-31");
    jest.advanceTimersByTime(10_000);
    await wait();
    expect(days).toEqual(["2019-12-31"]);
  });

  test("that it cannot be saved is said in passing", async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const pane = fakePane({ saveWork: failing });
    pane.session.changeSettings({ dueSoonDays: 3 });
    jest.advanceTimersByTime(10_000);
    await wait();
    expect(pane.session.getState().notice).toMatchObject({ kind: "hint", texts: [{ id: "pane.done.notRemembered" }, {}, {}] });
    expect(pane.session.getState().settings.dueSoonDays).toBe(3);
  });

  test("what cannot be read is tried again with the next step, and the step goes on", async () => {
    let tries = 0;
    const pane = fakePane({ readSavedWork: () => { tries += 1; return tries === 1 ? failing() : Promise.resolve(ok(saved)); } });
    await pane.session.listSheets();
    expect(pane.session.getState().sheets).toHaveLength(2);
    expect(pane.session.getState().settings).toEqual(defaultSettings);
    await pane.session.listSheets();
    expect(pane.session.getState().settings.dueSoonDays).toBe(7);
    await pane.session.listSheets();
    expect(tries).toBe(2);
  });
});

describe("the model on the workbook's own sheets", () => {
  const model = async (change: Partial<PolicyDocument> = {}): ReturnType<ReturnType<typeof fakePane>["actions"]["readPolicyModel"]> =>
    ok({ policies: [{ ...(await dalian()), ...change }], directory: { units: [], generics: [] }, extras: { aliases: { 营商局: "营商环境建设局" } }, findings: [] });

  test("is what the ledger is held against where nobody chose otherwise", async () => {
    const seen: string[][] = [];
    const pane = fakePane({ readPolicyModel: () => model() });
    const { openLedger } = pane.actions;
    pane.actions.openLedger = (options, environment) => { seen.push(options.policies.map(({ id }) => id), Object.keys(environment.units.aliases ?? {})); return openLedger(options, environment); };
    await pane.session.openLedger();
    expect(pane.session.getState().policies).toMatchObject([{ id: "dalian-2018", origin: "sheets" }]);
    expect(seen).toEqual([["dalian-2018"], ["营商局"]]);
  });

  test("comes before a built-in plan of the same id, and is read anew for every check", async () => {
    let turn = 0;
    const pane = fakePane({ readSavedWork: () => Promise.resolve(ok(saved)), readPolicyModel: () => model({ title: `第${String(turn += 1)}次` }) });
    await pane.session.listSheets();
    expect(pane.session.getState().policies).toMatchObject([{ id: "dalian-2018", origin: "sheets", document: { title: "第1次" } }]);
    await pane.session.check();
    expect(pane.session.getState().policies[0]?.document?.title).toBe("第2次");
  });

  test("does not take back what was corrected in the pane until it is asked to", async () => {
    const pane = fakePane({ readPolicyModel: () => model() });
    await pane.session.listSheets();
    expect(await pane.session.correctMeasure("dalian-2018", { measure: "3", leads: "市财政局" })).toBe(true);
    const leadsOf = (): unknown => pane.session.getState().policies[0]?.document?.measures.find(({ key }) => key === "3")?.leads;
    await pane.session.check();
    expect(leadsOf()).toEqual(["市财政局"]);
    await pane.session.readModel();
    expect(leadsOf()).toEqual(["市税务局"]);
  });

  test("a policy that the user left out stays out", async () => {
    const pane = fakePane({ readSavedWork: () => Promise.resolve(ok({ ...saved, policyIds: ["shanghai-2017"] })), readPolicyModel: () => model() });
    await pane.session.listSheets();
    expect(pane.session.getState().policies).toMatchObject([{ id: "shanghai-2017", origin: "bundled" }]);
  });
});
