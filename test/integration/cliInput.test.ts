import { readXlsx } from "#files/readXlsx";
import { readPart, replaceParts } from "#files/xlsxPackage";
import { writeXlsx } from "#files/writeXlsx";
import { workbookOf } from "#test/host";
import { buildOfficeBook } from "#test/officeBook";
import { runCli } from "#test/runCli";
import { zipSync } from "fflate";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

let folder = "";
let book = new Uint8Array();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "policy-ledger-input-"));
  book = new Uint8Array(await writeXlsx(workbookOf([["序号", "任务", "牵头单位", "责任单位", "完成时限", "办理状态"], [1, "压缩办税时间", "市税务局", "市发展改革委、、市财政局", 43830, "进行中"], [2, "提升登记便利度", "市自然资源局", "市财政局", 43830, "进行中"]], "台账")));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};
const asOf = ["--as-of", "2019-10-31"];
const zip = (part: string): Uint8Array => zipSync({ [part]: new Uint8Array([60, 97, 47, 62]) });
const ole = (stream: string): Uint8Array => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0), ...Buffer.from(stream, "utf16le")]);

describe("a file that is not what it should be", () => {
  test.each<[string, () => string, RegExp]>([
    ["a folder", () => { mkdirSync(join(folder, "a.xlsx")); return join(folder, "a.xlsx"); }, /a\.xlsx 是文件夹/u],
    ["nothing at all", () => fileOf("b.xlsx", ""), /b\.xlsx 是空文件/u],
    ["a torn package", () => fileOf("c.xlsx", book.slice(0, book.length / 2)), /c\.xlsx 已损坏/u],
    ["a password", () => fileOf("d.xlsx", ole("EncryptedPackage")), /d\.xlsx 设有打开密码/u],
    ["the old format", () => fileOf("e.xlsx", ole("Workbook")), /e\.xlsx 是旧格式/u],
    ["an old document", () => fileOf("f.xlsx", ole("WordDocument")), /f\.xlsx 不是 Excel 工作簿.*\.doc/u],
    ["a document by another name", () => fileOf("g.xlsx", zip("word/document.xml")), /g\.xlsx 不是 Excel 工作簿.*\.docx/u],
    ["an open document", () => fileOf("h.xlsx", zip("content.xml")), /h\.xlsx 不是 Excel 工作簿.*\.ods/u],
    ["no sheets", () => fileOf("i.xlsx", replaceParts(book, new Map([["xl/workbook.xml", readPart(book, "xl/workbook.xml")!.replace(/<sheets>.*<\/sheets>/su, "<sheets/>")]]))), /i\.xlsx 中没有工作表/u],
  ])("%s: exit code 2 and a word", async (_, make, words) => {
    const { exitCode, stdout, stderr } = await runCli(["inspect", make()]);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(words);
  });

  test("a table in a text file is read as Excel reads it", async () => {
    const gb18030 = Buffer.from([0xd0, 0xf2, 0xba, 0xc5]);
    const csv = Buffer.concat([gb18030, Buffer.from(",x\r\n007,25%\r\n1,2019/6/30\r\n2,\"a, \"\"b\"\"\"\r\n", "latin1")]);
    const read = await readXlsx(csv);
    if (!read.ok) throw new Error(read.failure.kind);
    expect(read.value.sheets[0]!.rows.map((row) => row!.values)).toEqual([["序号", "x"], ["007", 0.25], [1, 43646], [2, 'a, "b"']]);
    expect(read.value.styles[read.value.sheets[0]!.rows[2]!.styles![1]!]).toEqual({ numFmt: "yyyy/m/d" });
    const file = fileOf("table.csv", "序号,任务,牵头单位,责任单位,完成时限\n1,压缩办税时间,市税务局,\"市发展改革委、、市财政局\",2019-12-31\n2,提升登记便利度,市自然资源局,市财政局,2019-12-31\n");
    const out = join(folder, "table.xlsx");
    expect((await runCli(["fix", file, "--out", out, "--check", "owner-separator", ...asOf])).exitCode).toBe(0);
    const fixed = await readXlsx(readFileSync(out));
    expect(fixed.ok && fixed.value.sheets[0]!.rows[1]!.values).toEqual([1, "压缩办税时间", "市税务局", "市发展改革委、市财政局", 43830]);
  });
});

describe("settings", () => {
  test.each([
    ["an unknown key", '{"dueSoonDay":7}', "没有设置项“dueSoonDay”"],
    ["an unknown key inside", '{"layout":{"sheets":null,"columns":null,"rows":1}}', "没有设置项“layout.rows”"],
    ["a wrong type", '{"dueSoonDays":"7"}', '“dueSoonDays”应为 number，写的是 "7"'],
    ["a day that is none", '{"holidays":["2024-02-30"]}', "“holidays.0”应为 YYYY-MM-DD"],
    ["an unknown check", '{"checksOff":["nope"]}', "“checksOff.0”应为"],
    ["a missing part", '{"ignored":[{"check":"overdue"}]}', "缺少“ignored.0.key”"],
    ["a list", "[]", "整个文件应为 Object"],
    ["no JSON", '{"a":', "不是有效的 JSON"],
  ])("%s is named", async (_, json, words) => {
    const { exitCode, stdout, stderr } = await runCli(["check", fileOf("s.xlsx", book), "--settings", fileOf("s.json", json), ...asOf]);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(words);
    expect(stderr).toContain("s.json");
  });
});

