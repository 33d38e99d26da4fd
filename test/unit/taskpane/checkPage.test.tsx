import { ok } from "#core/findings/result";
import type { Report } from "#core/findings/report";
import { putBack } from "#taskpane/session/steps/putBack.ts";
import { CheckPage } from "#taskpane/pages/CheckPage/index.ts";
import { giveLayout } from "#test/layout";
import { manyFindings, reportOf } from "#test/manyFindings";
import { fakePane, type FakePane } from "#test/paneFakes";
import { showPage } from "#test/showPage";
import "@testing-library/jest-dom";
import { act, configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

configure({ asyncUtilTimeout: 20_000 });
beforeAll(giveLayout);

/** The page after a check that found what is given; the workbook answers what later checks find. */
async function showChecked(reports: readonly Report[], changed: Parameters<typeof fakePane>[0] = {}): Promise<FakePane> {
  let turn = 0;
  const pane = fakePane({ ...changed, runCheck: () => Promise.resolve(reports[Math.min(turn++, reports.length - 1)] ?? reportOf([])) });
  await pane.session.listSheets();
  await pane.session.check();
  pane.calls.length = 0;
  showPage(pane.session, <CheckPage />);
  return pane;
}

const tree = (): HTMLElement => screen.getByRole("tree");
const current = (): HTMLElement | null => document.getElementById(tree().getAttribute("aria-activedescendant") ?? "-");

describe("list of findings", () => {
  test("the two families are two lists", async () => {
    const user = userEvent.setup();
    await showChecked([reportOf(manyFindings(40))]);
    expect(screen.getByRole("tab", { name: "填报问题 30" })).toHaveAttribute("aria-selected", "true");
    expect(screen.getByRole("treeitem", { name: /缺少牵头单位/u })).toBeVisible();
    expect(screen.queryByRole("treeitem", { name: /逾期/u })).toBeNull();
    await user.click(screen.getByRole("tab", { name: "业务预警 10" }));
    expect(screen.queryByRole("treeitem", { name: /缺少牵头单位/u })).toBeNull();
    expect(within(tree()).getAllByRole("treeitem")[1]).toHaveTextContent("已逾期 5 天");
  });

  test("50,000 findings take a bounded number of elements, and every one can be reached", async () => {
    const user = userEvent.setup();
    await showChecked([reportOf(manyFindings(50_000))]);
    expect(screen.getAllByRole("treeitem").length).toBeLessThan(60);
    expect(document.querySelectorAll("*").length).toBeLessThan(900);
    act(() => tree().focus());
    await user.keyboard("{Home}{ArrowDown}");
    expect(current()).toHaveAttribute("aria-setsize", "12500");
    expect(current()).toHaveAttribute("aria-posinset", "1");
    await user.keyboard("{End}{ArrowUp}{ArrowUp}");
    expect(current()).toHaveAttribute("aria-posinset", "12500");
    expect(screen.getAllByRole("treeitem").length).toBeLessThan(60);
  }, 60_000);

  test("is one stop; arrow keys select cells in the sheet and never queue up", async () => {
    const user = userEvent.setup();
    const releases: (() => void)[] = [];
    const shown: (number | null)[] = [];
    const pane = await showChecked([reportOf(manyFindings(200))], {
      showPlace: ({ row }) => new Promise((resolve) => {
        shown.push(row);
        releases.push(() => resolve(ok(null)));
      }),
    });
    act(() => tree().focus());
    await user.keyboard("{ArrowDown}");
    expect(current()).toHaveAttribute("aria-level", "1");
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}");
    await waitFor(() => expect(shown).toEqual([5]));
    act(() => releases[0]?.());
    await waitFor(() => expect(shown).toEqual([5, 9]));
    expect(tree()).toHaveFocus();
    expect(current()).toHaveTextContent("B9");
    expect(pane.session.getState().notice?.kind).toBe("success");
  });

  test("left and right close and open a group; F2 goes to the details, Esc comes back", async () => {
    const user = userEvent.setup();
    await showChecked([reportOf(manyFindings(40))]);
    act(() => tree().focus());
    await user.keyboard("{ArrowDown}");
    expect(current()).toHaveAttribute("aria-expanded", "true");
    await user.keyboard("{ArrowLeft}");
    expect(current()).toHaveAttribute("aria-expanded", "false");
    expect(screen.getAllByRole("treeitem")).toHaveLength(3);
    await user.keyboard("{ArrowRight}{ArrowRight}{F2}");
    const details = screen.getByRole("region", { name: "详情" });
    expect(details).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(tree()).toHaveFocus();
  });

  test("can be grouped by unit and by row", async () => {
    const user = userEvent.setup();
    await showChecked([reportOf(manyFindings(40))]);
    await user.selectOptions(screen.getByRole("combobox", { name: "归类方式" }), "按单位");
    const groups = (): string[] => screen.getAllByRole("treeitem").filter((item) => item.getAttribute("aria-level") === "1").map(({ textContent }) => textContent);
    expect(groups().sort()).toEqual(["第0局6", "第1局6", "第2局6", "第3局6", "第4局6"]);
    await user.selectOptions(screen.getByRole("combobox", { name: "归类方式" }), "按行");
    expect(groups().slice(0, 2)).toEqual(["第 5 行3", "第 6 行3"]);
  });

  test("filters by severity, check and words", async () => {
    const user = userEvent.setup();
    await showChecked([reportOf(manyFindings(40))]);
    await user.click(screen.getByRole("button", { name: "错误 20" }));
    expect(screen.getByText("显示 10 处，共 30 处")).toBeVisible();
    expect(screen.queryByRole("treeitem", { name: /缺少牵头单位/u })).toBeNull();
    await user.click(screen.getByRole("button", { name: "错误 20" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "核对项" }), "完成时限无法识别 10");
    expect(screen.getAllByRole("treeitem").filter((item) => item.getAttribute("aria-level") === "1")).toHaveLength(1);
    await user.type(screen.getByRole("searchbox", { name: "查找" }), "词12 第");
    expect(await screen.findByText("显示 1 处，共 30 处")).toBeVisible();
    await user.type(screen.getByRole("searchbox", { name: "查找" }), "没有这样的词");
    expect(await screen.findByText("当前筛选下没有问题。")).toBeVisible();
  }, 60_000);
});

