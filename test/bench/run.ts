/** `npm run bench [name…]`: every benchmark in a process of its own, one after another, so that none warms another up. */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;
const wanted = process.argv.slice(2);
const benches = readdirSync(folder).filter((file) => file.endsWith(".bench.ts") && (wanted.length === 0 || wanted.some((name) => file.startsWith(name))));
if (benches.length === 0) throw new Error(`No benchmark is called ${wanted.join(" or ")}`);

const failed = benches.filter((file) => spawnSync(process.execPath, ["--expose-gc", "--import", "tsx", join(folder, file)], { stdio: "inherit" }).status !== 0);
for (const file of failed) console.error(`${file} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
