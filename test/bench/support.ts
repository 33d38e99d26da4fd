import { writeFileSync } from "node:fs";

/** One line of a benchmark: a name and its figures, in the order in which they are printed. */
export interface BenchRow {
  name: string;
  figures: Readonly<Record<string, number | string>>;
}

export interface Timing {
  /** Calls of `run`. */
  rounds: number;
  /** Milliseconds of processor time of the fastest round: what else the machine does can only slow a round down. */
  milliseconds: number;
}

/** Runs until the machine is warm, then for about `budget` milliseconds, and takes the fastest round. */
export function timeRounds(run: () => unknown, budget = 2000): Timing {
  const warmUntil = performance.now() + budget / 4;
  do run();
  while (performance.now() < warmUntil);
  const times: number[] = [];
  const until = performance.now() + budget;
  do {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  } while (performance.now() < until);
  return { rounds: times.length, milliseconds: Math.min(...times) };
}

/** Things per second, from the number of things in a round. */
export function perSecond(things: number, { milliseconds }: Timing): number {
  return Math.round((things * 1000) / milliseconds);
}

/** How the time grows with the size: the slope of log time over log size; 1 is linear. */
export function growthExponent(points: readonly { size: number; milliseconds: number }[]): number {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || first === last) return Number.NaN;
  return Math.log(last.milliseconds / first.milliseconds) / Math.log(last.size / first.size);
}

/** Prints the rows as a table, and as JSON into the file named behind `--json`. */
export function report(title: string, rows: readonly BenchRow[]): void {
  console.log(`\n${title}`);
  console.table(Object.fromEntries(rows.map(({ name, figures }) => [name, figures])));
  const at = process.argv.indexOf("--json");
  const path = at < 0 ? undefined : process.argv[at + 1];
  if (path !== undefined) writeFileSync(path, `${JSON.stringify({ title, rows }, null, 2)}\n`);
}
