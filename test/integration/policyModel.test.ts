import { defaultEnvironment } from "#actions/defaultEnvironment";
import { importPolicy } from "#actions/importPolicy";
import { type PolicyModel, readPolicyModel } from "#actions/readPolicyModel";
import { type WrittenPolicyModel, writePolicyModel } from "#actions/writePolicyModel";
import { readBundledPolicies } from "#cli/readBundledPolicies";
import type { PolicyDocument } from "#core/policy/model";
import { createRegistry } from "#core/units/createRegistry";
import { findUnit } from "#core/units/findUnit";
import { readXlsx } from "#files/readXlsx";
import { writeXlsx } from "#files/writeXlsx";
import type { EmbeddedHost } from "#host/createEmbeddedHost";
import { createMessages } from "#messages/messages";
import { openHost } from "#test/host";
import { runCli } from "#test/runCli";
import { sheetOf, snapshotOf, userBook } from "#test/seamBook";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const environment = defaultEnvironment({ messages: createMessages("zh-CN"), asOf: "2024-06-30", bundledPolicies: readBundledPolicies() });
const english = { ...environment, messages: createMessages("en-US") };
const sheetNames = ["政策文件", "政策举措", "政策时限", "政策指标", "单位名录", "概称单位"];

let host: EmbeddedHost;
let policies: PolicyDocument[];
beforeAll(async () => {
  const loaded = await Promise.all(environment.bundledPolicies.ids.map((id) => importPolicy({ kind: "bundled", id }, environment)));
  policies = loaded.flatMap((one) => (one.ok ? one.value : []));
});
beforeEach(async () => {
  host = await openHost({ workbook: userBook() });
});
afterEach(() => host.dispose());

async function write(given: readonly PolicyDocument[], with_ = environment): Promise<WrittenPolicyModel> {
  const written = await writePolicyModel(given, with_);
  if (!written.ok) throw new Error(JSON.stringify(written.failure));
  return written.value;
}

async function read(): Promise<PolicyModel> {
  const model = await readPolicyModel();
  if (!model.ok) throw new Error(JSON.stringify(model.failure));
  return model.value;
}

/** Writes into the cell under a header, as a person would, and says where it is. */
async function edit(sheet: string, header: string, value: string | number, line = 1): Promise<{ sheet: string; row: number; column: number }> {
  const headers = sheetOf(host.save(), sheet).rows[2]?.values ?? [];
  const place = { sheet, row: 3 + line, column: Array.from(headers).indexOf(header) + 1 };
  expect(place.column).toBeGreaterThan(0);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(place.row - 1, place.column - 1, 1, 1).values = [[value]];
    await context.sync();
  });
  return place;
}

describe("the policy model in a workbook", () => {
  test("six bundled plans are written to their sheets and read back the same", async () => {
    expect(policies).toHaveLength(6);
    const before = snapshotOf(sheetOf(host.save(), "任务分工"));
    const { outcome, findings } = await write(policies);
    expect(outcome.sheets.map(({ name }) => name)).toEqual(sheetNames);
    expect(findings).toEqual([]);
    const model = await read();
    expect(model.findings).toEqual([]);
    expect(model.policies).toEqual(policies);
    expect(model.directory.units.length).toBeGreaterThan(30);
    expect(snapshotOf(sheetOf(host.save(), "任务分工"))).toBe(before);
  });

  test("the file on disk holds them too, and sheets that the user renamed are found", async () => {
    await write(policies, english);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Policy measures").name = "我的举措";
      await context.sync();
    });
    const file = await readXlsx(await writeXlsx(host.save()));
    host.dispose();
    if (!file.ok) throw new Error(file.failure.kind);
    host = await openHost({ workbook: file.value });
    const model = await read();
    expect([model.findings, model.policies]).toEqual([[], policies]);
  });

  test("wrong edits are findings at their cells", async () => {
    await write(policies);
    const places = [
      await edit("政策文件", "印发日期", "某年某月"), await edit("政策举措", "所属文件", "没有的文件", 2), await edit("政策时限", "时限类型", "差不多"),
      await edit("政策指标", "目标值", "很多", 3), await edit("单位名录", "排序", "靠前", 2), await edit("概称单位", "概称单位", " "),
    ];
    const { findings } = await read();
    expect(findings.filter(({ message }) => !message.endsWith("unknownMeasure")).map(({ check, place }) => ({ check, ...place }))).toEqual(places.map((place) => ({ check: "policy-sheet-edit", ...place })));
    for (const { message, values } of findings) expect(environment.messages.render({ id: message, values })).not.toMatch(/\{\{|undefined/u);
  });

  test("corrections are taken over", async () => {
    await write(policies);
    await edit("政策文件", "标题", "更正后的标题");
    await edit("单位名录", "别名", "某某小组");
    const model = await read();
    expect(model.policies[0]?.title).toBe("更正后的标题");
    expect(findUnit("市某某小组", { registry: createRegistry(model.extras) })?.entry.canonical).toBe(model.directory.units[0]?.entry.canonical);
  });

  test("a rerun refills the sheets of the model and keeps what was written about units", async () => {
    const [first, second] = policies as [PolicyDocument, PolicyDocument];
    await write([first]);
    await edit("政策文件", "标题", "别的");
    await edit("单位名录", "单位分组", "第一组");
    const generic = await edit("概称单位", "所指单位", "甲局\n乙局");
    const { outcome } = await write([first, second]);
    expect(outcome.sheets.every(({ isNew }) => !isNew)).toBe(true);
    const model = await read();
    expect(model.policies).toEqual([first, second]);
    expect(model.directory.units[0]?.group).toBe("第一组");
    expect(model.directory.generics[generic.row - 4]?.units).toEqual(["甲局", "乙局"]);
    const names = model.directory.units.map(({ entry }) => entry.canonical);
    expect(new Set(names).size).toBe(names.length);
  });

  test("a sheet of units that cannot be read is left as it is", async () => {
    await write(policies);
    const place = await edit("单位名录", "曾用名", "旧名@去年");
    const before = snapshotOf(sheetOf(host.save(), "单位名录"));
    const { findings, outcome } = await write(policies);
    expect(findings).toMatchObject([{ place }]);
    expect(outcome.sheets.map(({ name }) => name)).toEqual(sheetNames.filter((name) => name !== "单位名录"));
    expect(snapshotOf(sheetOf(host.save(), "单位名录"))).toBe(before);
  });

  test("a workbook without the sheets gives an empty model", async () => {
    expect(await read()).toEqual({ policies: [], directory: { units: [], generics: [] }, extras: {}, findings: [] });
  });
});

