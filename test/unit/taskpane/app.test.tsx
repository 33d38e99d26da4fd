import { App } from "#taskpane/App/index.ts";
import { failing, fakePane, type FakePane } from "#test/paneFakes";
import "@testing-library/jest-dom";
import { act, configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

// Pages are loaded when first shown, which takes a while where every file is compiled on the way.
configure({ asyncUtilTimeout: 20_000 });

beforeAll(() => {
  // jsdom has neither; Fluent asks for both.
  window.matchMedia = (query) => ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined }) as unknown as MediaQueryList;
  globalThis.ResizeObserver = class { observe(): void { /* nothing to measure */ } unobserve(): void { /* nothing */ } disconnect(): void { /* nothing */ } };
});

async function show(pane: FakePane): Promise<void> {
  render(<App session={pane.session} readBackground={() => "#ffffff"} />);
  await screen.findByRole("tabpanel");
}

describe("pane", () => {
  test("three steps: read, check, statistics", async () => {
    const user = userEvent.setup();
    const pane = fakePane();
    await show(pane);
    await user.click(await screen.findByRole("button", { name: "下一步：台账" }));
    await screen.findByRole("button", { name: "读取台账" });
    await user.click(screen.getByRole("button", { name: "读取台账" }));
    const table = await screen.findByRole("table", { name: "识别到的列" });
    expect(within(table).getAllByRole("row").map(({ textContent }) => textContent)).toEqual(["列表头文字用途", "A任务任务", "B牵头 单位牵头单位", "C完成时限完成时限", "D状态状态", "E杂项未使用"]);
    await user.click(screen.getByRole("button", { name: "下一步：核对" }));
    expect(await screen.findByText(/核对完成/u)).toBeVisible();
    expect(screen.getByText(/^3 项任务，已完成 1 项，逾期 1 项，需更正 \d+ 处$/u)).toBeVisible();
    await user.click((await screen.findAllByRole("listitem"))[0] ?? document.body);
    expect(pane.calls.at(-1)).toMatch(/^show 任务分工 /u);
    await user.click(screen.getByRole("button", { name: "写入核对结果表" }));
    expect(pane.calls.some((call) => call.startsWith("findings "))).toBe(true);
    await user.click(screen.getByRole("button", { name: "下一步：统计" }));
    await user.click(await screen.findByRole("button", { name: "写入统计表" }));
    expect(await screen.findByText("3 项任务，已完成 1 项，逾期 1 项")).toBeVisible();
    expect(screen.getByRole("img", { name: /已完成 1/u })).toBeVisible();
  }, 60_000);

  test("filters hide and count", async () => {
    const user = userEvent.setup();
    const pane = fakePane();
    await show(pane);
    await act(() => pane.session.check());
    const errors = await screen.findByRole("button", { name: /^错误 \d+/u });
    const all = screen.getByRole("tab", { name: /^全部 \d+/u }).textContent;
    expect(Number(all.replace(/\D/gu, ""))).toBe(pane.session.getState().report?.findings.length);
    const before = screen.getAllByRole("heading", { level: 2 }).length;
    await user.click(errors);
    expect(errors).toHaveAttribute("aria-pressed", "false");
    expect(screen.queryAllByRole("heading", { level: 2 }).length).toBeLessThan(before);
    const unmapped = pane.session.messages.render({ id: "check.column-unmapped.title" });
    expect(screen.getByRole("heading", { name: new RegExp(unmapped, "u") })).toBeVisible();
    await user.click(screen.getByRole("tab", { name: /^业务预警/u }));
    expect(screen.queryByRole("heading", { name: new RegExp(unmapped, "u") })).toBeNull();
  }, 60_000);

  test("works by keyboard alone", async () => {
    const user = userEvent.setup();
    const pane = fakePane();
    await show(pane);
    await screen.findByRole("button", { name: "下一步：台账" });
    // Arrow keys between tabs need a layout, which jsdom has none of; the end-to-end test presses them.
    act(() => screen.getByRole("tab", { name: "核对" }).focus());
    await user.keyboard("{Enter}");
    const run = await screen.findByRole("button", { name: "核对" });
    act(() => run.focus());
    await user.keyboard("{Enter}");
    const item = (await screen.findAllByRole("listitem"))[0];
    act(() => item?.focus());
    await user.keyboard("{Enter}");
    expect(pane.calls.at(-1)).toMatch(/^show /u);
  }, 60_000);

  test("a failure is announced with the way out, and can be dismissed", async () => {
    const user = userEvent.setup();
    const pane = fakePane({ locale: "en-US", writeStatistics: failing });
    await show(pane);
    await act(() => pane.session.writeStatistics());
    const words = await screen.findByText(/Nothing was written/u);
    expect(words.closest("[aria-live]")).toHaveAttribute("aria-live", "assertive");
    await user.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByText(/Nothing was written/u)).toBeNull();
  }, 60_000);

  test("a bug in rendering leaves a way back", async () => {
    const silence = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const pane = fakePane();
    const broken = { ...pane.session, getState: () => ({ ...pane.session.getState(), place: "nowhere" as "ledger" }) };
    const state = broken.getState();
    render(<App session={{ ...broken, getState: () => state }} readBackground={() => null} />);
    expect(await screen.findByRole("button", { name: "重新载入窗格" })).toBeVisible();
    silence.mockRestore();
  });
});
