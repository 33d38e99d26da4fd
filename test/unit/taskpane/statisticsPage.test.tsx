import { statisticsSheetIds } from "#core/sheets/statisticsSheetIds";
import { KeyFigures } from "#taskpane/components/KeyFigures/index.ts";
import { ok } from "#core/findings/result";
import type { ArchivedStatistics } from "#core/statistics/archive";
import { ChartStops } from "#taskpane/components/GroupChart/ChartStops.tsx";
import { tableColumns } from "#taskpane/components/GroupChart/tableColumns.ts";
import { formatChange } from "#taskpane/components/KeyFigures/formatFigures.ts";
import { pickMonths, pickUnits } from "#taskpane/components/GroupChart/chartGroups.ts";
import { GroupTable } from "#taskpane/components/GroupChart/GroupTable.tsx";
import { StatisticsPage } from "#taskpane/pages/StatisticsPage/index.ts";
import { listSections, sections } from "#taskpane/pages/StatisticsPage/sheetSections.ts";
import { giveLayout } from "#test/layout";
import { failing, fakePane } from "#test/paneFakes";
import { showPage } from "#test/showPage";
import "@testing-library/jest-dom";
import { act, configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

configure({ asyncUtilTimeout: 20_000 });
beforeAll(giveLayout);

// The drawing library measures what it draws, which a page without layout cannot; the end-to-end test looks at the pictures.
jest.mock("#taskpane/components/GroupChart/index.ts", () => ({ GroupChart: () => null }));

describe("statistics page", () => {
  test("counts without writing, and shows the figures", async () => {
    const user = userEvent.setup();
    const pane = fakePane();
    await pane.session.listSheets();
    showPage(pane.session, <StatisticsPage />);
    await user.click(screen.getByRole("button", { name: "统计" }));
    const card = await screen.findByRole("region", { name: "总体情况" });
    const figure = (name: string): string | null => within(card).getByText(name, { selector: "dt" }).nextSibling?.textContent ?? null;
    expect([figure("任务数"), figure("已完成"), figure("逾期")]).toEqual(["3", "1", "1"]);
    expect(figure("完成率")).toBe("33.3%");
    expect(within(card).getByRole("img", { name: /已完成 1/u })).toBeVisible();
    expect(pane.calls).toEqual(["open 任务分工"]);
  }, 60_000);

  test("every sheet that can be planned can be chosen, in one place", () => {
    const offered = sections.flatMap(listSections);
    expect([...offered].sort()).toEqual([...statisticsSheetIds].sort());
  });

  test("what has nothing to say cannot be chosen: no report, no leaders in the ledger", async () => {
    const pane = fakePane();
    await pane.session.listSheets();
    await pane.session.refreshStatistics();
    showPage(pane.session, <StatisticsPage />);
    expect(screen.getByRole("checkbox", { name: "核对结果" })).toBeDisabled();
    expect(screen.getByRole("checkbox", { name: "分领导" })).toBeDisabled();
    expect(screen.getByRole("checkbox", { name: "分月" })).toBeEnabled();
    await act(() => pane.session.check());
    expect(screen.getByRole("checkbox", { name: "核对结果" })).toBeEnabled();
  }, 60_000);

  test("writes what is chosen, says what was written, and leads to it", async () => {
    const user = userEvent.setup();
    const pane = fakePane();
    await pane.session.listSheets();
    showPage(pane.session, <StatisticsPage />);
    await user.click(screen.getByRole("checkbox", { name: "分月" }));
    await user.click(screen.getByRole("button", { name: "写入统计表" }));
    const written = await screen.findByRole("region", { name: "已写入的工作表" });
    expect(pane.calls).toContain("statistics overview,byLead,overdueList,byMonth 2019-10-31");
    expect(written).toHaveTextContent("总体情况 (2) 新建");
    await user.click(within(written).getByRole("button", { name: "总体情况 (2)" }));
    await waitFor(() => expect(pane.calls.at(-1)).toBe("show 总体情况 (2) - -"));
    await user.click(screen.getByRole("button", { name: "打开送审稿" }));
    await waitFor(() => expect(pane.calls.at(-1)).toBe("review overview,byLead,overdueList,byMonth"));
  }, 60_000);

  test("a failure leaves what was known", async () => {
    const pane = fakePane({ writeStatistics: failing });
    await pane.session.listSheets();
    await pane.session.refreshStatistics();
    await pane.session.writeStatistics();
    expect(pane.session.getState()).toMatchObject({ writtenSheets: [], notice: { kind: "failure" }, statistics: { totals: { total: 3 } } });
  });
});

describe("pictures", () => {
  const figuresOf = async () => {
    const pane = fakePane();
    await pane.session.refreshStatistics();
    const { statistics } = pane.session.getState();
    if (statistics === null) throw new Error("nothing was counted");
    return { pane, statistics };
  };

  test("a rate of nothing is a dash", async () => {
    const { pane, statistics } = await figuresOf();
    showPage(pane.session, <KeyFigures figures={{ ...statistics.totals, onTimeRate: null }} />);
    expect(screen.getByText("按期完成率").nextSibling).toHaveTextContent("—");
  });

  test("show the units with the most tasks and the months around the day; the table has all", async () => {
    const { pane, statistics } = await figuresOf();
    const [group] = statistics.groups.lead;
    const many = Array.from({ length: 30 }, (_, index) => ({ ...group!, key: `${2018 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`, figures: { ...group!.figures, total: index } }));
    expect(pickUnits(many).map(({ figures }) => figures.total)).toEqual([29, 28, 27, 26, 25, 24, 23, 22]);
    const months = pickMonths([...many].reverse(), "2019-10-31").map(({ key }) => key);
    expect(months).toEqual(["2019-04", "2019-05", "2019-06", "2019-07", "2019-08", "2019-09", "2019-10", "2019-11", "2019-12", "2020-01", "2020-02", "2020-03"]);
    expect(pickMonths(many, "2030-01-01").at(-1)?.key).toBe("2020-06");
    showPage(pane.session, <GroupTable by="month" statistics={{ ...statistics, groups: { ...statistics.groups, month: many } }} caption="按完成月份" />);
    await userEvent.setup().click(screen.getByText("查看数据表"));
    expect(within(screen.getByRole("table", { name: "按完成月份" })).getAllByRole("row")).toHaveLength(31);
  });

  test("each group of a picture tells its figures to the pointer and the keyboard", async () => {
    const { pane, statistics } = await figuresOf();
    const groups = pickUnits(statistics.groups.lead);
    showPage(pane.session, <ChartStops label="按牵头单位" groups={groups} className="" />);
    const stops = within(screen.getByRole("list", { name: "按牵头单位" })).getAllByRole("listitem");
    expect(stops.map((stop) => stop.getAttribute("aria-label")).sort()).toEqual(["市司法局：1 项（已完成 1），完成率 100.0%", "市商务局：1 项（达到序时 1），完成率 0.0%"]);
    expect(stops.every((stop) => stop.tabIndex === 0)).toBe(true);
  });

  test("the table of a picture has the office's figures in its order; lights are on the sheet only", async () => {
    const { pane, statistics } = await figuresOf();
    const headOf = (): string[] => within(screen.getByRole("table", { hidden: true })).getAllByRole("columnheader", { hidden: true }).map((cell) => cell.textContent);
    showPage(pane.session, <GroupTable by="lead" statistics={statistics} caption="按牵头单位" />);
    expect(headOf()).toEqual(["牵头单位", "任务数", "已完成", "逾期未完成", "完成率"]);
    act(() => pane.session.changeSettings({ groupOrder: "completionRate", layout: { sheets: null, columns: ["light", "rank", "doneLate", "weight", "total"] } }));
    expect(headOf()).toEqual(["牵头单位", "排名", "逾期完成", "任务数"]);
    const lines = within(screen.getByRole("table", { hidden: true })).getAllByRole("rowheader", { hidden: true }).map((cell) => cell.textContent);
    expect(lines).toEqual(["市司法局", "市商务局", "（未明确牵头单位）"]);
    expect(tableColumns("month", statistics, { ...pane.session.getState().settings, layout: { sheets: null, columns: ["light", "rank"] } })).toEqual(["total"]);
  });
});

describe("较上月", () => {
  const inSeptember: ArchivedStatistics = { asOf: "2019-09-30", ledgers: ["任务分工"], codes: ["total", "done"], totals: [4, 1], groups: { lead: [["市司法局", [2, 0]]] } };

  test("stands beside the rates where the workbook remembers an earlier month", async () => {
    const { actions } = fakePane();
    const pane = fakePane({ openLedger: async (options, environment) => {
      const opened = await actions.openLedger(options, environment);
      return opened.ok ? ok({ ...opened.value, archive: [inSeptember] }) : opened;
    } });
    await pane.session.refreshStatistics();
    const { statistics } = pane.session.getState();
    expect(statistics).toMatchObject({ previousAsOf: "2019-09-30", previousTotals: { total: 4, done: 1 } });
    showPage(pane.session, <StatisticsPage />);
    const card = screen.getByRole("region", { name: "总体情况" });
    expect(within(card).getByText("完成率").parentElement).toHaveTextContent("较上月 +8.3 点");
    expect(card).toHaveTextContent("上次存档（2019年9月30日）");
    expect(within(card).getByText("按期完成率").parentElement).not.toHaveTextContent("较上月");
  });

  test("points have their sign; no change is 0.0, nothing to compare with a dash", () => {
    expect([0.0832, -0.01, 0, -0.0001, null].map(formatChange)).toEqual(["+8.3", "−1.0", "0.0", "0.0", "—"]);
  });
});
