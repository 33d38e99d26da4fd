import { indexUnits, searchUnits } from "#taskpane/components/UnitSearch/searchUnits.ts";
import { SettingsPanel } from "#taskpane/components/SettingsPanel/index.ts";
import { UnitSearch } from "#taskpane/components/UnitSearch/index.ts";
import { defaultSettings } from "#core/settings/model";
import { listUnits } from "#actions/listUnits";
import { giveLayout } from "#test/layout";
import { fakePane, type FakePane } from "#test/paneFakes";
import { showPage } from "#test/showPage";
import "@testing-library/jest-dom";
import { configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";

configure({ asyncUtilTimeout: 20_000 });
beforeAll(giveLayout);

const close = (): undefined => undefined;
function show(panel: ReactElement, pane: FakePane = fakePane()): FakePane {
  showPage(pane.session, panel);
  return pane;
}

describe("settings", () => {
  test("thresholds hold once the field is left, and only as whole numbers", async () => {
    const user = userEvent.setup();
    const { session } = show(<SettingsPanel onClose={close} />);
    const days = screen.getByRole("spinbutton", { name: "临期提醒：时限前几天" });
    await user.clear(days);
    await user.type(days, "7");
    expect(session.getState().settings.dueSoonDays).toBe(30);
    await user.tab();
    expect(session.getState().settings.dueSoonDays).toBe(7);
    const points = screen.getByRole("spinbutton", { name: "未达序时：落后几个百分点" });
    await user.clear(points);
    await user.type(points, "2.5");
    await user.tab();
    expect(screen.getByText("请填 0 或更大的整数")).toBeVisible();
    expect(session.getState().settings.behindPoints).toBe(10);
  }, 60_000);

  test("joint leads, inferred deadlines, safeguards", async () => {
    const user = userEvent.setup();
    const { session } = show(<SettingsPanel onClose={close} />);
    await user.click(screen.getByRole("radio", { name: "只计第一个牵头单位" }));
    await user.click(screen.getByRole("switch", { name: "没有时限的任务按方案期末推定" }));
    await user.click(screen.getByRole("switch", { name: "台账应包含保障措施" }));
    expect(session.getState().settings).toMatchObject({ jointLeads: "first", inferDeadlines: false, safeguardsExpected: true });
    await user.click(screen.getByRole("button", { name: "恢复默认设置" }));
    expect(session.getState().settings).toEqual(defaultSettings);
  }, 60_000);

  test("days are sorted and each once; a line that is no day is named and nothing is taken", async () => {
    const user = userEvent.setup();
    const { session } = show(<SettingsPanel onClose={close} />);
    const off = screen.getByRole("textbox", { name: "增加的休息日" });
    await user.type(off, "2025-10-09\n2025-01-02\n2025-10-09");
    await user.tab();
    expect(session.getState().settings.holidays).toEqual(["2025-01-02", "2025-10-09"]);
    const on = screen.getByRole("textbox", { name: "增加的工作日" });
    await user.type(on, "2025-02-30");
    await user.tab();
    expect(screen.getByText("“2025-02-30”不是日期")).toBeVisible();
    expect(session.getState().settings.workdays).toEqual([]);
  }, 60_000);

  test("Enter takes a threshold and keeps the field", async () => {
    const user = userEvent.setup();
    const { session } = show(<SettingsPanel onClose={close} />);
    const days = screen.getByRole("spinbutton", { name: "临期提醒：时限前几天" });
    await user.clear(days);
    await user.type(days, "5{Enter}");
    expect(session.getState().settings.dueSoonDays).toBe(5);
    expect(days).toHaveFocus();
    await user.type(days, "0{Enter}");
    expect(session.getState().settings.dueSoonDays).toBe(50);
  }, 60_000);

  test("going back to the defaults keeps the layout of the statistics and what was marked 已核无误", async () => {
    const user = userEvent.setup();
    const pane = fakePane();
    const kept = { ranking: false, ignored: [{ check: "overdue", key: "overdue:1", reason: "已核", on: "2019-10-31" }] };
    pane.session.changeSettings({ ...kept, dueSoonDays: 3 });
    show(<SettingsPanel onClose={close} />, pane);
    await user.click(screen.getByRole("button", { name: "恢复默认设置" }));
    expect(pane.session.getState().settings).toEqual({ ...defaultSettings, ...kept });
  }, 60_000);

  test("restore points are deleted after a question, and only when there are some", async () => {
    const user = userEvent.setup();
    const pane = fakePane();
    await pane.session.applyFixes([]);
    const answer = async (name: string): Promise<void> => {
      const dialog = (await screen.findByText(/都不能再撤销或恢复/u)).closest<HTMLElement>('[role="dialog"]');
      await user.click(within(dialog ?? document.body).getByRole("button", { name, hidden: true }));
    };
    show(<SettingsPanel onClose={close} />, pane);
    const forget = screen.getByRole("button", { name: "清除撤销记录…" });
    await waitFor(() => expect(forget).toBeEnabled());
    await user.click(forget);
    await answer("取消");
    expect(pane.calls).not.toContain("forget points");
    await user.click(forget);
    await answer("清除");
    await waitFor(() => expect(pane.calls).toContain("forget points"));
    expect(await screen.findByText("本工作簿没有撤销记录。")).toBeInTheDocument();
    expect(pane.session.getState()).toMatchObject({ restorePoints: { undo: null, redo: null }, notice: { kind: "success", texts: [{ id: "pane.done.forgotPoints" }] } });
  }, 60_000);

  test("every check can be switched off and on", async () => {
    const user = userEvent.setup();
    const { session } = show(<SettingsPanel onClose={close} />);
    await user.click(await screen.findByRole("button", { name: "进展" }));
    const overdue = screen.getByRole("checkbox", { name: session.messages.render({ id: "check.overdue.title" }) });
    expect(overdue).toBeChecked();
    await user.click(overdue);
    expect(session.getState().settings.checksOff).toEqual(["overdue"]);
    expect(screen.getByText(/已关闭 1 项/u)).toBeVisible();
    await user.click(overdue);
    expect(session.getState().settings.checksOff).toEqual([]);
  }, 60_000);
});

describe("directory of units", () => {
  test("is searched by pinyin initials, and a name is copied", async () => {
    const user = userEvent.setup();
    show(<UnitSearch onClose={close} />);
    const box = await screen.findByRole("searchbox", { name: "查找单位" });
    await user.type(box, "fgw");
    const [first] = screen.getAllByRole("listitem");
    expect(first).toHaveTextContent(/^发展和改革委员会又称 发改委、/u);
    await user.click(within(first ?? box).getByRole("button", { name: "复制“发展和改革委员会”" }));
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("已复制“发展和改革委员会”。"));
    expect(await navigator.clipboard.readText()).toBe("发展和改革委员会");
    await user.clear(box);
    await user.type(box, "没有的单位");
    expect(screen.queryAllByRole("listitem")).toHaveLength(0);
  }, 60_000);

  test("a clipboard that is closed is said", async () => {
    const user = userEvent.setup();
    show(<UnitSearch onClose={close} />);
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
    Object.defineProperty(document, "execCommand", { configurable: true, value: () => false });
    await user.type(await screen.findByRole("searchbox"), "财政局");
    await user.click(screen.getByRole("button", { name: "复制“财政局”" }));
    expect(await screen.findByText(/请选中名称后按 Ctrl\+C/u)).toBeVisible();
  }, 60_000);

  describe("searchUnits", () => {
    const units = indexUnits(listUnits({ units: {} }));
    const first = (query: string): string | undefined => searchUnits(units, query)[0]?.entry.canonical;
    test.each([
      ["fgw", "发展和改革委员会"], ["发改委", "发展和改革委员会"], ["caizheng", "财政局"], ["czj", "财政局"], ["环保局", "生态环境局"], ["FZHGG", "发展和改革委员会"], [" 财 政 局 ", "财政局"],
    ])("%s finds %s", (query, canonical) => {
      expect(first(query)).toBe(canonical);
    });
    test("a unit that the workbook adds is found by its own names", () => {
      const own = indexUnits(listUnits({ units: { entries: [{ canonical: "营商环境建设局", abbreviations: ["营商局"], formerNames: [], ambiguous: [], category: "gov" }] } }));
      expect(searchUnits(own, "ysj")[0]).toMatchObject({ entry: { canonical: "营商环境建设局" }, by: "营商局" });
    });
    test("nothing asked: all of them, in the directory's order", () => {
      expect(searchUnits(units, "")).toHaveLength(units.length);
      expect(searchUnits(units, "qqqqqqq")).toEqual([]);
    });
  });
});