describe("corrections", () => {
  test("are shown before they are made: cell, before and after", async () => {
    const user = userEvent.setup();
    const pane = await showChecked([reportOf(manyFindings(8)), reportOf(manyFindings(8).slice(1))]);
    act(() => tree().focus());
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(within(screen.getByRole("table")).getAllByRole("row").map(({ textContent }) => textContent)).toEqual(["单元格现在改为", "B5（空）第0局"]);
    expect(pane.calls.some((call) => call.startsWith("fix"))).toBe(false);
    await user.click(screen.getByRole("button", { name: "更正" }));
    await screen.findByRole("tab", { name: "填报问题 5" });
    expect(pane.calls).toEqual(["show 任务分工 5 2", "fix lead-missing", "open 任务分工"]);
    expect(pane.session.messages.render(pane.session.getState().notice?.texts[0] ?? { id: "-" })).toBe("已更正 1 处（1 格），可以撤销。");
    await user.click(screen.getByRole("button", { name: /^撤销：更正 1 类问题/u }));
    await screen.findByRole("button", { name: /^恢复：更正 1 类问题/u });
    expect(screen.getByRole("button", { name: "没有可撤销的更正" })).toBeDisabled();
    expect(pane.calls.at(-2)).toBe("undo 1");
  });

  test("all of a kind at one stroke", async () => {
    const user = userEvent.setup();
    const pane = await showChecked([reportOf(manyFindings(40))]);
    act(() => tree().focus());
    await user.keyboard("{ArrowDown}");
    await user.click(screen.getByRole("button", { name: "同类全部更正（10 处）" }));
    await waitFor(() => expect(pane.calls[0]).toBe(`fix ${Array.from({ length: 10 }, () => "lead-missing").join()}`));
  });

  test("what was left is said, and formulas are corrected only when asked", async () => {
    const user = userEvent.setup();
    const seen: (boolean | undefined)[] = [];
    const pane = await showChecked([reportOf(manyFindings(12))], {
      applyFixes: (findings, _environment, options) => {
        seen.push(options?.overFormulas);
        const formulas = options?.overFormulas === true ? [] : findings.slice(0, 1);
        return Promise.resolve(ok({ applied: findings.slice(1), stale: [], formulas, refused: [], cells: 2, rows: 0, restore: null }));
      },
    });
    act(() => tree().focus());
    await user.keyboard("{ArrowDown}");
    await user.click(screen.getByRole("button", { name: /^同类全部更正/u }));
    await user.click(await screen.findByRole("button", { name: "连同 1 处公式一起更正" }));
    await waitFor(() => expect(seen).toEqual([undefined, true]));
    expect(screen.queryByRole("button", { name: /公式一起更正/u })).toBeNull();
    expect(pane.session.getState().busy).toBeNull();
  });

  test("alternatives are chosen before they are made", async () => {
    const user = userEvent.setup();
    const [finding] = manyFindings(1);
    const made: unknown[] = [];
    const other = { label: "check.unit-unknown.fix", values: { best: "丙局" }, changes: [{ sheet: "任务分工", row: 5, column: 2, before: "", after: "丙局" }] };
    await showChecked([reportOf([{ ...finding!, alternatives: [other] }])], {
      applyFixes: (findings) => {
        made.push(findings[0]?.fix?.changes[0]?.after);
        return Promise.resolve(ok({ applied: findings, stale: [], formulas: [], refused: [], cells: 1, rows: 0, restore: null }));
      },
    });
    act(() => tree().focus());
    await user.keyboard("{ArrowDown}{ArrowDown}");
    await user.click(screen.getByRole("radio", { name: "改为丙局" }));
    expect(screen.getByRole("row", { name: "B5 （空） 丙局" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "更正" }));
    await waitFor(() => expect(made).toEqual(["丙局"]));
  });
});

