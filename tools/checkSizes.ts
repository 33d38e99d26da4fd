// Weighs what `npm run build` made: what a page loads before it shows anything, and all that it may load later. Fails
// above a limit. Sizes are of the files as a server sends them compressed (gzip), in units of 1000 bytes. Another folder than
// `dist` can be named.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const root = resolve(process.argv[2] ?? join(import.meta.dirname, "../dist"));
const kB = 1000;

interface Limits {
  folder: string;
  page: string;
  /** The scripts that the page names. */
  start: number;
  /** The largest script that is fetched later. */
  later: number;
  /** All scripts together. */
  scripts: number;
  /** The folder as it is copied to a server or handed on, not compressed. */
  whole: number;
}

const limits: readonly Limits[] = [
  { folder: "addin", page: "taskpane.html", start: 250 * kB, later: 400 * kB, scripts: 2_500 * kB, whole: 9_000 * kB },
  // The workbench carries a spreadsheet program with it.
  { folder: "workbench", page: "index.html", start: 2_500 * kB, later: 400 * kB, scripts: 5_500 * kB, whole: 25_000 * kB },
];

interface Weight {
  name: string;
  limit: number;
  bytes: number;
}

function compressed(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

function wholeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function weigh({ folder, page, start, later, scripts, whole }: Limits): Weight[] {
  const path = join(root, folder);
  const html = readFileSync(join(path, page), "utf8");
  // Office.js comes from elsewhere or, in the workbench, with the page.
  const named = [...html.matchAll(/<script [^>]*src="([^"]+)"/gu)].map((match) => match[1] ?? "").filter((source) => !/^https?:/u.test(source));
  const sizes = new Map(readdirSync(path).filter((name) => name.endsWith(".js")).map((name) => [name, compressed(join(path, name))]));
  const largest = [...sizes].filter(([name]) => !named.includes(name)).reduce<readonly [string, number]>((before, one) => (one[1] > before[1] ? one : before), ["none", 0]);
  return [
    { name: `${folder}: at the start (${named.length} scripts)`, limit: start, bytes: sum(named.map((source) => sizes.get(source) ?? compressed(join(path, source)))) },
    { name: `${folder}: largest later script (${largest[0]})`, limit: later, bytes: largest[1] },
    { name: `${folder}: all ${sizes.size} scripts`, limit: scripts, bytes: sum([...sizes.values()]) },
    { name: `${folder}: whole folder, not compressed`, limit: whole, bytes: wholeOf(path) },
  ];
}

const missing = limits.filter(({ folder, page }) => !existsSync(join(root, folder, page)));
if (missing.length > 0) {
  console.log(`Nothing to weigh in ${missing.map(({ folder }) => `dist/${folder}`).join(" and ")}: run npm run build first.`);
  process.exitCode = 2;
} else {
  const weights = limits.flatMap(weigh);
  for (const { name, limit, bytes } of weights) {
    console.log(`${bytes <= limit ? "ok  " : "OVER"} ${String(Math.ceil(bytes / kB)).padStart(6)} of ${String(limit / kB).padStart(6)} kB  ${name}`);
  }
  if (weights.some(({ limit, bytes }) => bytes > limit)) process.exitCode = 1;
}
