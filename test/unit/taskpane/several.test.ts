import { fakePane } from "#test/paneFakes";
import { createMessages } from "#messages/messages";

const messages = createMessages("zh-CN");
const said = ({ session }: ReturnType<typeof fakePane>): string => (session.getState().notice?.texts ?? []).map((one) => messages.render(one)).join("\n");
const fileOf = (name: string, words: string): File => new File([words], name);

describe("several ledgers in the pane", () => {
  test("all ledgers of the workbook are written as one, with a sheet by ledger and 核对结果 of all of them", async () => {
    const pane = fakePane();
    pane.session.toggleSheet("findings");
    await pane.session.writeAllLedgers();
    expect(pane.calls).toEqual(expect.arrayContaining(["open all", "statistics overview,byLead,overdueList,findings,byLedger 2019-10-31"]));
    expect(said(pane)).toContain("已合并统计2张台账");
    expect(pane.session.getState().notice?.kind).toBe("success");
  });

  test("files are counted as one; one that cannot be read is named and nothing is counted", async () => {
    const pane = fakePane();
    await pane.session.openReviewOfFiles([fileOf("甲.xlsx", "a"), fileOf("乙.xlsx", "b")]);
    expect(pane.calls).toContain("files 甲.xlsx,乙.xlsx overview,byLead,overdueList,byLedger");
    expect(said(pane)).toContain("2张台账");
    await pane.session.openReviewOfFiles([fileOf("甲.xlsx", "a"), fileOf("坏.xlsx", "")]);
    expect(pane.session.getState().notice?.kind).toBe("failure");
    expect(said(pane)).toContain("坏.xlsx");
  });
});