describe("check on a workbook that carries its own model", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "policy-ledger-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const found = (stdout: string): { policies: string[]; findings: { check: string; text: string }[] } => JSON.parse(stdout) as { policies: string[]; findings: { check: string; text: string }[] };

  test("holds the ledger against it, knows the units that were added, and names a wrong edit", async () => {
    const sample = await readXlsx(readFileSync("assets/samples/dalian-ledger.xlsx"));
    if (!sample.ok) throw new Error(sample.failure.kind);
    host.dispose();
    host = await openHost({ workbook: sample.value });
    await write(policies.filter(({ id }) => id === "dalian-2018"));
    const file = join(folder, "own-model.xlsx");
    const check = async (): Promise<ReturnType<typeof found>> => {
      writeFileSync(file, await writeXlsx(host.save()));
      return found((await runCli(["check", file, "--sheet", "任务分工", "--as-of", "2019-10-31", "--format", "json"])).stdout);
    };
    const before = await check();
    expect(before.policies).toEqual(["dalian-2018"]);
    expect(before.findings.filter(({ check: id }) => id === "unit-unknown").map(({ text }) => text)).toEqual([expect.stringContaining("市双创孵化联络处")]);
    await edit("单位名录", "别名", "双创孵化联络处");
    await edit("政策时限", "截止日期", "年底");
    const after = await check();
    expect(after.findings.filter(({ check: id }) => id === "unit-unknown")).toEqual([]);
    expect(after.findings.filter(({ check: id }) => id === "policy-sheet-edit").map(({ text }) => text)).toEqual([expect.stringContaining("年底")]);
  });
});

describe("policy --out", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "policy-ledger-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const plan = "滨海市优化服务工作方案\n二、主要任务\n（一）压缩办税时间。2019年底前完成。\n（二）提升登记便利度。\n牵头单位：市自然资源局\n附件\n任务分工表\n序号\t任务\t牵头单位\t责任单位\n1\t压缩办税时间\t市税务局\t市直各有关单位\n";

  test("writes the model that the command prints onto the sheets of a new workbook", async () => {
    const file = join(folder, "binhai.txt");
    const out = join(folder, "model.xlsx");
    writeFileSync(file, plan);
    const { exitCode, stdout, stderr } = await runCli(["policy", file, "--json", "--issued", "2019-02-03", "--out", out]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    const workbook = await readXlsx(readFileSync(out));
    if (!workbook.ok) throw new Error(workbook.failure.kind);
    expect(workbook.value.sheets.map(({ name }) => name)).toEqual(sheetNames);
    host.dispose();
    host = await openHost({ workbook: workbook.value });
    const model = await read();
    expect(model.findings).toEqual([]);
    expect(model.policies).toEqual([JSON.parse(stdout)]);
    expect(model.policies[0]?.measures[0]).toMatchObject({ leads: ["市税务局"], generic: ["市直各有关单位"] });
    expect(model.directory.generics).toEqual([{ generic: "市直各有关单位", units: [] }]);
  });

  test("says where it wrote, and never writes over its input", async () => {
    const file = join(folder, "other.txt");
    writeFileSync(file, plan);
    const { stdout } = await runCli(["policy", file, "--out", join(folder, "other.xlsx")]);
    expect(stdout).toContain("政策举措、政策时限");
    expect((await runCli(["policy", file, "--out", file])).exitCode).toBe(2);
    expect(readFileSync(file, "utf8")).toBe(plan);
  });
});
