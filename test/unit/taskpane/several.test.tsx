import { StatisticsPage } from "#taskpane/pages/StatisticsPage/index.ts";
import { createMessages } from "#messages/messages";
import { giveLayout } from "#test/layout";
import { fakePane } from "#test/paneFakes";
import { showPage } from "#test/showPage";
import "@testing-library/jest-dom";
import { configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

configure({ asyncUtilTimeout: 20_000 });
beforeAll(giveLayout);
jest.mock("#taskpane/components/GroupChart/index.ts", () => ({ GroupChart: () => null }));

const messages = createMessages("zh-CN");
const said = ({ session }: ReturnType<typeof fakePane>): string => (session.getState().notice?.texts ?? []).map((one) => messages.render(one)).join("\n");
/** jsdom's files cannot be read. */
function fileOf(name: string, words: string): File {
  return Object.assign(new File([words], name), { arrayBuffer: () => Promise.resolve(new ArrayBuffer(words.length)) });
}

describe("several ledgers in the pane", () => {
  test("what looks like a ledger is chosen at first; what was chosen before is chosen again", async () => {
    const pane = fakePane();
    await pane.session.findLedgers();
    expect(pane.session.getState().countedSheets).toEqual(["任务分工", "区级"]);
    pane.session.toggleLedger("任务分工");
    pane.session.toggleLedger("通讯录");
    await pane.session.findLedgers();
    expect(pane.session.getState().countedSheets).toEqual(["区级", "通讯录"]);
  });

  test("the chosen sheets are written as one, with a sheet by ledger and what is chosen about each", async () => {
    const pane = fakePane();
    pane.session.toggleSheet("findings");
    await pane.session.findLedgers();
    await pane.session.writeTogether();
    expect(pane.calls).toEqual(expect.arrayContaining(["open 任务分工,区级", "statistics overview,byLead,overdueList,findings,byLedger 2019-10-31"]));
    expect(said(pane)).toContain("已合并统计2张台账");
    expect(pane.session.getState()).toMatchObject({ notice: { kind: "success" }, statistics: { totals: { total: 6 } } });
  });

  test("they are counted without a sheet being written", async () => {
    const pane = fakePane();
    await pane.session.findLedgers();
    await pane.session.countTogether();
    expect(pane.session.getState()).toMatchObject({ statistics: { totals: { total: 6 } }, writtenSheets: [] });
    expect(pane.calls.filter((call) => call.startsWith("statistics"))).toEqual([]);
  });

  test("files go with the sheets, as values in a workbook of their own; one that cannot be read is named and nothing is counted", async () => {
    const pane = fakePane();
    await pane.session.findLedgers();
    await pane.session.addFiles([fileOf("甲.xlsx", "a"), fileOf("坏.xlsx", "")]);
    expect(pane.session.getState().countedFiles.map(({ file, tasks, why }) => [file.name, tasks, why.length])).toEqual([["甲.xlsx", 3, 0], ["坏.xlsx", 0, 1]]);
    await pane.session.writeTogether();
    expect(pane.session.getState().notice?.kind).toBe("failure");
    expect(said(pane)).toMatch(/以下文件无法读取，未作统计：坏\.xlsx/u);
    pane.session.removeFile(2);
    await pane.session.writeTogether();
    expect(pane.calls.slice(-2)).toEqual(["open 任务分工,区级,甲.xlsx", "review overview,byLead,overdueList,byLedger"]);
    expect(said(pane)).toContain("2张台账");
  });

  test("a file that is gone by then is named", async () => {
    const pane = fakePane();
    const file = fileOf("甲.xlsx", "a");
    await pane.session.addFiles([file]);
    Object.assign(file, { arrayBuffer: () => Promise.reject(new Error("moved")) });
    await pane.session.countTogether();
    expect(said(pane)).toMatch(/无法读取文件：甲\.xlsx（moved）/u);
    expect(pane.session.getState().statistics).toBeNull();
  });

  test("nothing chosen is nothing counted", async () => {
    const pane = fakePane();
    await pane.session.countTogether();
    expect([pane.session.getState().notice?.kind, pane.calls]).toEqual(["failure", []]);
  });
});

describe("the choice on the page", () => {
  test("sheets are ticked, files named and removed, and what cannot be read is named", async () => {
    const user = userEvent.setup();
    const pane = fakePane();
    await pane.session.listSheets();
    showPage(pane.session, <StatisticsPage />);
    const card = screen.getByRole("region", { name: "合并统计" });
    expect(within(card).queryByRole("button", { name: "写入合并统计表" })).toBeNull();
    await user.click(within(card).getByRole("button", { name: "查找本工作簿的台账" }));
    expect(await within(card).findByRole("checkbox", { name: "任务分工（3 项任务）" })).toBeChecked();
    expect(within(card).getByRole("checkbox", { name: "通讯录（9 行，不像台账）" })).not.toBeChecked();
    expect(within(card).getByRole("list", { name: "无法读取的工作表" })).toHaveTextContent(/^说明: .*找不到表头/u);
    await user.click(within(card).getByRole("checkbox", { name: "任务分工（3 项任务）" }));
    await user.upload(within(card).getByLabelText("添加文件…", { selector: "input" }), [fileOf("甲区.xlsx", "a"), fileOf("乙区.xlsx", "")]);
    const files = await within(card).findByRole("list", { name: "其他文件" });
    await waitFor(() => expect(within(files).getAllByRole("listitem")).toHaveLength(2));
    expect(files).toHaveTextContent("甲区.xlsx（1 张台账，3 项任务）");
    expect(files).toHaveTextContent("乙区.xlsx 中没有找到台账");
    await user.click(within(files).getByRole("button", { name: "移除“乙区.xlsx”" }));
    await user.click(within(card).getByRole("button", { name: "在新工作簿中打开" }));
    await waitFor(() => expect(pane.calls.at(-1)).toBe("review overview,byLead,overdueList,byLedger"));
    expect(pane.calls).toContain("open 区级,甲区.xlsx");
  }, 60_000);
});
