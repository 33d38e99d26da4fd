import { writeXlsx } from "#files/writeXlsx";
import { workbookOf } from "#test/host";
import { runCli } from "#test/runCli";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const page = readFileSync("docs/command-line.md", "utf8");

let folder = "";
let table = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "policy-ledger-json-"));
  table = join(folder, "table.xlsx");
  const cells = [["序号", "任务", "牵头单位", "责任单位", "完成时限", "办理状态"], [1, "压缩办税时间", "市税务局", "市发展改革委、、市财政局", 43830, "进行中"], [2, "提升登记便利度", "市自然资源局", "市财政局", 43585, "进行中"]];
  writeFileSync(table, await writeXlsx(workbookOf(cells, "台账")));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every key of a value by its path; the members of a list have one shape together. Keys that come from the sheet are not shape. */
function shapeOf(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => shapeOf(one, `${path}[]`)))];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [`${path}.${key}`, ...(/^\.(?:outcomes|groups)$|\.values$|\.figures$|\.totals$/u.test(`${path}.${key}`) ? [] : shapeOf(inner, `${path}.${key}`))]);
}

async function jsonOf(args: readonly string[], stdin = ""): Promise<unknown> {
  const { stdout, stderr } = await runCli(args, stdin);
  expect(stderr).toBe("");
  return JSON.parse(stdout) as unknown;
}

const place = [".sheet", ".row", ".column"];
const asOf = ["--as-of", "2019-10-31"];

/** The shapes that the page promises. Fields may be added here, and to the page; none may go or be called otherwise. */
const shapes: readonly [string, () => string[], string, readonly string[]][] = [
  ["inspect", () => ["inspect", table, "--json"], "", [".tables", ...["sheet", "address", "headerRows", "rowCount", "columns"].map((key) => `.tables[].${key}`), ...["index", "header", "role", "score"].map((key) => `.tables[].columns[].${key}`)]],
  ["check", () => ["check", table, "--format", "json", ...asOf], "", [
    ".asOf", ".policies", ".ledger", ".ledger.sheet", ".ledger.address", ".ledger.headerRows", ".ledger.rowCount", ".counts", ".counts.error", ".counts.warning", ".counts.info", ".findings", ".ignored", ".outcomes", ".partial",
    ...["check", "severity", "family", "message", "values", "place", "also", "cites", "fix", "key", "text"].map((key) => `.findings[].${key}`), ...place.map((key) => `.findings[].place${key}`),
  ]],
  ["stats", () => ["stats", table, "--format", "json", ...asOf], "", [
    ".asOf", ".policies", ".ledger", ".ledger.sheet", ".ledger.address", ".ledger.rowCount", ".ledgers", ".ledgers[].sheet", ".ledgers[].address", ".ledgers[].rowCount", ".unread", ".totals", ".measures", ".measures.total", ".measures.done",
    ".groups", ".doneMeans", ".jointLeads", ".jointTasks", ".previousAsOf", ".change",
  ]],
  ["fix", () => ["fix", table, "--dry-run", "--json", ...asOf], "", [
    ".asOf", ".policies", ".sheet", ".dryRun", ".applied", ".left", ".cells", ".rows", ...["check", "place", "changes", "unmerges", "inserts"].map((key) => `.applied[].${key}`), ".applied[].changes[].before", ".applied[].changes[].after",
  ]],
  ["deadlines", () => ["deadlines", "--jsonl"], '{"raw":"2025年6月底前"}', [".deadlines", ...["kind", "start", "end", "recurrence", "duration", "otherReading"].map((key) => `.deadlines[].${key}`)]],
  ["measure", () => ["measure", "--jsonl"], '{"text":"压减办税时间。牵头单位：市税务局"}', ["leads", "responsible", "generic", "openEnded", "deadlines", "targets"].map((key) => `.${key}`)],
];

test.each(shapes)("%s: the JSON has the fields that the page names", async (command, args, stdin, expected) => {
  const found = shapeOf(await jsonOf(args(), stdin));
  expect(expected.filter((key) => !found.includes(key))).toEqual([]);
  const topLevel = found.filter((key) => /^\.\w+$/u.test(key));
  expect(topLevel.filter((key) => !expected.includes(key))).toEqual([]);
  const section = page.slice(page.indexOf(`**${command}**`));
  for (const key of topLevel) expect(section).toContain(key.slice(1));
});

test("a failure leaves standard output empty, and a line that cannot be read has its number", async () => {
  const failed = await runCli(["check", join(folder, "none.xlsx"), "--format", "json"]);
  expect([failed.exitCode, failed.stdout]).toEqual([2, ""]);
  const lines = await runCli(["deadlines", "--jsonl"], '{"raw":"2025年6月底前"}\nnope\n{"raw":1}\n');
  expect(lines.exitCode).toBe(2);
  expect(lines.stdout.trimEnd().split("\n").map((line) => Object.keys(JSON.parse(line) as object))).toEqual([["deadlines"], ["error", "line"], ["error", "line"]]);
});
