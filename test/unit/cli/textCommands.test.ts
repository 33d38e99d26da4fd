import { readDeadlines } from "#core/deadlines/readDeadlines";
import { readPolicy } from "#core/policy/readPolicy";
import { officialCalendar } from "#files/workingCalendar";
import { runCli } from "#test/runCli";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const plan = `滨海市优化营商环境工作方案
滨政办发〔2019〕8号
一、总体要求
到2020年底，营商环境明显改善。
二、主要任务
（一）压缩办税时间。2019年底前，纳税时间压减至120小时以内。
牵头单位：市税务局
责任单位：市财政局、市人力资源社会保障局
（二）提升登记便利度。不动产登记3个工作日内办结。
牵头单位：市自然资源局
责任单位：市税务局
滨海市人民政府办公室
2019年3月1日
`;
const lines = (words: string): unknown[] => words.trimEnd().split("\n").map((line) => JSON.parse(line) as unknown);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "policy-ledger-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fileOf = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

describe("policy", () => {
  test("--json is what the library reads, named after the file", async () => {
    const { exitCode, stdout, stderr } = await runCli(["policy", fileOf("binhai.txt", plan), "--json"]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toEqual({ ...readPolicy(plan, { calendar: officialCalendar })[0], id: "binhai" });
    expect(JSON.parse(stdout)).toMatchObject({ measures: [{ leads: ["市税务局"] }, { leads: ["市自然资源局"] }] });
  });

  test("UTF-16 gives the same model; --issued is taken over", async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plan, "utf16le")]);
    const utf8 = await runCli(["policy", fileOf("a.txt", plan), "--json", "--issued", "2019-02-03"]);
    const other = await runCli(["policy", fileOf("a.txt", utf16), "--json", "--issued", "2019-02-03"]);
    expect(other.stdout).toBe(utf8.stdout);
    expect(JSON.parse(utf8.stdout)).toMatchObject({ issuedOn: "2019-02-03" });
  });

  test("for people: one line a measure, in the language asked for", async () => {
    const { stdout } = await runCli(["policy", fileOf("binhai.txt", plan), "--lang", "en-US"]);
    expect(stdout.split("\n")[0]).toMatch(/2 measures/);
    expect(stdout).toMatch(/lead: 市税务局/);
  });

  test("what could not be taken over from a file is said on standard error", async () => {
    const { exitCode, stdout, stderr } = await runCli(["policy", "test/cases/documents/hewan.doc", "--json"]);
    expect([exitCode, (JSON.parse(stdout) as { measures: unknown[] }).measures.length]).toEqual([0, 1]);
    expect(stderr).toMatch(/hewan\.doc.*自动编号/u);
  });

  test.each([
    ["no file", () => join(folder, "none.txt"), /none\.txt/],
    ["no document", () => fileOf("picture.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])), /picture\.png/],
    ["no measures", () => fileOf("letter.txt", "你好，世界。\n"), /letter\.txt/],
    ["an empty file", () => fileOf("empty.txt", ""), /empty\.txt/],
  ])("%s: exit code 2, the file named, nothing printed", async (_, file, message) => {
    const { exitCode, stdout, stderr } = await runCli(["policy", file(), "--json"]);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(message);
  });
});

