/** Runs in a browser: reads, checks and counts a generated ledger through the pane's workshop, with the main thread watched. */
import { connectWorkshop } from "#actions/compute/connectWorkshop";
import { createCompute } from "#actions/compute/createCompute";
import { Workshop } from "#actions/compute/workshop";
import type { Compute } from "#actions/compute/model";
import type { SheetGrid } from "#core/ledger/model";
import { defaultSettings } from "#core/settings/model";
import { generateLedgerGrid } from "./generatedLedger.ts";

export interface Blocking {
  findings: number;
  total: number;
  /** Longest task of the main thread, in milliseconds; 0 when none was longer than 50. */
  longest: number;
  stages: Readonly<Record<string, number>>;
}

declare global {
  /** Makes the ledger and starts the worker: what comes before is not what is measured. */
  var prepareBlocking: (rowCount: number, where: "worker" | "page") => Promise<void>;
  var measureBlocking: () => Promise<Blocking>;
}

/** Longest main-thread task since the last question: what a timer set for now had to wait at most. */
function watchMainThread(): () => number {
  let longest = 0;
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); }).observe({ type: "longtask" });
  return () => longest;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

globalThis.prepareBlocking = async (rowCount, where) => {
  const grid = generateLedgerGrid(rowCount);
  const compute = createCompute(where === "worker" ? connectWorkshop() : new Workshop());
  await compute.open(generateLedgerGrid(10), { policies: [], units: {}, settings: defaultSettings });
  await pause(500);
  globalThis.measureBlocking = () => measure(grid, compute);
};

async function measure(grid: SheetGrid, compute: Compute): Promise<Blocking> {
  const context = { units: {}, settings: defaultSettings, asOf: "2019-10-31" };
  const stages: Record<string, number> = {};
  const timed = async <T>(stage: string, work: Promise<T>): Promise<T> => {
    const start = performance.now();
    const done = await work;
    stages[stage] = Math.round(performance.now() - start);
    return done;
  };
  const longest = watchMainThread();
  // What the test's own call does is no task of the page for the observer.
  await pause(0);
  const start = performance.now();
  const opened = await timed("read", compute.open(grid, { policies: [], units: {}, settings: defaultSettings }));
  if (!opened.ok) throw new Error(opened.failure.kind);
  const report = await timed("check", compute.check(opened.value, context));
  await timed("summarise", compute.summarise(opened.value, context));
  const total = Math.round(performance.now() - start);
  await pause(500);
  return { findings: report.findings.length, total, longest: Math.round(longest()), stages };
}