// Whether a dialog is hidden from readers is decided by where the focus is, which a page without layout tells late.
const everywhere = { hidden: true };

describe("已核无误", () => {
  test("asks for a reason, leaves the list, and can be taken back", async () => {
    const user = userEvent.setup();
    const pane = await showChecked([reportOf(manyFindings(8))]);
    act(() => tree().focus());
    await user.keyboard("{ArrowDown}{ArrowDown}");
    await user.click(screen.getByRole("button", { name: "已核无误…" }));
    const dialog = await screen.findByRole("dialog", everywhere);
    await user.click(within(dialog).getByRole("button", { name: "确定", ...everywhere }));
    expect(within(dialog).getByText("请写明理由")).toBeVisible();
    expect(pane.session.getState().settings.ignored).toEqual([]);
    await user.type(within(dialog).getByRole("textbox", { name: /理由/u, ...everywhere }), "单位撤销，市领导口头同意");
    await user.click(within(dialog).getByRole("button", { name: "确定", ...everywhere }));
    await screen.findByRole("tab", { name: "填报问题 5" });
    expect(pane.session.getState().settings.ignored).toMatchObject([{ check: "lead-missing", key: "lead-missing:0", reason: "单位撤销，市领导口头同意" }]);
    await user.click(screen.getByRole("tab", { name: "已核无误 1" }));
    const list = screen.getByRole("list", { name: "已核无误清单" });
    expect(list).toHaveTextContent("单位撤销，市领导口头同意");
    await user.click(within(list).getByRole("button", { name: "恢复列出" }));
    expect(await screen.findByRole("tab", { name: "填报问题 6" })).toHaveAttribute("aria-selected", "true");
    expect(pane.session.getState().settings.ignored).toEqual([]);
    expect(pane.session.getState().report?.findings.map(({ key }) => key)).toEqual(manyFindings(8).map(({ key }) => key));
  }, 60_000);

  test("a reason that was not given is forgotten", async () => {
    const user = userEvent.setup();
    await showChecked([reportOf(manyFindings(8))]);
    act(() => tree().focus());
    await user.keyboard("{ArrowDown}{ArrowDown}");
    const open = async (): Promise<HTMLElement> => {
      await user.click(screen.getByRole("button", { name: "已核无误…" }));
      return within(await screen.findByRole("dialog", everywhere)).getByRole("textbox", { name: /理由/u, ...everywhere });
    };
    await user.type(await open(), "以后再说");
    await user.click(within(screen.getByRole("dialog", everywhere)).getByRole("button", { name: "取消", ...everywhere }));
    await waitFor(() => expect(screen.queryByRole("dialog", everywhere)).toBeNull());
    expect(await open()).toHaveValue("");
  }, 60_000);
});