describe("deadlines --jsonl", () => {
  test("answers with the six facts of the library's reading", async () => {
    const { exitCode, stdout } = await runCli(["deadlines", "--jsonl"], '{"raw":"2019年底前","ref":"2019-03-01"}\n{"raw":"每月16日前","ref":"2019-03-01"}\n');
    const options = { reference: "2019-03-01", calendar: officialCalendar, mode: "cell" as const };
    const facts = (raw: string): unknown => ({
      deadlines: readDeadlines(raw, options).map(({ kind, start, end, recurrence, duration, otherReading }) => ({ kind, start, end, recurrence, duration, otherReading })),
    });
    expect(exitCode).toBe(0);
    expect(lines(stdout)).toEqual([facts("2019年底前"), facts("每月16日前")]);
    expect(lines(stdout)[0]).toMatchObject({ deadlines: [{ kind: "by", end: "2019-12-31" }] });
  });

  test("one line out for each line in, whatever it is; then exit code 2", async () => {
    const input = ['{"raw":"长期"}', "not json", '{"raw":5}', "", '{"raw":"x","ref":"2019-02-30"}', "[]", '{"raw":""}', '{"raw":"2020年底前","ref":null}'];
    const { exitCode, stdout } = await runCli(["deadlines", "--jsonl"], input.join("\r\n"));
    const answers = lines(stdout);
    expect(exitCode).toBe(2);
    expect(answers.map((answer) => Object.keys(answer as object)[0])).toEqual(["deadlines", "error", "error", "error", "error", "error", "deadlines", "deadlines"]);
    expect(answers[1]).toMatchObject({ line: 2 });
    expect(answers[7]).toMatchObject({ deadlines: [{ end: "2020-12-31" }] });
  });

  test("many lines come in order, however the input is cut", async () => {
    const input = Array.from({ length: 3000 }, (_, index) => JSON.stringify({ raw: `${2001 + (index % 90)}年底前`, ref: "2019-01-01" })).join("\n");
    const { stdout } = await runCli(["deadlines", "--jsonl"], input, 4093);
    const ends = lines(stdout).map((answer) => (answer as { deadlines: { end: string }[] }).deadlines[0]?.end);
    expect(ends).toEqual(Array.from({ length: 3000 }, (_, index) => `${2001 + (index % 90)}-12-31`));
  });

  test("nothing in, nothing out", async () => {
    expect(await runCli(["deadlines", "--jsonl"], "")).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });
});

describe("measure --jsonl", () => {
  test("owners follow the lead rule; explicit when none is given", async () => {
    const words = "优化企业办税服务。2019年底前完成。（责任单位：市税务局、市财政局）";
    const { exitCode, stdout } = await runCli(["measure", "--jsonl"], [{ text: words, ref: "2019-01-01" }, { text: words, leadRule: "firstListed" }].map((line) => JSON.stringify(line)).join("\n"));
    expect(exitCode).toBe(0);
    const [explicit, firstListed] = lines(stdout);
    expect(Object.keys(explicit as object)).toEqual(["leads", "responsible", "generic", "openEnded", "deadlines", "targets"]);
    expect(explicit).toMatchObject({ leads: [], responsible: ["市税务局", "市财政局"] });
    expect(firstListed).toMatchObject({ leads: ["市税务局"], responsible: ["市财政局"] });
  });

  test("an unknown lead rule is an error on its line", async () => {
    const { exitCode, stdout } = await runCli(["measure", "--jsonl"], '{"text":"a","leadRule":"loudest"}\n{"text":""}');
    expect(exitCode).toBe(2);
    expect(lines(stdout)).toMatchObject([{ line: 1 }, { leads: [] }]);
  });
});

describe("usage", () => {
  test.each([
    [["nonsense"]], [["policy"]], [["deadlines"]], [["measure"]], [["policy", "x.txt", "--issued", "2019-02-30"]], [["policy", "x.txt", "--issued", "gestern"]],
    [["policy", "x.txt", "--colour"]], [["--lang", "fr", "policy", "x.txt"]], [[]], [["ledger", "dalian-2018"]], [["check"]],
    [["check", "x.xlsx", "--format", "pdf"]], [["check", "x.xlsx", "--fail-on", "fatal"]], [["check", "x.xlsx", "--min-severity", "fatal"]],
  ])("%j is exit code 2 with a word on standard error", async (args) => {
    const { exitCode, stdout, stderr } = await runCli(args);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.trim()).not.toBe("");
  });

  test("help is no error and speaks the language asked for", async () => {
    const zh = await runCli(["--help"]);
    const en = await runCli(["check", "--help", "--lang=en-US"]);
    expect([zh.exitCode, en.exitCode, zh.stderr, en.stderr]).toEqual([0, 0, "", ""]);
    expect(zh.stdout).toContain("核对任务分工表");
    expect(en.stdout).toContain("--fail-on");
    expect(en.stdout).toContain("Check a task-division table");
  });
});
