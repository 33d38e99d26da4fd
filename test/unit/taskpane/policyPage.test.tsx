import { importPolicy } from "#actions/importPolicy";
import type { Measure, PolicyDocument } from "#core/policy/model";
import { PolicyPage } from "#taskpane/pages/PolicyPage/index.ts";
import { giveLayout } from "#test/layout";
import { fakePane, type FakePane } from "#test/paneFakes";
import { showPage } from "#test/showPage";
import "@testing-library/jest-dom";
import { act, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TextDecoder } from "node:util";

configure({ asyncUtilTimeout: 20_000 });
beforeAll(giveLayout);

const text = `某市优化营商环境工作方案
2019年3月1日
一、总体要求
提升服务水平。
二、主要任务
（一）压缩开办时间。2019年底前，将企业开办时间压缩至3个工作日以内。
牵头单位：市市场监管局
责任单位：市税务局、市公安局
完成时限：2019年12月底前
（二）公布服务清单。建立清单动态管理机制。
牵头单位：市行政审批局
完成时限：长期推进
`;
const file = (name = "方案.txt"): File => new File([text], name, { type: "text/plain" });

async function show(pane: FakePane = fakePane()): Promise<FakePane> {
  await act(() => pane.session.listSheets());
  showPage(pane.session, <PolicyPage />);
  return pane;
}

function readWhole(this: Blob): Promise<unknown> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsArrayBuffer(this);
  });
}

// What browsers have and jsdom lacks: decoding, and files that can be read in one go.
beforeAll(() => {
  globalThis.TextDecoder = TextDecoder as typeof globalThis.TextDecoder;
  Object.defineProperty(File.prototype, "arrayBuffer", { configurable: true, value: readWhole });
});

async function openFile(user: ReturnType<typeof userEvent.setup>, given = file()): Promise<HTMLElement> {
  await user.upload(screen.getByLabelText("打开政策文件", { selector: "input" }), given);
  return screen.findByRole("region", { name: /优化营商环境工作方案/u });
}

describe("choosing policies", () => {
  test("without one, the page says what is missed", async () => {
    await show();
    expect(screen.getByText("不选方案，只核对台账")).toBeVisible();
    expect(screen.queryByRole("button", { name: "写入政策模型表" })).toBeNull();
    expect(screen.getByRole("button", { name: "下一步：台账" })).toBeEnabled();
  });

  test("several built-in plans at once, each offered once, each taken away by its own button", async () => {
    const user = userEvent.setup();
    const pane = await show();
    const select = screen.getByRole("combobox", { name: "添加内置方案" });
    expect(within(select).getAllByRole("option")).toHaveLength(7);
    await user.selectOptions(select, "dalian-2018");
    expect(await screen.findByText(/27 项举措/u)).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "添加内置方案" }), "shanghai-2017");
    await waitFor(() => expect(pane.session.getState().policies.map(({ document }) => document?.id)).toEqual(["dalian-2018", "shanghai-2017"]));
    expect(within(select).getAllByRole("option")).toHaveLength(5);
    await user.click(await screen.findByRole("button", { name: "移除“关于进一步优化营商环境的实施意见”" }));
    expect(pane.session.getState().policies.map(({ id }) => id)).toEqual(["shanghai-2017"]);
  }, 60_000);

  test("a file is read and says what was found in it", async () => {
    const user = userEvent.setup();
    const pane = await show();
    const card = await openFile(user);
    expect(within(card).getByText("来自文件")).toBeVisible();
    expect(within(card).getByText(/^2 项举措/u)).toBeVisible();
    expect(pane.session.getState().notice?.texts[0]).toMatchObject({ id: "pane.done.policyRead", values: { documents: 1, measures: 2 } });
  }, 60_000);

  test("a text without a title is called by its file", async () => {
    const user = userEvent.setup();
    await show();
    await user.upload(screen.getByLabelText("打开政策文件", { selector: "input" }), new File(["一、主要任务\n（一）清理证明。2019年底前完成。\n牵头单位：市司法局\n（二）公布清单。长期推进。\n牵头单位：市商务局"], "无题.txt", { type: "text/plain" }));
    expect(await screen.findByRole("region", { name: "无题" })).toBeVisible();
  }, 60_000);

  test("a file can be dropped, and stays out of the page around the pane", async () => {
    const pane = await show();
    const outside = jest.fn();
    document.body.addEventListener("drop", outside);
    fireEvent.drop(screen.getByText(/拖到这里/u), { dataTransfer: { files: [file()] } });
    await waitFor(() => expect(pane.session.getState().policies.map(({ id }) => id)).toEqual(["方案"]));
    expect(outside).not.toHaveBeenCalled();
    document.body.removeEventListener("drop", outside);
  }, 60_000);

  test("a file that is no policy says so and changes nothing", async () => {
    const user = userEvent.setup();
    const pane = await show();
    await user.upload(screen.getByLabelText("打开政策文件", { selector: "input" }), new File(["今天开会。"], "通知.txt", { type: "text/plain" }));
    await waitFor(() => expect(pane.session.getState().notice?.kind).toBe("failure"));
    expect(pane.session.getState().policies).toEqual([]);
  }, 60_000);

  test("the model is written, and from then on the workbook is where it is corrected", async () => {
    const user = userEvent.setup();
    const pane = await show();
    await openFile(user);
    await user.click(screen.getByRole("button", { name: "写入政策模型表" }));
    expect(await screen.findByText("来自本工作簿")).toBeVisible();
    expect(pane.calls).toContain("model 方案");
  }, 60_000);

  test("a ledger is made from a policy", async () => {
    const user = userEvent.setup();
    const pane = await show();
    const card = await openFile(user);
    await user.click(within(card).getByRole("button", { name: "生成任务分工表" }));
    await waitFor(() => expect(pane.calls).toContain("ledger 方案"));
  }, 60_000);
});