describe("a finding that is listed again", () => {
  const [first] = manyFindings(1);
  const finding = (check: string, row: number | null) => ({ ...first!, check, key: `${check}:${row ?? "-"}`, place: { sheet: "任务分工", row, column: 1 } });
  const keys = (findings: ReturnType<typeof putBack>): string[] => findings.map(({ key }) => key);

  test("stands where a new check would list it", () => {
    const listed = [finding("b", 4), finding("b", 9), finding("c", null)];
    expect(keys(putBack(listed, finding("b", 6), ["a", "b", "c"]))).toEqual(["b:4", "b:6", "b:9", "c:-"]);
    expect(keys(putBack(listed, finding("a", 20), ["a", "b", "c"]))).toEqual(["a:20", "b:4", "b:9", "c:-"]);
    expect(keys(putBack(listed, finding("c", 2), ["a", "b", "c"]))).toEqual(["b:4", "b:9", "c:-", "c:2"]);
  });
});

describe("marks and live checking", () => {
  test("marks follow the report and come off again", async () => {
    const pane = await showChecked([reportOf(manyFindings(8)), reportOf(manyFindings(4))]);
    await act(() => pane.session.showMarks(true));
    await act(() => pane.session.check());
    await act(() => pane.session.showMarks(false));
    expect(pane.calls.filter((call) => /mark/u.test(call))).toEqual(["mark 8", "mark 4", "clear marks"]);
  });

  test("a large sheet is watched only when asked twice, with the word why", async () => {
    const user = userEvent.setup();
    const asked: (boolean | undefined)[] = [];
    const pane = await showChecked([reportOf(manyFindings(8))], {
      watchEdits: (_opened, _environment, { onPaused, evenIfLarge }) => {
        asked.push(evenIfLarge);
        if (evenIfLarge !== true) onPaused({ id: "live.tooLarge", values: { rows: 50_000, most: 20_000 } });
        return Promise.resolve(ok({ stop: () => Promise.resolve() }));
      },
    });
    await user.click(screen.getByRole("button", { name: "更多操作" }));
    await user.click(await screen.findByRole("menuitemcheckbox", { name: "边改边核" }));
    expect(await screen.findByText(/本表有 50000 行/u)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "仍然开启" }));
    await waitFor(() => expect(pane.session.getState().liveCheck).toBe("on"));
    expect(asked).toEqual([false, true]);
  }, 60_000);

  test("a report while editing takes the place of the one before", async () => {
    let report: (report: Report) => void = () => undefined;
    const pane = await showChecked([reportOf(manyFindings(8))], {
      watchEdits: (opened, _environment, { onReport }) => {
        report = (next) => onReport(next, opened);
        return Promise.resolve(ok({ stop: () => Promise.resolve() }));
      },
    });
    await act(() => pane.session.checkWhileEditing(true));
    act(() => report(reportOf(manyFindings(4))));
    expect(screen.getByRole("tab", { name: "填报问题 3" })).toBeVisible();
  });
});
