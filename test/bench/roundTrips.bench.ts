/** Round trips and bytes of open, check, write, write again, mark, correct and undo, on the demo's ledger, through Microsoft's client. */
import { applyFixes } from "#actions/applyFixes";
import { clearMarks, markFindings } from "#actions/markFindings";
import { openLedger } from "#actions/openLedger";
import { undo } from "#actions/restorePoints";
import { runCheck } from "#actions/runCheck";
import { writeStatistics } from "#actions/writeStatistics";
import { readXlsx } from "#files/readXlsx";
import { createMessages } from "#messages/messages";
import { buildEnvironment } from "#cli/buildEnvironment";
import { loadPolicies } from "#cli/loadPolicies";
import { reportSheets } from "#cli/chooseSheets";
import { createEmbeddedHost } from "#host/createEmbeddedHost";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { report, type BenchRow } from "./support.ts";

function need<T>(result: { ok: true; value: T } | { ok: false; failure: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const silent = (): Promise<void> => Promise.resolve();
const context = { messages: createMessages("zh-CN"), stdin: Readable.from([]), stdout: silent, stderr: silent, today: () => "2019-10-31" };
const environment = need(await buildEnvironment(context, { asOf: "2019-10-31" }));
const policies = need(await loadPolicies(context, ["dalian-2018"], environment));
const workbook = need(await readXlsx(await readFile(new URL("../../assets/samples/dalian-ledger.xlsx", import.meta.url))));
const host = await createEmbeddedHost({ workbook, calculator: "cached", profile: "web" });
const announced = { ...environment, announceFormulas: (values: Parameters<NonNullable<typeof environment.announceFormulas>>[0]) => host.useFormulaValues(({ sheet, row, column }) => values({ sheet, row: row + 1, column: column + 1 })) };
const rows: BenchRow[] = [];

async function measure<T>(name: string, step: () => Promise<T> | T): Promise<T> {
  host.resetReport();
  const start = performance.now();
  const value = await step();
  const { syncs, bytesUp, bytesDown, cellsRead, cellsWritten } = host.report();
  rows.push({ name, figures: { "round trips": syncs, "kB up": Math.round(bytesUp / 1024), "kB down": Math.round(bytesDown / 1024), "cells read": cellsRead, "cells written": cellsWritten, ms: Math.round(performance.now() - start) } });
  return value;
}

const opened = need(await measure("open", () => openLedger({ sheet: null, policies }, announced)));
const findings = await measure("check", () => runCheck(opened, announced));
const request = { opened, sheets: reportSheets, report: findings };
need(await measure("write the demo's seven sheets", () => writeStatistics(request, announced)));
need(await measure("write them again", () => writeStatistics(request, announced)));
need(await measure("mark the findings", () => markFindings(findings, announced)));
need(await measure("take the marks off", () => clearMarks()));
need(await measure("correct all that can be", () => applyFixes(findings.findings.filter(({ fix }) => fix !== null), announced)));
need(await measure("undo it", () => undo(announced)));
host.dispose();
report("The demo's ledger on the embedded host", rows);
