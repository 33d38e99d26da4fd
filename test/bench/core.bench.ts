/** Rows per second of read, match, check and summarise on generated ledgers, in core alone. `--rows 1000,10000` chooses sizes. */
import { checkLedger } from "#core/checks/checkLedger";
import { readLedger } from "#core/ledger/readLedger";
import { matchRows } from "#core/matching/matchRows";
import type { PolicyDocument } from "#core/policy/model";
import { defaultSettings } from "#core/settings/model";
import { summarise } from "#core/statistics/summarise";
import { defaultRegistry } from "#core/units/createRegistry";
import { readFileSync } from "node:fs";
import { generateLedgerGrid } from "./generatedLedger.ts";
import { growthExponent, report } from "./support.ts";

const asOf = "2019-10-31";
const stages = ["read", "match", "check", "summarise"] as const;
type Stage = (typeof stages)[number];

const policy = JSON.parse(readFileSync(new URL("../../assets/policies/dalian-2018.json", import.meta.url), "utf8")) as PolicyDocument;

/** One pass over a ledger, with the milliseconds of each stage. */
function runOnce(rowCount: number): Record<Stage, number> {
  const grid = generateLedgerGrid(rowCount);
  const times: Partial<Record<Stage, number>> = {};
  const timed = <T>(stage: Stage, run: () => T): T => {
    const start = performance.now();
    const result = run();
    times[stage] = performance.now() - start;
    return result;
  };
  const read = timed("read", () => readLedger(grid, { reference: policy.issuedOn }));
  if (!read.ok) throw new Error(`The generated ledger cannot be read: ${read.failure.kind}`);
  const ledger = read.value;
  if (ledger.rows.length !== rowCount) throw new Error(`${ledger.rows.length} rows read of ${rowCount}`);
  const matches = timed("match", () => matchRows(ledger, [policy]));
  timed("check", () => checkLedger(ledger, { policies: [policy], matches, units: defaultRegistry, settings: defaultSettings, asOf }));
  timed("summarise", () => summarise(ledger, { policies: [policy], matches, settings: defaultSettings, asOf }));
  return { read: 0, match: 0, check: 0, summarise: 0, ...times };
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

runOnce(1000);
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
  { name: "growth exponent", figures: exponents },
]);