describe("measures", () => {
  test("under their chapters, with who and until when; the words on demand with the facts marked", async () => {
    const user = userEvent.setup();
    await show();
    const card = await openFile(user);
    const measure = within(card).getByRole("button", { name: /压缩开办时间/u });
    expect(measure).toHaveTextContent("市市场监管局");
    expect(measure).toHaveAttribute("aria-expanded", "false");
    await user.click(measure);
    expect(within(card).getByText("市税务局、市公安局")).toBeVisible();
    expect(within(card).getAllByText(/至 2019年12月31日/u).length).toBeGreaterThan(0);
    expect(within(card).queryByRole("group", { name: "原文" })).toBeNull();
    await user.click(within(card).getByRole("button", { name: "查看原文" }));
    const words = within(card).getByRole("group", { name: "原文" });
    expect(words).toHaveTextContent("将企业开办时间压缩至3个工作日以内");
    expect([...words.querySelectorAll("mark")].map(({ textContent }) => textContent)).toContain("2019年底前");
  }, 60_000);

  test("a built-in plan says why it has no words", async () => {
    const user = userEvent.setup();
    const pane = await show();
    await act(() => pane.session.addPolicy("dalian-2018"));
    await user.click(await screen.findByRole("button", { name: /优化企业办税服务/u }));
    await user.click(screen.getByRole("button", { name: "查看原文" }));
    expect(screen.getByText(/不含原文/u)).toBeVisible();
    expect(screen.getByText(/牵头单位:市税务局/u)).toBeVisible();
  }, 60_000);

  test("are corrected in place: only what was changed, marked until it is written", async () => {
    const user = userEvent.setup();
    const pane = await show();
    const card = await openFile(user);
    await user.click(within(card).getByRole("button", { name: /公布服务清单/u }));
    await user.click(within(card).getByRole("button", { name: "更正举措 二" }));
    const form = within(card).getByRole("form", { name: "更正举措 二" });
    const leads = within(form).getByRole("textbox", { name: "牵头单位" });
    expect(leads).toHaveFocus();
    await user.clear(leads);
    await user.type(leads, "市政务服务局、市大数据局");
    await user.click(within(form).getByRole("button", { name: "保存更正" }));
    expect(await within(card).findByText("有更正，尚未写入工作表")).toBeVisible();
    expect(within(card).getByRole("button", { name: "更正举措 二" })).toHaveFocus();
    const [, second] = pane.session.getState().policies[0]?.document?.measures ?? [];
    expect(second).toMatchObject({ leads: ["市政务服务局", "市大数据局"], deadlines: [{ kind: "ongoing" }] });
  }, 60_000);

  test("words that are no deadline are refused and stay in the form", async () => {
    const user = userEvent.setup();
    const pane = await show();
    const card = await openFile(user);
    await user.click(within(card).getByRole("button", { name: /公布服务清单/u }));
    await user.click(within(card).getByRole("button", { name: "更正举措 二" }));
    const deadline = within(card).getByRole("textbox", { name: "完成时限" });
    await user.clear(deadline);
    await user.type(deadline, "张三李四");
    await user.click(within(card).getByRole("button", { name: "保存更正" }));
    await waitFor(() => expect(pane.session.getState().notice?.texts[0]?.id).toBe("failure.policy.unreadableDeadline"));
    expect(within(card).getByRole("textbox", { name: "完成时限" })).toHaveValue("张三李四");
    expect(pane.session.getState().policies[0]?.isCorrected).toBe(false);
  }, 60_000);

  test("a thousand of them are shown a hundred at a time", async () => {
    const user = userEvent.setup();
    const [first] = (await loadDalian())?.measures ?? [];
    if (first === undefined) throw new Error("no measure");
    const measures = Array.from({ length: 1000 }, (_, index): Measure => ({ ...first, key: String(index), number: String(index), chapter: "二" }));
    const pane = fakePane({ importPolicy: async (source, environment) => {
      const read = await importPolicy(source, environment);
      return read.ok ? { ok: true, value: read.value.map((document) => ({ ...document, measures })) } : read;
    } });
    await show(pane);
    await act(() => pane.session.addPolicy("dalian-2018"));
    await screen.findByRole("button", { name: "再显示 100 项" });
    expect(screen.getAllByRole("heading", { level: 4 })).toHaveLength(100);
    await user.click(screen.getByRole("button", { name: "再显示 100 项" }));
    expect(screen.getAllByRole("heading", { level: 4 })).toHaveLength(200);
  }, 60_000);
});

async function loadDalian(): Promise<PolicyDocument | null> {
  const pane = fakePane();
  await pane.session.addPolicy("dalian-2018");
  return pane.session.getState().policies[0]?.document ?? null;
}