describe("usage", () => {
  test.each([
    [["nope"], "没有命令“nope”"], [["check"], "缺少参数 <xlsx>"], [["check", "a.xlsx", "--formt", "json"], "没有选项“--formt”。是不是“--format”？"],
    [["check", "a.xlsx", "--as-of", "2024-13-01"], "选项“--as-of <date>”：“2024-13-01”不是"], [["check", "a.xlsx", "--as-of"], "选项“--as-of <date>”后面缺少内容"],
    [["ledger", "x"], "必须给出选项“--out <file>”"], [["inspect", "a", "b"], "命令“inspect”只需要 1 个参数，给出了 2 个"],
    [["check", "a.xlsx", "b.xlsx"], "一次只处理一个工作簿，给出了 2 个"], [["check", "a.xlsx", "--format", "xml"], "“xml”不可用"], [["--lang", "fr", "demo"], "“fr”不可用"],
    [["policy", "a.txt", "--out", "a.docx"], "应以 .xlsx 结尾"], [["fix", "a.xlsx", "--out", "a.txt"], "应以 .xlsx、.xlsm 结尾"],
    [["stats", "a.xlsx", "--out", "b.xlsx", "--review", "b.xlsx"], "两个输出不能写入同一个文件"], [["check", "a.xlsx", "--settings", "s.json", "--report", "s.json"], "不能是输入文件 s.json"],
    [["stats", "a.xlsx", "b.xlsx", "--previous", "c.xlsx", "--out", "c.xlsx"], "不能是输入文件 c.xlsx"],
  ])("%j is told in the user's language", async (args, words) => {
    const { exitCode, stdout, stderr } = await runCli(args);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/error:|unknown|required|argument\b/u);
  });

  test("the help of every command is in the user's language", async () => {
    for (const command of ["policy", "measure", "deadlines", "ledger", "inspect", "check", "stats", "fix", "demo"]) {
      const chinese = await runCli([command, "--help"]);
      const english = await runCli([command, "--help", "--lang", "en-US"]);
      expect([chinese.exitCode, english.exitCode]).toEqual([0, 0]);
      expect(chinese.stdout).toMatch(/^用法： policy-ledger .*\[选项\]/u);
      expect(chinese.stdout).not.toMatch(/Usage|Options|display|default/u);
      expect(english.stdout).toMatch(/^Usage: policy-ledger .*\[options\]/u);
      expect(english.stdout).not.toMatch(/[\u3400-\u9fff]/u);
    }
  });
});

describe("what is written", () => {
  test("a workbook with macros stays one, and its name must say so", async () => {
    const types = "[Content_Types].xml";
    const macros = replaceParts(book, new Map<string, string | Uint8Array>([[types, readPart(book, types)!.replace("spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml").replace("application/vnd.openxmlformats-officedocument.ms-excel", "application/vnd.ms-excel")], ["xl/vbaProject.bin", new Uint8Array([1, 2, 3])]]));
    const file = fileOf("m.xlsm", macros);
    const refused = await runCli(["fix", file, "--out", join(folder, "m-out.xlsx"), ...asOf]);
    expect([refused.exitCode, refused.stderr.includes(".xlsm")]).toEqual([2, true]);
    const out = join(folder, "m-out.xlsm");
    expect((await runCli(["fix", file, "--out", out, "--check", "owner-separator", ...asOf])).exitCode).toBe(0);
    expect(readPart(readFileSync(out), types)).toContain("macroEnabled");
    expect(readPart(readFileSync(out), "xl/vbaProject.bin")).toBe("\u0001\u0002\u0003");
    expect((await runCli(["fix", fileOf("p.xlsx", book), "--out", join(folder, "p-out.xlsm"), ...asOf])).exitCode).toBe(2);
  });

  test("a folder is made, an earlier file is replaced whole, nothing else is left behind", async () => {
    const out = join(folder, "new", "deep", "o.xlsx");
    const file = fileOf("o-in.xlsx", book);
    for (let time = 0; time < 2; time += 1) expect((await runCli(["fix", file, "--out", out, "--check", "owner-separator", ...asOf])).exitCode).toBe(0);
    expect(readdirSync(join(folder, "new", "deep"))).toEqual(["o.xlsx"]);
    const onto = await runCli(["fix", file, "--out", join(folder, "new", "x.xlsx", "..", "..", "o-in.xlsx"), ...asOf]);
    expect([onto.exitCode, readFileSync(file).equals(book)]).toEqual([2, true]);
  });

  test("a link to the input is the input; a folder is no file", async () => {
    const file = fileOf("l.xlsx", book);
    symlinkSync(file, join(folder, "link.xlsx"));
    expect((await runCli(["fix", file, "--out", join(folder, "link.xlsx"), ...asOf])).stderr).toContain("不能是输入文件");
    mkdirSync(join(folder, "dir.xlsx"));
    const { exitCode, stderr } = await runCli(["fix", file, "--out", join(folder, "dir.xlsx"), ...asOf]);
    expect([exitCode, stderr.includes("是文件夹，无法写入")]).toEqual([2, true]);
  });

  test("what a save cannot keep is said", async () => {
    const office = await buildOfficeBook();
    const old = replaceParts(office, new Map([["xl/workbook.xml", readPart(office, "xl/workbook.xml")!.replace("<workbookPr ", '<workbookPr date1904="1" ')]]));
    const plain = await runCli(["fix", fileOf("office.xlsx", office), "--out", join(folder, "office-out.xlsx"), ...asOf]);
    expect(plain.stderr).not.toContain("注意");
    const { stderr } = await runCli(["fix", fileOf("old.xlsx", old), "--out", join(folder, "old-out.xlsx"), ...asOf]);
    expect(stderr).toMatch(/注意：工作表“任务分工”.*重写/u);
  });
});
