/**
 * The statistics: counting 1,000 to 1,000,000 rows in core (`--rows 1000,10000` chooses sizes), planning and writing every
 * sheet of 10,000 rows on the embedded host, and what LibreOffice takes to recalculate the same file.
 */
import { openLedger } from "#actions/openLedger";
import { writeStatistics } from "#actions/writeStatistics";
import { buildEnvironment } from "#cli/buildEnvironment";
import { readLedger } from "#core/ledger/readLedger";
import { defaultSettings } from "#core/settings/model";
import { planStatisticsSheets } from "#core/sheets/planStatisticsSheets";
import { statisticsSheetIds } from "#core/sheets/statisticsSheetIds";
import { summarise, summariseAll } from "#core/statistics/summarise";
import type { WorkbookData } from "#files/workbookData";
import { createWorkbookData } from "#files/workbookData";
import { writeXlsx } from "#files/writeXlsx";
import { createEmbeddedHost } from "#host/createEmbeddedHost";
import { createMessages } from "#messages/messages";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { compareFormulas } from "../../tools/compareFormulas.ts";
import { convertWithLibreOffice, findLibreOffice } from "../../tools/recalculate.ts";
import { generateLedgerGrid } from "./generatedLedger.ts";
import { growthExponent, report, type BenchRow } from "./support.ts";

const asOf = "2019-10-31";
const writtenRows = 10_000;
const context = { policies: [], settings: defaultSettings, asOf };

function sizesAsked(): number[] {
  const at = process.argv.indexOf("--rows");
  return (at < 0 ? "1000,10000,100000,1000000" : (process.argv[at + 1] ?? "")).split(",").map(Number);
}

function timed<T>(run: () => T): { value: T; milliseconds: number } {
  const start = performance.now();
  const value = run();
  return { value, milliseconds: performance.now() - start };
}

/** The best of a few; a million rows once. */
function measureSummary(rowCount: number): { size: number; milliseconds: number; several: number; heap: number } {
  const ledger = readLedger(generateLedgerGrid(rowCount), { reference: "2019-01-01" });
  if (!ledger.ok || ledger.value.rows.length !== rowCount) throw new Error(`The generated ledger of ${rowCount} rows cannot be read`);
  const { rows } = ledger.value;
  const matches = rows.map(() => null);
  const rounds = rowCount > 200_000 ? 1 : 3;
  const best = (run: () => unknown): number => Math.min(...Array.from({ length: rounds }, () => timed(run).milliseconds));
  const milliseconds = best(() => summarise(ledger.value, { ...context, matches }));
  const tenth = Math.ceil(rowCount / 10);
  const parts = Array.from({ length: 10 }, (_, index) => ({ ledger: { ...ledger.value, sheet: `${index}`, rows: rows.slice(index * tenth, (index + 1) * tenth) }, matches: matches.slice(0, tenth) }));
  return { size: rowCount, milliseconds, several: best(() => summariseAll(parts, context)), heap: Math.round(process.memoryUsage().heapUsed / 1_048_576) };
}

function need<T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

function bookOf(rowCount: number): WorkbookData {
  const grid = generateLedgerGrid(rowCount);
  const workbook = createWorkbookData(grid.sheet);
  const [sheet] = workbook.sheets;
  if (sheet !== undefined) sheet.rows = grid.values.map((values) => ({ values: values.map((value) => (value === "" ? null : value)), formulas: null, styles: null, height: null, hidden: false }));
  return workbook;
}

async function measureWriting(): Promise<{ rows: BenchRow[]; bytes: Uint8Array }> {
  const rows: BenchRow[] = [];
  const ledger = need(readLedger(generateLedgerGrid(writtenRows), { reference: "2019-01-01" }));
  const statistics = summarise(ledger, { ...context, matches: ledger.rows.map(() => null) });
  const planned = timed(() => planStatisticsSheets({ ledger, statistics, policies: [], settings: defaultSettings }, statisticsSheetIds));
  rows.push({ name: "plan", figures: { ms: Math.round(planned.milliseconds), sheets: planned.value.length } });

  const silent = (): Promise<void> => Promise.resolve();
  const environment = need(await buildEnvironment({ messages: createMessages("zh-CN"), stdin: Readable.from([]), stdout: silent, stderr: silent, today: () => asOf }, { asOf }));
  const host = await createEmbeddedHost({ workbook: bookOf(writtenRows), calculator: "cached", profile: "web" });
  try {
    const announced = { ...environment, announceFormulas: (values: Parameters<NonNullable<typeof environment.announceFormulas>>[0]) => host.useFormulaValues(({ sheet, row, column }) => values({ sheet, row: row + 1, column: column + 1 })) };
    const opened = need(await openLedger({ sheet: null, policies: [] }, announced));
    for (const name of ["write", "write again"]) {
      host.resetReport();
      const start = performance.now();
      const { outcome } = need(await writeStatistics({ opened, sheets: statisticsSheetIds }, announced));
      const { syncs, bytesUp, bytesDown, cellsWritten } = host.report();
      rows.push({ name, figures: { ms: Math.round(performance.now() - start), sheets: outcome.sheets.length, formulas: outcome.compared, "round trips": syncs, "kB up": Math.round(bytesUp / 1024), "kB down": Math.round(bytesDown / 1024), cells: cellsWritten } });
    }
    const start = performance.now();
    const bytes = await writeXlsx(host.save());
    rows.push({ name: "save as .xlsx", figures: { ms: Math.round(performance.now() - start), "kB up": Math.round(bytes.length / 1024) } });
    return { rows, bytes };
  } finally {
    host.dispose();
  }
}

async function measureLibreOffice(bytes: Uint8Array): Promise<BenchRow[]> {
  const soffice = findLibreOffice();
  if (soffice === null) {
    console.log("LibreOffice is not installed (Debian: libreoffice-calc): its time is not measured");
    return [];
  }
  const folder = await mkdtemp(join(tmpdir(), "policy-ledger-bench-"));
  try {
    const path = join(folder, "statistics.xlsx");
    await writeFile(path, bytes);
    const start = performance.now();
    await convertWithLibreOffice(soffice, path, join(folder, "out"), "xlsx");
    const milliseconds = Math.round(performance.now() - start);
    const { formulas, differences } = await compareFormulas(soffice, path);
    return [{ name: "LibreOffice opens, recalculates, saves", figures: { ms: milliseconds, formulas, differences: differences.length } }];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

measureSummary(1000);
const points = sizesAsked().map(measureSummary);
report("Counting in core", [
  ...points.map(({ size, milliseconds, several, heap }) => ({ name: `${size} rows`, figures: { ms: Math.round(milliseconds), "rows/s": Math.round((size * 1000) / milliseconds), "as ten ledgers, ms": Math.round(several), "heap MB": heap } })),
  { name: "growth exponent", figures: { ms: growthExponent(points).toFixed(2), "as ten ledgers, ms": growthExponent(points.map(({ size, several }) => ({ size, milliseconds: several }))).toFixed(2) } },
]);
const { rows, bytes } = await measureWriting();
report(`Every sheet of ${writtenRows} rows on the embedded host`, [...rows, ...(await measureLibreOffice(bytes))]);
