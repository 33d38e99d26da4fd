import { ok } from "#core/findings/result";
import { App } from "#taskpane/App/index.ts";
import { giveLayout } from "#test/layout";
import { failing, fakePane, paneLedger, type FakePane } from "#test/paneFakes";
import "@testing-library/jest-dom";
import { act, configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

// Pages are loaded when first shown, which takes a while where every file is compiled on the way.
configure({ asyncUtilTimeout: 20_000 });
beforeAll(giveLayout);

async function show(pane: FakePane): Promise<void> {
  render(<App session={pane.session} readBackground={() => "#ffffff"} />);
  await screen.findByRole("tabpanel");
}

function expectTabs(names: readonly string[]): void {
  const tabs = screen.getAllByRole("tab");
  expect(tabs).toHaveLength(names.length);
  tabs.forEach((tab, index) => expect(tab).toHaveAccessibleName(names[index]));
}

describe("pane", () => {
  test("five places in the order of the work, each a page of its own", async () => {
    const user = userEvent.setup();
    await show(fakePane());
    expectTabs(["政策", "台账", "核对", "统计", "督办"]);
    expect(screen.getByRole("tab", { name: "政策" })).toHaveAttribute("aria-selected", "true");
    for (const [tab, button] of [["台账", "读取台账"], ["督办", "汇总"], ["统计", "写入统计表"], ["核对", "核对"], ["政策", "打开政策文件"]] as const) {
      await user.click(screen.getByRole("tab", { name: tab }));
      expect(await screen.findByRole("button", { name: button })).toBeVisible();
      expect(screen.getByRole("tabpanel")).toHaveAccessibleName(tab);
    }
  }, 60_000);

  test("the same in English", async () => {
    await show(fakePane({ locale: "en-US" }));
    expectTabs(["Policy", "Ledger", "Check", "Statistics", "Follow-up"]);
    expect(await screen.findByRole("button", { name: "Open a policy file" })).toBeVisible();
  }, 60_000);

  test("from a policy to the figures by the buttons that lead on", async () => {
    const user = userEvent.setup();
    const pane = fakePane();
    await show(pane);
    await user.click(await screen.findByRole("button", { name: "下一步：台账" }));
    await user.click(await screen.findByRole("button", { name: "读取台账" }));
    await user.click(await screen.findByRole("button", { name: "下一步：核对" }));
    expect(await screen.findByText(/核对完成/u)).toBeVisible();
    await user.click(await screen.findByRole("button", { name: "下一步：统计" }));
    await user.click(await screen.findByRole("button", { name: "写入统计表" }));
    await waitFor(() => expect(pane.calls.some((call) => call.startsWith("statistics "))).toBe(true));
  }, 60_000);

  test("works by keyboard alone", async () => {
    const user = userEvent.setup();
    const pane = fakePane();
    await show(pane);
    // Arrow keys between tabs need a layout, which jsdom has none of; the end-to-end test presses them.
    act(() => screen.getByRole("tab", { name: "台账" }).focus());
    await user.keyboard("{Enter}");
    const read = await screen.findByRole("button", { name: "读取台账" });
    await waitFor(() => expect(read).toBeEnabled());
    act(() => read.focus());
    await user.keyboard("{Enter}");
    expect(await screen.findByText("已读取 3 项任务。")).toBeVisible();
  }, 60_000);

  test("settings and the directory lie over the pane; Escape closes them and gives the focus back", async () => {
    const user = userEvent.setup();
    await show(fakePane());
    for (const name of ["设置", "单位名录"]) {
      const opener = screen.getByRole("button", { name });
      await user.click(opener);
      expect(await screen.findByRole("dialog", { name })).toHaveFocus();
      expect(screen.getByRole("tablist").closest("[inert]")).not.toBeNull();
      await user.keyboard("{Escape}");
      expect(screen.queryByRole("dialog")).toBeNull();
      expect(opener).toHaveFocus();
    }
  }, 60_000);
});

describe("what the pane says of its work", () => {
  test("a failure is announced with the way out, can be tried again and dismissed", async () => {
    const user = userEvent.setup();
    let tries = 0;
    const pane = fakePane({ locale: "en-US", writePolicyModel: () => { tries += 1; return failing(); } });
    await show(pane);
    await act(() => pane.session.writeModel());
    const words = await screen.findByText(/Nothing was written/u);
    expect(words.closest("[aria-live]")).toHaveAttribute("aria-live", "assertive");
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(tries).toBe(2));
    await user.click(await screen.findByRole("button", { name: "Dismiss" }));
    expect(screen.queryByText(/Nothing was written/u)).toBeNull();
  }, 60_000);

  test("a failure whose cause lies in another place leads there", async () => {
    const user = userEvent.setup();
    const pane = fakePane({ openLedger: () => Promise.resolve({ ok: false, failure: { of: "ledger", failure: { kind: "headerNotFound", sheet: "说明" } } }) });
    await show(pane);
    await act(() => pane.session.check());
    await user.click(await screen.findByRole("button", { name: "去“台账”" }));
    expect(screen.getByRole("tab", { name: "台账" })).toHaveAttribute("aria-selected", "true");
  }, 60_000);

  test("long work shows itself and can be cancelled; nothing was written", async () => {
    const user = userEvent.setup();
    let release: () => void = () => undefined;
    const pane = fakePane({ openLedger: () => new Promise((resolve) => { release = () => resolve(ok(paneLedger)); }) });
    await show(pane);
    const work = pane.session.openLedger();
    await user.click(await screen.findByRole("button", { name: "取消" }));
    release();
    await act(() => work);
    expect(await screen.findByText("已取消，未写入任何内容。")).toBeVisible();
    expect(pane.session.getState().opened).toBeNull();
  }, 60_000);

  test("writing cannot be broken off, and says so", async () => {
    let release: () => void = () => undefined;
    const pane = fakePane({ writePolicyModel: () => new Promise((resolve) => { release = () => resolve(ok({ outcome: { sheets: [], compared: 0, differences: [], left: [], withoutExtras: null }, findings: [] })); }) });
    await show(pane);
    const work = pane.session.writeModel();
    expect(await screen.findByText("写入时不能取消")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "取消" })).toBeNull();
    release();
    await act(() => work);
    expect(screen.queryByRole("progressbar")).toBeNull();
  }, 60_000);

  test("a bug in rendering leaves a way back", async () => {
    const silence = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const pane = fakePane();
    const state = { ...pane.session.getState(), place: "nowhere" as "ledger" };
    render(<App session={{ ...pane.session, getState: () => state }} readBackground={() => null} />);
    expect(await screen.findByRole("button", { name: "重新载入窗格" })).toBeVisible();
    silence.mockRestore();
  });
});
