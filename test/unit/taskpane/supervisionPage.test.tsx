import { ok } from "#core/findings/result";
import type { TaskLine } from "#core/statistics/taskLines";
import { groupByUnit } from "#taskpane/pages/SupervisionPage/groupByUnit.ts";
import { SupervisionPage } from "#taskpane/pages/SupervisionPage/index.ts";
import { giveLayout } from "#test/layout";
import { fakePane, type FakePane } from "#test/paneFakes";
import { showPage } from "#test/showPage";
import "@testing-library/jest-dom";
import { act, configure, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

configure({ asyncUtilTimeout: 20_000 });
beforeAll(giveLayout);

const line = (task: string, leads: readonly string[], daysLeft: number, responsible: readonly string[] = []): TaskLine => ({
  place: { sheet: "任务分工", row: 10 + Math.abs(daysLeft), column: 3 }, sequence: "1", task, leads, responsible, due: "2019-09-30", daysLeft,
});

async function show(changed: Parameters<typeof fakePane>[0] = {}): Promise<FakePane> {
  const pane = fakePane(changed);
  await act(() => pane.session.listSheets());
  showPage(pane.session, <SupervisionPage />);
  return pane;
}

describe("who is late and what is due", () => {
  test("is counted on demand; a line leads to its row", async () => {
    const user = userEvent.setup();
    const pane = await show();
    await user.click(screen.getByRole("button", { name: "汇总" }));
    expect(await screen.findByText("截至 2019年10月31日，逾期 1 项，30 天内到期 0 项")).toBeVisible();
    const late = screen.getByRole("region", { name: "逾期未完成（1）" });
    await user.click(within(late).getByRole("button", { name: "未写明单位：1 项，最长逾期 31 天" }));
    const item = within(late).getByRole("listitem");
    expect(item).toHaveTextContent("第 6 行压缩时间逾期 31 天 · 时限 2019年9月30日");
    await user.click(item);
    expect(pane.calls.at(-1)).toMatch(/^show 任务分工 6 /u);
    expect(screen.getByText("近期没有到期的任务。")).toBeVisible();
  }, 60_000);

  test("by responsible unit, in English, with what is due today", async () => {
    const user = userEvent.setup();
    const { computeStatistics } = fakePane().actions;
    await show({
      locale: "en-US",
      computeStatistics: async (opened, environment) => {
        const summary = await computeStatistics(opened, environment);
        return { ...summary, totals: { ...summary.totals, overdue: 3000, dueSoon: 1 }, late: [line("甲", ["市发改委"], -40, ["市财政局"])], dueSoon: [line("乙", ["市商务局"], 0, ["市财政局"])] };
      },
    });
    await user.click(screen.getByRole("button", { name: "Count" }));
    expect(await screen.findByText("As of Oct 31, 2019: 3,000 overdue, 1 due within 30 days")).toBeVisible();
    expect(screen.getByText(/^The first 1 are listed/u)).toBeVisible();
    expect(screen.getByRole("button", { name: "市发改委: 1, up to 40 days late" })).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "Responsible" }));
    expect(screen.getByRole("button", { name: "市财政局: 1, up to 40 days late" })).toBeVisible();
    expect(screen.getByRole("button", { name: "市财政局: 1, first due today" })).toBeVisible();
  }, 60_000);

  test("without a sheet the page leads to the ledger", async () => {
    const user = userEvent.setup();
    const pane = await show({ readSheetList: () => Promise.resolve(ok([])) });
    await user.click(screen.getByRole("button", { name: "去“台账”" }));
    expect(pane.session.getState().place).toBe("ledger");
  });
});

describe("groupByUnit", () => {
  const lines = [line("甲", ["市发改委", "市财政局"], -40), line("乙", [], -30), line("丙", ["市财政局"], -5)];
  test("a joint task stands under each of its leads; the unit with the most comes first", () => {
    expect(groupByUnit(lines, "lead").map(({ unit, lines: members }) => [unit, members.map(({ task }) => task)])).toEqual([["市财政局", ["甲", "丙"]], ["市发改委", ["甲"]], [null, ["乙"]]]);
  });
  test("a unit that is named twice in a row has the task once", () => {
    expect(groupByUnit([line("甲", ["市财政局", "市财政局"], -1)], "lead")[0]?.lines).toHaveLength(1);
  });
});
