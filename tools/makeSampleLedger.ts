/**
 * Makes assets/samples/dalian-ledger.xlsx from the bundled model of dalian-2018: the table as an office would keep it,
 * with the faults that real tables have. `--check` compares the committed file's cells instead of writing.
 */
import type { PolicyDocument } from "#core/policy/model";
import ExcelJS from "exceljs";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sampleTasks, type SampleTask } from "./sampleLedger.data.ts";
import { sampleFaults } from "./sampleFaults.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "assets/samples/dalian-ledger.xlsx");

const columns = [
  { id: "sequence", group: "序号", header: "序号", width: 6 },
  { id: "measureKey", group: "举措", header: "编号", width: 7 },
  { id: "measureTitle", group: "举措", header: "名称", width: 26 },
  { id: "task", group: "具体任务", header: "具体任务", width: 32 },
  { id: "lead", group: "责任分工", header: "牵头单位", width: 20 },
  { id: "responsible", group: "责任分工", header: "责任单位", width: 34 },
  { id: "due", group: "时限", header: "完成时限", width: 16 },
  { id: "extendedTo", group: "时限", header: "调整后时限", width: 14 },
  { id: "approval", group: "时限", header: "批准人及日期", width: 22 },
  { id: "status", group: "进展", header: "办理状态", width: 10 },
  { id: "progress", group: "进展", header: "完成进度", width: 10 },
  { id: "completedOn", group: "进展", header: "完成日期", width: 13 },
  { id: "note", group: "进展", header: "进展情况", width: 26 },
  { id: "problem", group: "存在问题", header: "存在问题", width: 20 },
] as const;
type ColumnId = (typeof columns)[number]["id"];
type SampleRow = Record<ColumnId, string | number | Date | null>;

/** The days that stand in the sheet as real dates. */
function dateOrText(words: string): Date | string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(words) ? new Date(`${words}T00:00:00Z`) : words;
}

/** Joint leads share the tasks out; the others of them answer for the task too. */
function ownersOf(measure: PolicyDocument["measures"][number], index: number): { lead: string; responsible: string } {
  const lead = measure.leads[index % Math.max(1, measure.leads.length)] ?? "";
  const others = measure.leads.filter((unit) => unit !== lead);
  const share = measure.responsible.filter((_, position) => position % 3 === index % 3 || measure.responsible.length < 3);
  const generic = index === 0 ? measure.generic : [];
  return { lead, responsible: [...others, ...share, ...generic].join("、") };
}

function rowOf(measure: PolicyDocument["measures"][number], task: SampleTask, index: number): SampleRow {
  const fault = sampleFaults.find((one) => one.measure === measure.key && one.index === index)?.set ?? {};
  const plain = {
    sequence: 0, measureKey: measure.number, measureTitle: measure.title, task: task.task, ...ownersOf(measure, index),
    due: task.due, extendedTo: null, approval: null, status: task.status,
    progress: task.progress === null ? null : task.progress / 100, completedOn: task.completedOn ?? null,
    note: task.note ?? null, problem: task.problem ?? null,
  };
  const row = { ...plain, ...fault };
  const dated = (words: string | number | null): string | number | Date | null => (typeof words === "string" ? dateOrText(words) : words);
  return { ...row, due: dated(row.due), extendedTo: dated(row.extendedTo), completedOn: dated(row.completedOn) };
}

export function sampleRows(policy: PolicyDocument): SampleRow[] {
  const rows = policy.measures.flatMap((measure) => (sampleTasks[measure.key] ?? []).map((task, index) => rowOf(measure, task, index)));
  return rows.map((row, index) => ({ ...row, sequence: index + 1 }));
}

const headerRow = 3;
const firstRow = headerRow + 2;

/** Merges a run of equal values in one column, as offices do with the measure's cells. */
function mergeRuns(sheet: ExcelJS.Worksheet, column: number, rows: readonly SampleRow[], keyOf: (row: SampleRow) => string): void {
  let start = 0;
  for (let index = 1; index <= rows.length; index++) {
    const same = index < rows.length && keyOf(rows[index]!) === keyOf(rows[start]!);
    if (same) continue;
    if (index - start > 1) sheet.mergeCells(firstRow + start, column, firstRow + index - 1, column);
    start = index;
  }
}

