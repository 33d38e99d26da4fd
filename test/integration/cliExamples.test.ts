import { writeXlsx } from "#files/writeXlsx";
import { workbookOf } from "#test/host";
import { runCli } from "#test/runCli";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const page = readFileSync("docs/command-line.md", "utf8");

interface Example {
  line: string;
  args: string[];
  stdin: string;
  exitCode: number;
}

/** The lines of the page's shell blocks: words, what is handed in, the exit code where it is not 0. */
function readExamples(): Example[] {
  const lines = [...page.matchAll(/^```sh\n([^`]*)```$/gmu)].flatMap(([, block = ""]) => block.trim().split("\n"));
  return lines.map((line) => {
    const [, stdin = "", command = "", code = "0"] = /^(?:echo '([^']*)' \| )?policy-ledger ([^#]*)(?:# exit code (\d))?$/u.exec(line) ?? [];
    return { line, args: command.trim().split(/\s+/u), stdin, exitCode: Number(code) };
  });
}

const outputs = ({ args }: Example): string[] => args.flatMap((arg, index) => (["--out", "--report", "--review"].includes(arg) ? [args[index + 1] ?? ""] : []));

describe("the page of the command line", () => {
  const root = process.cwd();
  let folder = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "policy-ledger-page-"));
    process.chdir(folder);
    writeFileSync("plan.txt", "滨海市优化营商环境工作方案\n一、主要任务\n（一）压缩办税时间。2019年底前，纳税时间压减至120小时以内。\n牵头单位：市税务局\n（二）提升登记便利度。\n牵头单位：市自然资源局\n");
    writeFileSync("table.csv", "序号,任务,牵头单位,完成时限\n1,压缩办税时间,市税务局,2019-12-31\n2,提升登记便利度,市自然资源局,2019-12-31\n");
    const cells = [["序号", "任务", "牵头单位", "责任单位", "完成时限", "办理状态"], [1, "压缩办税时间", "市税务局", "市发展改革委、、市财政局", 44196, "进行中"], [2, "提升登记便利度", "市自然资源局", "市财政局", 44196, "进行中"]];
    writeFileSync("table.xlsx", await writeXlsx(workbookOf(cells, "台账")));
  });
  afterAll(() => {
    process.chdir(root);
    rmSync(folder, { recursive: true, force: true });
  });

  const examples = readExamples();
  test("has an example of every command", () => {
    expect(new Set(examples.map(({ args }) => args[0]))).toEqual(new Set(["demo", "policy", "ledger", "inspect", "check", "stats", "fix", "deadlines", "measure"]));
  });

  test.each(examples)("$line", async (example) => {
    const { exitCode, stdout, stderr } = await runCli(example.args, example.stdin);
    expect({ exitCode, stderr: exitCode === example.exitCode ? "" : stderr }).toEqual({ exitCode: example.exitCode, stderr: "" });
    expect(stdout).not.toBe("");
    for (const file of outputs(example)) expect([file, existsSync(file)]).toEqual([file, true]);
  });

  test("names every command and every option", async () => {
    for (const command of new Set(examples.map(({ args }) => args[0] ?? ""))) {
      const { stdout } = await runCli([command, "--help"]);
      for (const [option = ""] of stdout.matchAll(/--[a-z-]+/gu)) if (option !== "--help") expect(page).toContain(option);
    }
  });
});
