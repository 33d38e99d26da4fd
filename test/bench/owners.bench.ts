/** Owner clauses and unit names per second, after warm-up, and the growth with the length of a clause. */
import { readFileSync } from "node:fs";
import { defaultRegistry } from "../../src/core/units/createRegistry.ts";
import { findUnit } from "../../src/core/units/findUnit.ts";
import { readOwners } from "../../src/core/units/readOwners.ts";
import { splitUnits } from "../../src/core/units/splitUnits.ts";

const cases = JSON.parse(readFileSync(new URL("../cases/owners/clauses.json", import.meta.url), "utf8")) as { clause: string }[];
const clauses = cases.map(({ clause }) => clause);
const names = defaultRegistry.entries.map(({ canonical }) => `市${canonical}`);

function perSecond(items: readonly string[], run: (item: string) => unknown): number {
  for (const item of items) run(item);
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < 1000) {
    for (const item of items) run(item);
    count += items.length;
  }
  return Math.round((count * 1000) / (performance.now() - start));
}

const results = {
  "owner clauses/s": perSecond(clauses, (clause) => readOwners(clause, { leadRule: "firstListed" })),
  "cells/s": perSecond(clauses, (clause) => splitUnits(clause)),
  "unit names/s": perSecond(names, (name) => findUnit(name)),
};
for (const [name, value] of Object.entries(results)) console.log(`${name}: ${value}`);
for (const times of [1, 10, 100]) {
  const clause = `责任单位：${"市财政局、市住房和城乡建设局、各区县，".repeat(20 * times)}`;
  const start = performance.now();
  readOwners(clause, { leadRule: "firstListed" });
  console.log(`clause of ${clause.length} letters: ${(performance.now() - start).toFixed(1)} ms`);
}
