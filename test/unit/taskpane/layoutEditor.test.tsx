import { layoutColumns } from "#core/sheets/groups/groupColumns";
import { defaultSettings } from "#core/settings/model";
import { App } from "#taskpane/App/index.ts";
import { columnSettings, moveItem, shownColumns, toggleColumn } from "#taskpane/components/LayoutEditor/arrange.ts";
import { LayoutEditor } from "#taskpane/components/LayoutEditor/index.ts";
import { giveLayout } from "#test/layout";
import { fakePane } from "#test/paneFakes";
import { showPage } from "#test/showPage";
import "@testing-library/jest-dom";
import { act, configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

configure({ asyncUtilTimeout: 20_000 });
beforeAll(giveLayout);

const close = (): undefined => undefined;
function show(pane = fakePane()): ReturnType<typeof fakePane> {
  showPage(pane.session, <LayoutEditor onClose={close} />);
  return pane;
}
const namesIn = (list: string): string[] => within(screen.getByRole("list", { name: list })).getAllByRole("listitem").map((item) => item.textContent);

describe("arranging", () => {
  test("a figure moves one place, and stays at the ends", () => {
    expect([moveItem(["a", "b", "c"], "b", -1), moveItem(["a", "b", "c"], "c", 1), moveItem(["a", "b"], "z", 1)]).toEqual([["b", "a", "c"], ["a", "b", "c"], ["a", "b"]]);
  });

  test("a figure comes in behind the nearest one that usually stands before it", () => {
    expect(toggleColumn(["overdue", "total", "light"], "done")).toEqual(["overdue", "total", "done", "light"]);
    expect(toggleColumn(["light"], "total")).toEqual(["total", "light"]);
    expect(toggleColumn(["total", "light"], "light")).toEqual(["total"]);
  });

  test("the usual figures are not kept as a choice; ranks are the setting of ranks", () => {
    const usual = shownColumns(defaultSettings);
    expect(columnSettings(defaultSettings, usual)).toEqual({ ranking: true, layout: defaultSettings.layout });
    const without = usual.filter((id) => id !== "rank");
    expect(columnSettings(defaultSettings, without)).toEqual({ ranking: false, layout: defaultSettings.layout });
    expect(shownColumns({ layout: { sheets: null, columns: ["rank", "total", "nothing"] }, ranking: false })).toEqual(["total"]);
    expect(columnSettings(defaultSettings, ["total", "rank"])).toEqual({ ranking: true, layout: { sheets: null, columns: ["total", "rank"] } });
  });
});

describe("layout of the statistics", () => {
  test("every figure that a summary can show is listed once, called as on the sheet", () => {
    const { session } = show();
    const names = namesIn("分组统计表的指标");
    expect(names).toHaveLength(layoutColumns.length);
    expect(names.slice(0, 3)).toEqual(["任务数", "应完成", "应完成中已完成"]);
    expect(session.getState().settings.layout).toEqual({ sheets: null, columns: null });
  });

  test("figures are dropped and moved; the focus goes with the line, and where it went is said", async () => {
    const user = userEvent.setup();
    const { session } = show();
    await user.click(screen.getByRole("checkbox", { name: "应完成" }));
    expect(session.getState().settings.layout.columns?.slice(0, 2)).toEqual(["total", "dueDone"]);
    expect(screen.getByRole("checkbox", { name: "应完成" })).toHaveFocus();
    const down = (): HTMLElement => screen.getByRole("button", { name: "下移“任务数”" });
    act(() => down().focus());
    await user.keyboard("{Enter}");
    expect(session.getState().settings.layout.columns?.slice(0, 2)).toEqual(["dueDone", "total"]);
    expect(down()).toHaveFocus();
    expect(screen.getByText("“任务数”排在第 2 位，共 19 位")).toBeInTheDocument();
    const up = screen.getByRole("button", { name: "上移“应完成中已完成”" });
    expect(up).toHaveAttribute("aria-disabled", "true");
    await user.click(up);
    expect(session.getState().settings.layout.columns?.slice(0, 2)).toEqual(["dueDone", "total"]);
  }, 60_000);

  test("the last figure stays", () => {
    const pane = fakePane();
    pane.session.changeSettings({ layout: { sheets: null, columns: ["total"] } });
    show(pane);
    expect(screen.getByRole("checkbox", { name: "任务数" })).toBeDisabled();
  });

  test("order of lines, joint leads, thresholds; all of it goes back, and what is no layout stays", async () => {
    const user = userEvent.setup();
    const { session } = show();
    act(() => session.changeSettings({ checksOff: ["overdue"] }));
    await user.click(screen.getByRole("radio", { name: "逾期未完成，从高到低" }));
    await user.click(screen.getByRole("radio", { name: "只计第一个牵头单位" }));
    await user.click(screen.getByRole("checkbox", { name: "排名" }));
    const days = screen.getByRole("spinbutton", { name: "临期提醒：时限前几天" });
    await user.clear(days);
    await user.type(days, "7{Enter}");
    expect(days).toHaveFocus();
    expect(session.getState().settings).toMatchObject({ groupOrder: "overdue", jointLeads: "first", ranking: false, dueSoonDays: 7 });
    await user.click(screen.getByRole("button", { name: "恢复默认版式" }));
    expect(session.getState().settings).toEqual({ ...defaultSettings, checksOff: ["overdue"] });
    expect(days).toHaveValue(30);
  }, 60_000);

  test("sheets are put in order; one that is chosen later stands behind, one that is taken away leaves the order", async () => {
    const user = userEvent.setup();
    const { session } = show();
    expect(namesIn("工作表次序")).toEqual(["总体情况", "分单位完成情况", "逾期清单"]);
    await user.click(screen.getByRole("button", { name: "上移“逾期清单”" }));
    expect(session.getState().settings.layout.sheets).toEqual(["overview", "overdueList", "byLead"]);
    act(() => { session.toggleSheet("byMonth"); session.toggleSheet("overview"); });
    expect(session.getState().settings.layout.sheets).toEqual(["overdueList", "byLead", "byMonth"]);
    expect(namesIn("工作表次序")).toEqual(["逾期清单", "分单位完成情况", "分月"]);
  }, 60_000);

  test("the crossed table has units on one side only: lines that were columns change places with them", async () => {
    const user = userEvent.setup();
    const { session } = show();
    const columns = screen.getByRole("combobox", { name: "列" });
    expect(within(columns).queryByRole("option", { name: "责任单位" })).toBeNull();
    await user.selectOptions(screen.getByRole("combobox", { name: "行" }), "到期季度");
    expect(session.getState().settings.crossed).toEqual({ rows: "quarter", columns: "lead", figure: "total" });
    await user.selectOptions(columns, "完成状态");
    await user.selectOptions(screen.getByRole("combobox", { name: "数字" }), "逾期未完成");
    expect(session.getState().settings.crossed).toEqual({ rows: "quarter", columns: "class", figure: "overdue" });
  }, 60_000);

  test("another look costs no figures; another threshold does", async () => {
    const { session } = fakePane();
    await session.refreshStatistics();
    session.changeSettings({ groupOrder: "total", layout: { sheets: null, columns: ["total"] }, ranking: false, dueSoonDays: 30 });
    expect(session.getState().statistics).not.toBeNull();
    session.changeSettings({ dueSoonDays: 7 });
    expect(session.getState().statistics).toBeNull();
  });

  test("is opened from 统计, and Escape gives the focus back to the button", async () => {
    const user = userEvent.setup();
    const pane = fakePane();
    render(<App session={pane.session} readBackground={() => "#ffffff"} />);
    await user.click(await screen.findByRole("tab", { name: "统计" }));
    const opener = await screen.findByRole("button", { name: "版式…" });
    await user.click(opener);
    expect(await screen.findByRole("dialog", { name: "统计表版式" })).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(opener).toHaveFocus();
  }, 60_000);
});
