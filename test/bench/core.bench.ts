/**
 * Core alone: read, match, check and summarise ledgers as an office keeps them, and check again after one edit; beside it
 * the time to read the same cells from an .xlsx file. `--rows 1000,10000` chooses sizes; `--wrong` takes ledgers in which
 * hardly a cell is right, `--checks` leaves the summary out. A million rows are checked within 1500 MB:
 * node --max-old-space-size=1500 --import tsx test/bench/core.bench.ts --checks --rows 1000000
 */
import { checkLedger } from "#core/checks/checkLedger";
import { createLiveCheck } from "#core/checks/createLiveCheck";
import type { CellValue, SheetGrid } from "#core/ledger/model";
import { readLedger } from "#core/ledger/readLedger";
import { rereadRows } from "#core/ledger/rereadRows";
import { matchRows } from "#core/matching/matchRows";
import type { PolicyDocument } from "#core/policy/model";
import { defaultSettings } from "#core/settings/model";
import { summarise } from "#core/statistics/summarise";
import { defaultRegistry } from "#core/units/createRegistry";
import { readXlsx } from "#files/readXlsx";
import { readFileSync } from "node:fs";
import exceljs from "exceljs";
import { generateKeptLedgerGrid, generateLedgerGrid } from "./generatedLedger.ts";
import { growthExponent, report } from "./support.ts";

const asOf = "2019-10-31";
const stages = ["read", "match", "check", "summarise"] as const;
type Stage = (typeof stages)[number];

const policy = JSON.parse(readFileSync(new URL("../../assets/policies/dalian-2018.json", import.meta.url), "utf8")) as PolicyDocument;
const generate = process.argv.includes("--wrong") ? generateLedgerGrid : (rowCount: number): SheetGrid => generateKeptLedgerGrid(rowCount, policy);
const context = { policies: [policy], units: defaultRegistry, settings: defaultSettings, asOf };

/** Milliseconds of the processor, the collector's among them: what else runs on the machine does not count. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** One pass over a ledger, with the milliseconds of each stage. */
function runOnce(rowCount: number): Record<Stage, number> {
  const grid = generate(rowCount);
  const times: Partial<Record<Stage, number>> = {};
  const timed = <T>(stage: Stage, run: () => T): T => {
    const start = cpuTime();
    const result = run();
    times[stage] = cpuTime() - start;
    return result;
  };
  const read = timed("read", () => readLedger(grid, { reference: policy.issuedOn }));
  if (!read.ok) throw new Error(`The generated ledger cannot be read: ${read.failure.kind}`);
  const ledger = read.value;
  if (ledger.rows.length !== rowCount) throw new Error(`${ledger.rows.length} rows read of ${rowCount}`);
  const matches = timed("match", () => matchRows(ledger, [policy]));
  timed("check", () => checkLedger(ledger, { ...context, matches }));
  if (!process.argv.includes("--checks")) timed("summarise", () => summarise(ledger, { policies: [policy], matches, settings: defaultSettings, asOf }));
  return { read: 0, match: 0, check: 0, summarise: 0, ...times };
}

/** What is typed into which column (from 0): a status, a day, a unit, a note. */
const typed: readonly (readonly [number, CellValue])[] = [[6, "进行中"], [6, "已完成"], [5, "2019年底前"], [5, 43_830], [3, "市财政局"], [4, "市公安局"], [7, 0.3], [9, "已印发办法"]];

/** Milliseconds from an edit to the new report: the median of sixty, and the longest but three. */
function timeEdits(rowCount: number): { median: number; late: number } {
  let grid = generate(rowCount);
  const read = readLedger(grid, { reference: policy.issuedOn });
  if (!read.ok) throw new Error(read.failure.kind);
  let ledger = read.value;
  const live = createLiveCheck(ledger, { ...context, matches: matchRows(ledger, [policy]) });
  const times: number[] = [];
  for (let index = 0; index < 60; index++) {
    const [column, value] = typed[index % typed.length] ?? [6, "进行中"];
    const at = 2 + ((index * 104_729) % rowCount);
    const values = grid.values.with(at, (grid.values[at] ?? []).with(column, value));
    grid = { ...grid, values };
    const start = cpuTime();
    const again = rereadRows(ledger, grid, [at + 1], { reference: policy.issuedOn });
    if (again === null) throw new Error("The edit reaches further than its row");
    ledger = again.ledger;
    live.update(ledger, again.changed);
    times.push(cpuTime() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[30] ?? 0, late: times[56] ?? 0 };
}

/** The floor: milliseconds to read the same cells from a file. */
async function timeFile(rowCount: number): Promise<number> {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet("任务分工").addRows(generate(rowCount).values.map((row) => [...row]));
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const start = cpuTime();
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error("The file cannot be read");
  return cpuTime() - start;
}

function sizesAsked(): number[] {
  const at = process.argv.indexOf("--rows");
  return (at < 0 ? "1000,10000,100000" : (process.argv[at + 1] ?? "")).split(",").map(Number);
}

/** The fastest of three, but one for sizes that take seconds each. */
function measure(rowCount: number): Record<Stage, number> {
  const runs = Array.from({ length: rowCount > 200_000 ? 1 : 3 }, () => runOnce(rowCount));
  const sum = (run: Record<Stage, number>): number => stages.reduce((total, stage) => total + run[stage], 0);
  return runs.reduce((best, run) => (sum(run) < sum(best) ? run : best));
}

// Small ledgers run as fast as large ones only after the compiler has seen enough of them.
for (let round = 0; round < 5; round++) runOnce(2000);
const points = sizesAsked().map((size) => ({ size, times: measure(size), memory: Math.round(process.memoryUsage().heapUsed / 1_048_576) }));
const total = (times: Record<Stage, number>): number => stages.reduce((sum, stage) => sum + times[stage], 0);
/** One figure per stage and one for all of them. */
function figuresOf(figure: (of: (times: Record<Stage, number>) => number) => number | string): Record<string, number | string> {
  const figures: Record<string, number | string> = {};
  for (const stage of stages) figures[`${stage} ms`] = figure((times) => times[stage]);
  figures["all ms"] = figure(total);
  return figures;
}
const exponents = figuresOf((of) => growthExponent(points.map(({ size, times }) => ({ size, milliseconds: of(times) }))).toFixed(2));
report("Core: read, match, check, summarise", [
  ...points.map(({ size, times, memory }) => ({
    name: `${size} rows`,
    figures: { ...figuresOf((of) => Math.round(of(times))), "rows/s": Math.round((size * 1000) / total(times)), "heap MB": memory },
  })),
  ...(points.length > 1 ? [{ name: "growth exponent", figures: exponents }] : []),
]);

const beside = [];
for (const { size, times } of points.filter((point) => point.size <= 100_000)) {
  const { median, late } = timeEdits(size);
  const file = await timeFile(size);
  beside.push({ name: `${size} rows`, figures: { "check ms": Math.round(times.check), "after an edit ms": median.toFixed(1), "late edits ms": late.toFixed(1), "reading the file ms": Math.round(file) } });
}
if (beside.length > 0) report("Core: after one edit, beside reading the .xlsx", beside);