function writeHeader(sheet: ExcelJS.Worksheet): void {
  sheet.getCell(1, 1).value = "大连市进一步优化营商环境任务分工台账";
  sheet.getCell(1, 1).font = { bold: true, size: 16 };
  sheet.mergeCells(1, 1, 1, columns.length);
  sheet.getCell(2, 1).value = "示例：任务细化和进度数据均为虚构，仅供试用　　数据截至2019年10月31日";
  sheet.mergeCells(2, 1, 2, columns.length);
  columns.forEach(({ group, header, width }, index) => {
    sheet.getColumn(index + 1).width = width;
    sheet.getCell(headerRow, index + 1).value = group;
    sheet.getCell(headerRow + 1, index + 1).value = header;
  });
  for (let start = 0; start < columns.length; ) {
    let end = start;
    while (columns[end + 1]?.group === columns[start]!.group) end++;
    if (end > start) sheet.mergeCells(headerRow, start + 1, headerRow, end + 1);
    else sheet.mergeCells(headerRow, start + 1, headerRow + 1, start + 1);
    start = end + 1;
  }
  for (const row of [headerRow, headerRow + 1]) {
    sheet.getRow(row).font = { bold: true };
    sheet.getRow(row).alignment = { horizontal: "center", vertical: "middle", wrapText: true };
  }
}

export function buildSample(policy: PolicyDocument): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.created = workbook.modified = new Date("2019-11-01T00:00:00Z");
  const sheet = workbook.addWorksheet("任务分工", { views: [{ state: "frozen", ySplit: headerRow + 1 }] });
  writeHeader(sheet);
  const rows = sampleRows(policy);
  rows.forEach((row, index) => {
    columns.forEach(({ id }, position) => {
      const cell = sheet.getCell(firstRow + index, position + 1);
      cell.value = row[id];
      if (row[id] instanceof Date) cell.numFmt = "yyyy/m/d";
      if (id === "progress") cell.numFmt = "0%";
      cell.alignment = { vertical: "middle", wrapText: true };
    });
  });
  const measureOf = (row: SampleRow): string => String(row.measureKey);
  mergeRuns(sheet, 2, rows, measureOf);
  mergeRuns(sheet, 3, rows, measureOf);
  mergeRuns(sheet, 5, rows, (row) => `${measureOf(row)}/${String(row.lead ?? "")}`);
  const foot = firstRow + rows.length;
  sheet.getCell(foot, 1).value = "注：责任单位中“市直各有关单位”等为概称，由牵头单位另行明确。";
  sheet.mergeCells(foot, 1, foot, columns.length);
  return workbook;
}

/** Every cell as text, for comparing two workbooks: the zip's own time stamps differ from run to run. */
function cellsOf(workbook: ExcelJS.Workbook): string {
  const cells: string[] = [];
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => cells.push(`${sheet.name}!${cell.address}=${JSON.stringify(cell.value)}|${cell.numFmt}`))));
  return cells.join("\n");
}

async function main(): Promise<void> {
  const policy = JSON.parse(await readFile(join(root, "assets/policies/dalian-2018.json"), "utf8")) as PolicyDocument;
  const workbook = buildSample(policy);
  if (!process.argv.includes("--check")) {
    await mkdir(dirname(target), { recursive: true });
    await workbook.xlsx.writeFile(target);
    return;
  }
  const committed = new ExcelJS.Workbook();
  await committed.xlsx.readFile(target);
  // Written and read once, so that both sides have gone through the file format.
  const fresh = new ExcelJS.Workbook();
  await fresh.xlsx.load(await workbook.xlsx.writeBuffer());
  if (cellsOf(committed) === cellsOf(fresh)) return;
  console.error("assets/samples/dalian-ledger.xlsx is not what tools/makeSampleLedger.ts makes; run `npm run generate`");
  process.exitCode = 1;
}

await main();
