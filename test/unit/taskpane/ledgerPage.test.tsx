import { ok } from "#core/findings/result";
import { verbatim } from "#core/findings/text";
import type { OpenOptions } from "#actions/openLedger";
import { LedgerPage } from "#taskpane/pages/LedgerPage/index.ts";
import { giveLayout } from "#test/layout";
import { fakePane, paneLedger, type FakePane } from "#test/paneFakes";
import { showPage } from "#test/showPage";
import "@testing-library/jest-dom";
import { act, configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

configure({ asyncUtilTimeout: 20_000 });
beforeAll(giveLayout);

/** The page, with what was asked of the workbook's reader each time. */
async function show(changed: Parameters<typeof fakePane>[0] = {}): Promise<FakePane & { asked: OpenOptions[] }> {
  const asked: OpenOptions[] = [];
  const columns = paneLedger.ledger.columns.map((column) => (column.column === 1 ? { ...column, reasons: [verbatim("表头为“任务”")] } : { ...column, ...(column.column === 4 ? { claims: "progress" as const } : {}) }));
  const ledger = { ...paneLedger.ledger, columns, hiddenRows: [6, 7], area: { row: 3, column: 1, rowCount: 144, columnCount: 12 }, headerRows: [3, 4] };
  const pane = fakePane({ openLedger: (options) => { asked.push(options); return Promise.resolve(ok({ ...paneLedger, ledger })); }, ...changed });
  await act(() => pane.session.listSheets());
  showPage(pane.session, <LedgerPage />);
  return { ...pane, asked };
}

async function read(user: ReturnType<typeof userEvent.setup>): Promise<HTMLElement> {
  await user.click(screen.getByRole("button", { name: "读取台账" }));
  return screen.findByRole("table", { name: "识别到的列" });
}

describe("what was recognised", () => {
  test("scope, header and columns, with the words that made the program think so", async () => {
    const user = userEvent.setup();
    await show();
    const table = await read(user);
    expect(screen.getByText("任务分工!A3:L146，144 行，2 行隐藏")).toBeVisible();
    expect(screen.getByText("表头：第 3、4 行")).toBeVisible();
    expect(within(table).getByRole("row", { name: /^A 任务/u })).toBeVisible();
    expect(within(table).getByText("依据：表头为“任务”")).toBeVisible();
    expect(within(table).getByText("与另一列重复：进度")).toBeVisible();
    expect(within(table).getByRole("combobox", { name: "B 列“牵头 单位”的用途" })).toHaveDisplayValue("牵头单位");
    expect(within(table).getByRole("combobox", { name: "E 列“杂项”的用途" })).toHaveDisplayValue("未使用");
  }, 60_000);

  test("without a sheet that can be read, what to do", async () => {
    await show({ readSheetList: () => Promise.resolve(ok([])) });
    expect(screen.getByText(/工作簿中没有可读取的工作表/u)).toBeVisible();
    expect(screen.getByRole("button", { name: "读取台账" })).toBeDisabled();
  });

  test("which policies it is held against, and the way to change them", async () => {
    const user = userEvent.setup();
    const pane = await show();
    expect(screen.getByText(/没有选择政策/u)).toBeVisible();
    await act(() => pane.session.addPolicy("dalian-2018"));
    expect(screen.getByText(/对照政策：关于进一步优化营商环境的实施意见/u)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "更改政策" }));
    expect(pane.session.getState().place).toBe("policy");
  }, 60_000);
});

describe("putting the reading right", () => {
  test("a column, a second one, and back to automatic; remembered for the sheet", async () => {
    const user = userEvent.setup();
    const { asked, session } = await show();
    await read(user);
    await user.selectOptions(screen.getByRole("combobox", { name: /^E 列/u }), "remark");
    await waitFor(() => expect(asked).toHaveLength(2));
    await user.selectOptions(await screen.findByRole("combobox", { name: /^D 列/u }), "");
    await waitFor(() => expect(asked.map(({ mapping }) => mapping?.columns)).toEqual([undefined, { 5: "remark" }, { 4: null, 5: "remark" }]));
    expect(session.getState().mappings).toEqual({ 任务分工: { columns: { 4: null, 5: "remark" } } });
    expect(await screen.findByText("此表按您的更正读取。")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "恢复自动识别" }));
    await waitFor(() => expect(asked.at(-1)?.mapping).toBeUndefined());
    expect(session.getState().mappings).toEqual({});
  }, 60_000);

  test("the header rows", async () => {
    const user = userEvent.setup();
    const { asked } = await show();
    await read(user);
    await user.click(screen.getByRole("button", { name: "更改表头行" }));
    const [first, last] = [screen.getByRole("spinbutton", { name: "表头起始行" }), screen.getByRole("spinbutton", { name: "表头结束行" })];
    expect([first, last].map((field) => (field as HTMLInputElement).value)).toEqual(["3", "4"]);
    await user.clear(last);
    await user.type(last, "2");
    expect(screen.getByRole("button", { name: "按此表头重读" })).toBeDisabled();
    await user.clear(first);
    await user.type(first, "2{Enter}");
    await waitFor(() => expect(asked.at(-1)?.mapping).toEqual({ headerRows: [2] }));
  }, 60_000);
});

describe("other ways to a ledger", () => {
  test("every table of the workbook is offered; a chosen one is read", async () => {
    const user = userEvent.setup();
    const table = (sheet: string, row: number, tasks: number) => ({
      sheet, area: { row, column: 1, rowCount: 5, columnCount: 3 }, headerRows: [row], columns: [{ column: 1, header: "任务", role: "task" as const, score: 1 }],
      taskRows: Array.from({ length: tasks }, (_, index) => row + 1 + index), skippedRows: [], sections: new Map<number, string>(), titles: [],
    });
    const { asked } = await show({ inspectWorkbook: () => Promise.resolve(ok([table("任务分工", 1, 4), table("任务分工", 20, 3), table("说明", 1, 0)])) });
    await user.click(screen.getByRole("button", { name: "查找所有台账" }));
    expect(await screen.findByText("找到 2 张表")).toBeVisible();
    expect(screen.getAllByText("识别到：任务")).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: "任务分工!A20:C24，3 项任务" }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ sheet: "任务分工", table: 1 }));
  }, 60_000);

  test("no table anywhere: what to look for", async () => {
    const user = userEvent.setup();
    await show();
    await user.click(screen.getByRole("button", { name: "查找所有台账" }));
    expect(await screen.findByText(/没有找到含任务的表/u)).toBeVisible();
  }, 60_000);

  test("one is made from a policy, and chosen", async () => {
    const user = userEvent.setup();
    const sheets = [{ name: "任务分工", isVisible: true, isActive: false, generated: null }, { name: "任务分工表", isVisible: true, isActive: true, generated: null }];
    const pane = await show({ readSheetList: () => Promise.resolve(ok(sheets)) });
    await act(() => pane.session.addPolicy("dalian-2018"));
    await user.click(screen.getByRole("button", { name: /^按“.*”生成任务分工表$/u }));
    await waitFor(() => expect(screen.getByRole("combobox", { name: "台账所在工作表" })).toHaveValue("任务分工表"));
    expect(pane.calls).toContain("ledger dalian-2018");
  }, 60_000);
});
